using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind
{
    /// <summary>Space, punctuation, symbol: stands between words.</summary>
    Separator,

    /// <summary>Part of a word.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A combining mark, a soft hyphen or a formatting character: belongs to the word it stands in, starts none.</summary>
    Extender,

    /// <summary>A character of a script without spaces: a word by itself.</summary>
    Ideograph,
}

/// <summary>Tells characters apart by Unicode properties.</summary>
internal static class Characters
{
    /// <summary>Marks that stand for an apostrophe inside a word; dropped there.</summary>
    public const string Apostrophes = "'’ʼ`‘′＇׳ʹ";

    private static readonly SearchValues<char> ApostropheSet = SearchValues.Create(Apostrophes);

    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsAsciiDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsApostrophe(char c) => c == '\'' || c == '’' || (c != ' ' && ApostropheSet.Contains(c));

    /// <summary>The kind of the character at <paramref name="at"/> and its length in UTF-16 units.</summary>
    public static CharacterKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (c < 0x80)
        {
            return IsAsciiLetter(c) ? CharacterKind.Letter
                : IsAsciiDigit(c) ? CharacterKind.Digit
                : CharacterKind.Separator;
        }

        if (char.IsSurrogate(c))
        {
            return Rune.DecodeFromUtf16(text[at..], out var rune, out length) == OperationStatus.Done
                ? KindOf(Rune.GetUnicodeCategory(rune), rune.Value)
                : CharacterKind.Separator;
        }

        return KindOf(CharUnicodeInfo.GetUnicodeCategory(c), c);
    }

    private static CharacterKind KindOf(UnicodeCategory category, int value) =>
        category switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => value is 0xFF9E or 0xFF9F ? CharacterKind.Extender
            : IsUnspaced(value) ? CharacterKind.Ideograph
            : CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.OtherNumber => CharacterKind.Ideograph,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterKind.Extender,
            _ => CharacterKind.Separator,
        };

    /// <summary>Han, Kana and the scripts of South-East Asia, which write words without spaces between them.</summary>
    private static bool IsUnspaced(int value) =>
        value
            is (>= 0x0E01 and <= 0x0EDF) // Thai, Lao
                or (>= 0x1000 and <= 0x109F) // Myanmar
                or (>= 0x1780 and <= 0x17FF) // Khmer
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3041 and <= 0x30FF) // Hiragana, Katakana
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9D) // Katakana, half width
                or (>= 0x20000 and <= 0x3FFFF);
}
