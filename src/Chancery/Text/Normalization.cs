using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>What may differ between two tokens that count as the same word.</summary>
/// <remarks>
/// Compatibility forms (NFKC), accents and vowel points, case, apostrophes, the possessive of words in -s, digit grouping and
/// the digits of other scripts, <c>%</c> for "percent", British or American spelling. Nothing else.
/// </remarks>
public static class Normalization
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(Characters.Apostrophes);

    /// <summary>The normalized form of one token of a text; empty if it holds neither letter nor digit.</summary>
    public static string Normalize(ReadOnlySpan<char> token)
    {
        if (token is "%" || IsPerCent(token))
        {
            return "percent";
        }

        var plain = Ascii.IsValid(token) ? new string(token) : Fold(Mojibake.Repair(new string(token)));
        return plain.Length > 0 && char.IsAsciiDigit(plain[0])
            ? NormalizeNumber(plain)
            : Spelling.ToAmerican(NormalizeWord(plain));
    }

    /// <summary>What a letter is in a normalized word, where it stands among letters without marks of their own.</summary>
    internal static string NormalizeLetter(char letter) => NormalizeWord(Fold(letter.ToString()));

    /// <summary>True when the two tokens are the same word.</summary>
    public static bool AreSame(ReadOnlySpan<char> token, ReadOnlySpan<char> other) =>
        token.SequenceEqual(other) || Normalize(token).Equals(Normalize(other), StringComparison.Ordinal);

    private static bool IsPerCent(ReadOnlySpan<char> token) =>
        token.Length == 8
        && token[3] is ' ' or '\u00A0'
        && token.StartsWith("per", StringComparison.OrdinalIgnoreCase)
        && token.EndsWith("cent", StringComparison.OrdinalIgnoreCase);

    /// <summary>Compatibility forms composed, accents dropped, digits of other scripts as ASCII.</summary>
    private static string Fold(string token)
    {
        var composed = Compose(token);
        var folded = new StringBuilder(composed.Length);
        foreach (var rune in composed.EnumerateRunes())
        {
            AppendFolded(folded, rune);
        }

        return folded.ToString();
    }

    private static string Compose(string text)
    {
        // A lone surrogate has no normal form; it separates words anyway.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return text;
            }
        }

        return text.Normalize(NormalizationForm.FormKC);
    }

    private static void AppendFolded(StringBuilder folded, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        switch (category)
        {
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                break;
            case UnicodeCategory.NonSpacingMark when IsAccent(rune.Value):
                break;
            default:
                AppendBase(folded, rune);
                break;
        }
    }

    private static void AppendBase(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'ß' or 0x1E9E:
                folded.Append("ss");
                return;
            case 'æ' or 'Æ':
                folded.Append("ae");
                return;
            case 'œ' or 'Œ':
                folded.Append("oe");
                return;
            case 'ø' or 'Ø':
                folded.Append('o');
                return;
            case 'ł' or 'Ł':
                folded.Append('l');
                return;
            case 'đ' or 'Đ':
                folded.Append('d');
                return;
            case 'ı' or 'İ':
                folded.Append('i');
                return;
            case 'й' or 'Й':
                folded.Append('й');
                return;
            case 'ـ': // the stretching line of Arabic
                return;
        }

        if (rune.Value < 0x80 || rune.Value is >= 0x2E80 and < 0xFB00)
        {
            folded.Append(rune);
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark || !IsAccent(part.Value))
            {
                folded.Append(part);
            }
        }
    }

    /// <summary>Marks that readers and writers leave out: accents, and the vowel points of Hebrew and Arabic. Not those of Indic scripts.</summary>
    private static bool IsAccent(int mark) =>
        mark
            is (>= 0x0300 and <= 0x036F)
                or (>= 0x0483 and <= 0x0487)
                or (>= 0x0591 and <= 0x05C7)
                or (>= 0x0610 and <= 0x061A)
                or (>= 0x064B and <= 0x065F)
                or 0x0670
                or (>= 0x06D6 and <= 0x06ED)
                or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF)
                or (>= 0xFE20 and <= 0xFE2F);

    private static string NormalizeWord(string word)
    {
        // James's and James' are James: the mark, and an s behind it after an s, carry no word.
        var mark = word.AsSpan().LastIndexOfAny(Apostrophes);
        if (mark > 0 && mark == word.Length - 2 && (word[^1] | 0x20) == 's' && (word[mark - 1] | 0x20) == 's')
        {
            word = word[..mark];
        }

        var letters = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (IsOfWord(Rune.GetUnicodeCategory(rune)) && !(rune.IsBmp && Apostrophes.Contains((char)rune.Value)))
            {
                letters.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return letters.Replace('ς', 'σ').ToString();
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    /// <summary>Digits and decimal points; what only groups digits is dropped.</summary>
    private static string NormalizeNumber(string number)
    {
        var grouped = NumberScanner.IsGrouped(number);
        var digits = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c) || c is '.' or '⁄')
            {
                digits.Append(c);
            }
            else if (c == '٫' || (c == ',' && !grouped))
            {
                digits.Append('.');
            }
        }

        return digits.ToString();
    }
}
