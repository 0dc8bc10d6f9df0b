using System.Text;

namespace Chancery.Text;

/// <summary>Which byte a character stands for when UTF-8 was read through a one-byte code page.</summary>
internal sealed class CodePageTable
{
    private readonly Dictionary<char, byte> _bytes;

    private CodePageTable(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        _bytes = new Dictionary<char, byte>(192);
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var character = encoding.GetString([(byte)value])[0];
            if (character != '\uFFFD')
            {
                _bytes.TryAdd(character, (byte)value);
            }
        }

        // Bytes without a character in the page, and pages read as Latin-1, are kept as C1 control characters.
        for (var value = 0x80; value <= 0x9F; value++)
        {
            _bytes.TryAdd((char)value, (byte)value);
        }
    }

    public static CodePageTable WesternEuropean { get; } = new(1252);

    public static CodePageTable Cyrillic { get; } = new(1251);

    public static CodePageTable CentralEuropean { get; } = new(1250);

    /// <summary>ISO-8859-2; the bytes below 0xA0 are control characters in it, as in ISO-8859-1.</summary>
    public static CodePageTable Latin2 { get; } = new(28592);

    public static CodePageTable MacRoman { get; } = new(10000);

    /// <summary>The byte of <paramref name="character"/>, or 0 where the page has none beyond ASCII for it.</summary>
    public byte ByteOf(char character) => _bytes.GetValueOrDefault(character);
}
