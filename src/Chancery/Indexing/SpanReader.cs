using Chancery.Text;

namespace Chancery.Indexing;

/// <summary>Gives the spans of words in the text of their passage: a byte each, summed up from the nearest sample.</summary>
internal readonly ref struct SpanReader(
    ReadOnlySpan<byte> codes,
    ReadOnlySpan<uint> samples,
    ReadOnlySpan<SpanException> exceptions
)
{
    public const int WordsPerSample = 32;
    private const int LengthBits = 5;
    private const int MaxLength = (1 << LengthBits) - 2;
    private const int MaxGap = 6;
    private const byte Exception = 0xFF;

    private readonly ReadOnlySpan<byte> _codes = codes;
    private readonly ReadOnlySpan<uint> _samples = samples;
    private readonly ReadOnlySpan<SpanException> _exceptions = exceptions;

    /// <summary>The code of a word, or the one that refers to the exceptions.</summary>
    public static byte Encode(int gap, int length, out bool isException)
    {
        isException = gap is < 0 or > MaxGap || length is < 1 or > MaxLength;
        return isException ? Exception : (byte)((gap << LengthBits) | length);
    }

    /// <summary>The span of the word at <paramref name="position"/> of a passage that begins at <paramref name="first"/>.</summary>
    public TextSpan SpanAt(int position, int first)
    {
        var sample = position / WordsPerSample;
        var at = sample * WordsPerSample;
        var end = 0;
        if (at > first)
        {
            end = (int)_samples[sample];
        }
        else
        {
            at = first;
        }

        for (; ; at++)
        {
            var span = Next(at, end);
            if (at == position)
            {
                return span;
            }

            end = span.End;
        }
    }

    /// <summary>The span of a word behind one that ends at <paramref name="end"/>.</summary>
    public TextSpan Next(int position, int end)
    {
        var code = _codes[position];
        if (code != Exception)
        {
            var start = end + (code >> LengthBits);
            return new TextSpan(start, start + (code & ((1 << LengthBits) - 1)));
        }

        return FindException((uint)position);
    }

    private TextSpan FindException(uint position)
    {
        var low = 0;
        var high = _exceptions.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_exceptions[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var found = _exceptions[low];
        return new TextSpan((int)found.Start, (int)found.End);
    }
}
