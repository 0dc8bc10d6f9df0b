using System.Security.Cryptography;

namespace Chancery.Server.Web.Site;

/// <summary>A file of the program that pages load. Its address holds a digest of its bytes, so that it may be kept for good.</summary>
internal sealed class Asset
{
    private const int DigestDigits = 12;

    private Asset(string name, string contentType)
    {
        Bytes = Load(name);
        ContentType = contentType;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..DigestDigits];
        Path =
            $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{digest}{System.IO.Path.GetExtension(name)}";
    }

    /// <summary>The style sheet.</summary>
    public static Asset Style { get; } = new("chancery.css", "text/css; charset=utf-8");

    /// <summary>The script; every page works without it.</summary>
    public static Asset Script { get; } = new("chancery.js", "text/javascript; charset=utf-8");

    /// <summary>The mark of the site.</summary>
    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Asset> All { get; } = [Style, Script, Icon];

    /// <summary>Its address.</summary>
    public string Path { get; }

    public string ContentType { get; }

    public byte[] Bytes { get; }

    private static byte[] Load(string name)
    {
        using var stream =
            typeof(Asset).Assembly.GetManifestResourceStream($"Web/{name}")
            ?? throw new InvalidOperationException($"The program was built without Web/Assets/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
