using System.Text;

namespace Chancery.Indexing;

/// <summary>
/// The 256 characters that one byte stands for in a segment: ASCII as itself, and the 128 others that its texts use most. A text of
/// these characters alone takes a byte a character and is still read from any place; others take two.
/// </summary>
internal static class Alphabet
{
    public const int Size = 256;
    private const int AsciiSize = 128;

    /// <summary>Adds the occurrences of each UTF-16 unit beyond ASCII to <paramref name="counts"/>.</summary>
    public static void CountUnits(ReadOnlySpan<char> text, int[] counts)
    {
        while (text.IndexOfAnyExceptInRange('\0', '\x7F') is var at and >= 0)
        {
            counts[text[at]]++;
            text = text[(at + 1)..];
        }
    }

    /// <summary>The characters for <paramref name="counts"/>, the occurrences of each UTF-16 unit.</summary>
    public static char[] Choose(ReadOnlySpan<int> counts)
    {
        var others = new List<(int Count, char Character)>();
        for (var unit = AsciiSize; unit < counts.Length; unit++)
        {
            if (counts[unit] > 0)
            {
                others.Add((-counts[unit], (char)unit));
            }
        }

        others.Sort();
        var characters = new char[Size];
        for (var i = 0; i < Size; i++)
        {
            // What no text uses stands for U+FFFF, which no text may hold.
            characters[i] =
                i < AsciiSize ? (char)i
                : i - AsciiSize < others.Count ? others[i - AsciiSize].Character
                : '\uFFFF';
        }

        return characters;
    }

    /// <summary>For each UTF-16 unit its byte, or -1.</summary>
    public static short[] Invert(ReadOnlySpan<char> characters)
    {
        var bytes = new short[char.MaxValue + 1];
        Array.Fill(bytes, (short)-1);
        for (var i = characters.Length - 1; i >= 0; i--)
        {
            if (characters[i] != '\uFFFF')
            {
                bytes[characters[i]] = (short)i;
            }
        }

        return bytes;
    }

    /// <summary>Writes a byte a character; false as soon as one has none.</summary>
    public static bool TryEncode(ReadOnlySpan<char> text, short[] bytes, Span<byte> encoded)
    {
        // Most texts are ASCII up to some far dash or quotation mark, and many to their end.
        Ascii.FromUtf16(text, encoded, out var start);
        for (var i = start; i < text.Length; i++)
        {
            var value = bytes[text[i]];
            if (value < 0)
            {
                return false;
            }

            encoded[i] = (byte)value;
        }

        return true;
    }

    public static string Decode(ReadOnlySpan<byte> encoded, ReadOnlySpan<char> characters)
    {
        if (Ascii.IsValid(encoded))
        {
            return Encoding.ASCII.GetString(encoded);
        }

        return string.Create(
            encoded.Length,
            new Encoded(encoded, characters),
            static (text, state) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = state.Characters[state.Bytes[i]];
                }
            }
        );
    }

    private readonly ref struct Encoded(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> characters)
    {
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public ReadOnlySpan<char> Characters { get; } = characters;
    }
}
