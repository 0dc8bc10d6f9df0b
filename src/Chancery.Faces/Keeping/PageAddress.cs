using System.Globalization;
using Chancery.Text;

namespace Chancery.Faces.Keeping;

/// <summary>Permanent addresses of the reading room: a document by its hash, a passage by code points of its source text.</summary>
internal static class PageAddress
{
    /// <summary>The document.</summary>
    public static string Of(string hash) => $"/doc/{hash}";

    /// <summary>A stretch of the document, given in code points.</summary>
    public static string Of(string hash, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"/doc/{hash}/{start}-{end}");

    /// <summary>A stretch of the document, given as a span of its source text.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="offsets">Of its source text.</param>
    /// <param name="span">In UTF-16 units, as all spans.</param>
    public static string Of(string hash, CodePointOffsets offsets, TextSpan span)
    {
        var (start, end) = offsets.FromUtf16(span);
        return Of(hash, start, end);
    }

    /// <summary>Reads <c>START-END</c>; null where it is none, or reaches beyond the text.</summary>
    public static TextSpan? Parse(string text, CodePointOffsets offsets, int length)
    {
        var parts = text.Split('-');
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
            && end <= offsets.FromUtf16(length)
            ? new TextSpan(offsets.ToUtf16(start), offsets.ToUtf16(end))
            : null;
    }
}
