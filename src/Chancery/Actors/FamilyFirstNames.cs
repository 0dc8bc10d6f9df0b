using System.Collections.Frozen;

namespace Chancery.Actors;

/// <summary>Tells names whose family name stands first: Chinese by the syllables of pinyin, Korean and Vietnamese by common family names.</summary>
internal static class FamilyFirstNames
{
    private static readonly FrozenSet<string> Syllables = PinyinSyllables();

    private static readonly FrozenSet<string> FamilyNames = FrozenSet.ToFrozenSet(
        [
            // Korean
            "kim",
            "park",
            "choi",
            "jung",
            "jeong",
            "kang",
            "cho",
            "yoon",
            "yun",
            "jang",
            "lim",
            "shin",
            "seo",
            "kwon",
            "hwang",
            "moon",
            "ban",
            "roh",
            // Vietnamese
            "nguyen",
            "tran",
            "le",
            "pham",
            "hoang",
            "phan",
            "vu",
            "vo",
            "dang",
            "bui",
            "do",
            "ngo",
            "duong",
            "truong",
        ],
        StringComparer.Ordinal
    );

    /// <summary>True for "Zhou Minglan", "Kim Dae-hyun"; false for two words that are no such name.</summary>
    public static bool Is(IReadOnlyList<string> words)
    {
        if (words.Count is < 2 or > 3)
        {
            return false;
        }

        var first = Plain(words[0]);
        if (FamilyNames.Contains(first) && words.Skip(1).All(word => !IsWestern(word)))
        {
            return true;
        }

        return Syllables.Contains(first) && words.Skip(1).All(word => IsPinyin(Plain(word)) && !IsWestern(word));
    }

    private static bool IsWestern(string word) => GivenNames.GenderOf(word) != NameGender.Unknown;

    private static bool IsPinyin(string word)
    {
        // One or two syllables, as given names have; three at most with a compound.
        for (var cut = 1; cut <= Math.Min(word.Length, 6); cut++)
        {
            if (Syllables.Contains(word[..cut]) && (cut == word.Length || Syllables.Contains(word[cut..])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string word) =>
        word.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant();

    private static FrozenSet<string> PinyinSyllables()
    {
        string[] initials =
        [
            "b",
            "p",
            "m",
            "f",
            "d",
            "t",
            "n",
            "l",
            "g",
            "k",
            "h",
            "j",
            "q",
            "x",
            "zh",
            "ch",
            "sh",
            "r",
            "z",
            "c",
            "s",
            "y",
            "w",
        ];
        string[] finals =
        [
            "a",
            "o",
            "e",
            "i",
            "u",
            "ai",
            "ei",
            "ao",
            "ou",
            "an",
            "en",
            "ang",
            "eng",
            "ong",
            "ia",
            "ie",
            "iao",
            "iu",
            "ian",
            "in",
            "iang",
            "ing",
            "iong",
            "ua",
            "uo",
            "uai",
            "ui",
            "uan",
            "un",
            "uang",
            "ue",
        ];

        return initials
            .SelectMany(initial => finals.Select(final => initial + final))
            .Concat(["a", "ai", "an", "ang", "ao", "e", "en", "er", "ou"])
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
