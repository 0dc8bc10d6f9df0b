using System.Text;

namespace Chancery.Faces.Packets;

/// <summary>Names of the files of a packet, which are safe to unpack anywhere.</summary>
internal static class PacketNames
{
    public const string Manifest = "manifest-sha256.txt";
    public const string Index = "index.html";
    public const string Checked = "checked.html";
    public const string Verdicts = "verdicts.jsonl";
    public const string Passages = "passages.json";
    public const string PassagesPage = "passages.html";

    private const int Longest = 60;

    /// <summary>The name of the report's own bytes.</summary>
    public static string OfReport(string id) => $"report/report-{Safe(id)}";

    /// <summary>The name of a document's bytes; its hash keeps it apart from others of its name.</summary>
    public static string OfSource(string hash, string id) => $"sources/{hash[..16]}-{Safe(id)}";

    /// <summary>True for a name that stays where it is unpacked, on any system.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= 200
        && name.Split('/')
            .All(part =>
                part.Length > 0
                && part[0] is not ('.' or '-')
                && part[^1] != '.'
                && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            );

    private static string Safe(string id)
    {
        var name = id[(id.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var safe = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_')
            {
                safe.Append(c);
            }
            else if (safe.Length > 0 && safe[^1] != '-')
            {
                safe.Append('-');
            }
        }

        // The end says what kind of file it is.
        var text = safe.ToString();
        text = (text.Length > Longest ? text[^Longest..] : text).Trim('.', '-');
        return text.Length > 0 ? text : "document";
    }
}
