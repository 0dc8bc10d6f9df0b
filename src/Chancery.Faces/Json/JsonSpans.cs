using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>Spans on the wire: <c>[start, end)</c> in code points.</summary>
internal static class JsonSpans
{
    public static int[] Of(TextSpan span, CodePointOffsets offsets) =>
        [offsets.FromUtf16(span.Start), offsets.FromUtf16(span.End)];

    public static int[][] Of(IEnumerable<TextSpan> spans, CodePointOffsets offsets) =>
        [.. spans.Select(span => Of(span, offsets))];
}
