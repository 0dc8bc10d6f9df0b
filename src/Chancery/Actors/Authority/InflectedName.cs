namespace Chancery.Actors.Authority;

/// <summary>Endings of names in languages that inflect them, as far as they are needed to find a name again.</summary>
internal static class InflectedName
{
    private const int ShortestStem = 3;

    private static readonly string[] Cyrillic =
    [
        "а",
        "у",
        "ом",
        "ем",
        "е",
        "ы",
        "и",
        "ю",
        "ей",
        "ой",
        "я",
        "й",
        "ь",
        "ею",
        "ою",
        "ым",
        "ого",
        "ому",
        "ая",
        "ую",
    ];

    private static readonly string[] Slovak =
    [
        "a",
        "u",
        "om",
        "o",
        "e",
        "y",
        "ou",
        "i",
        "ej",
        "ami",
        "ách",
        "am",
        "ami",
        "ovi",
    ];

    private static readonly string[] AdjectiveEnds =
    [
        "ий",
        "ый",
        "ая",
        "ое",
        "ого",
        "ому",
        "им",
        "ым",
        "ом",
        "ой",
        "ую",
        "ие",
        "ые",
        "их",
        "ых",
        "ého",
        "ému",
        "ej",
        "ou",
        "ých",
        "ým",
        "ými",
        "om",
        "ský",
        "ý",
        "á",
        "é",
        "er",
        "en",
        "em",
        "es",
        "e",
        "ne",
        "a",
        "o",
        "os",
        "as",
        "s",
    ];

    /// <summary>Whether an inflected form of <paramref name="name"/> stands at <paramref name="at"/>, and how long it is; 0 where none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string name, string? language)
    {
        var ends = language switch
        {
            "ru" or "uk" => Cyrillic,
            "sk" or "cs" => Slovak,
            "de" => ["s"],
            _ => [],
        };
        if (ends.Length == 0 || name.Length < ShortestStem + 1 || !char.IsLower(name[^1]))
        {
            return 0;
        }

        var isVowel = "аяоеийьaoeyiáé".Contains(name[^1], StringComparison.Ordinal);
        var stem = name.AsSpan(0, language == "de" || !isVowel ? name.Length : name.Length - 1);
        if (stem.Length < ShortestStem || !text[at..].StartsWith(stem, StringComparison.Ordinal))
        {
            return 0;
        }

        var end = at + stem.Length;
        var start = end;
        while (end < text.Length && char.IsLetter(text[end]) && end - start <= 4)
        {
            end++;
        }

        var ending = text[start..end];
        foreach (var known in ends)
        {
            if (ending.SequenceEqual(known))
            {
                return end - at;
            }
        }

        return ending.IsEmpty && stem.Length == name.Length ? end - at : 0;
    }

    /// <summary>An adjective without its ending, in small letters.</summary>
    public static string StemOfAdjective(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var end in AdjectiveEnds)
        {
            if (lower.Length - end.Length >= ShortestStem && lower.EndsWith(end, StringComparison.Ordinal))
            {
                return lower[..^end.Length];
            }
        }

        return lower;
    }
}
