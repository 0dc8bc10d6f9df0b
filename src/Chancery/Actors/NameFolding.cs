using System.Globalization;
using System.Text;

namespace Chancery.Actors;

/// <summary>Brings spellings of one name together: case, accents, apostrophes, and the usual ways to write Slavic names in Latin letters.</summary>
internal static class NameFolding
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ı'] = "i",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['ð'] = "d",
    };

    /// <summary>The folded form of one word of a name; two spellings of one name mostly share it.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return Transliterate(LettersOf(word));
        }

        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var latin))
            {
                letters.Append(latin);
            }
            else if (char.IsLetterOrDigit(lower))
            {
                letters.Append(lower);
            }
            else if (c is '-' or '‐' or '‑' or '–')
            {
                letters.Append('-');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c == '\u0306')
            {
                // Cyrillic short i decomposes into i and a breve; both are written "i" here.
            }
        }

        return Transliterate(letters.ToString());
    }

    private static string LettersOf(string word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        return new string(letters[..count]);
    }

    // Sergei, Sergey, Sergej; Dmitry, Dmitri, Dmitriy, Dmitrii; Yevgeny, Evgeny; Alexei, Aleksey; Yuri, Iurii; Zelensky, Zelenskyy.
    private static string Transliterate(string word)
    {
        var text = word.StartsWith("ye", StringComparison.Ordinal) ? word[1..] : word;
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch
            {
                'y' => 'i',
                'j' when i > 0 => 'i',
                'w' => 'v',
                _ => text[i],
            };
            if (c == 'x')
            {
                folded.Append("ks");
            }
            else if (folded.Length == 0 || folded[^1] != c || c == '-')
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>True when one inserted, dropped or replaced letter turns one word into the other.</summary>
    public static bool DifferByOneLetter(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var prefix = 0;
        while (prefix < shorter.Length && shorter[prefix] == longer[prefix])
        {
            prefix++;
        }

        var rest = longer.AsSpan(prefix + 1 <= longer.Length ? prefix + 1 : longer.Length);
        return prefix < longer.Length
            && rest.SequenceEqual(shorter.AsSpan(shorter.Length == longer.Length ? prefix + 1 : prefix));
    }
}
