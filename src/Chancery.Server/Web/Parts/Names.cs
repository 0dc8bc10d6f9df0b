using Chancery.Faces.Words;

namespace Chancery.Server.Web.Parts;

/// <summary>Names of documents for pages: no path of the server stands on a page.</summary>
internal static class Names
{
    /// <summary>An address as it is; of a path its last part.</summary>
    public static string Short(string name) => DocumentNames.Shown(name);

    /// <summary>The address where it is one that a reader may follow: http or https; else null.</summary>
    public static string? Followed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
