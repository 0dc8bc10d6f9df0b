namespace Chancery.Text;

/// <summary>Converts between UTF-16 offsets, which the engine counts, and code point offsets, which the wire formats count.</summary>
/// <remarks>
/// A lone surrogate counts as one code point, as in Python and in W3C Web Annotation's reference readers.
/// An offset between the two halves of a pair converts to the pair's start.
/// </remarks>
public sealed class CodePointOffsets
{
    private readonly int[] _lowHalves;

    /// <summary>Prepares the conversion for <paramref name="text"/>; one pass, memory only for its supplementary characters.</summary>
    public CodePointOffsets(string text)
    {
        var lowHalves = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                lowHalves.Add(i);
            }
        }

        _lowHalves = [.. lowHalves];
    }

    /// <summary>The code point offset of the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int FromUtf16(int utf16) => utf16 - CountLowHalves(utf16);

    /// <summary>The UTF-16 offset of the code point offset <paramref name="codePoint"/>.</summary>
    public int ToUtf16(int codePoint)
    {
        // The k-th low half, counted from 0, stands after code point lowHalves[k] - k - 1.
        var low = 0;
        var high = _lowHalves.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowHalves[middle] - middle <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>The span in code points, as <c>[start, end)</c>.</summary>
    public (int Start, int End) FromUtf16(TextSpan span) => (FromUtf16(span.Start), FromUtf16(span.End));

    private int CountLowHalves(int upTo)
    {
        var at = Array.BinarySearch(_lowHalves, upTo);
        return at >= 0 ? at + 1 : ~at;
    }
}
