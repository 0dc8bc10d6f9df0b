using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Finds names of persons in a few lines of text by their capitals and the titles before them.</summary>
internal static class NamesInText
{
    /// <summary>The different names of two to four words that end with <paramref name="last"/>.</summary>
    public static List<string> EndingWith(string last, string text)
    {
        var names = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var words = WordsOf(line);
            for (var i = 1; i < words.Count; i++)
            {
                if (!words[i].Bare.Equals(last, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                var start = i;
                while (start > 0 && i - start < 3 && IsNameWord(words[start - 1]) && !words[start - 1].EndsPhrase)
                {
                    start--;
                }

                if (start < i)
                {
                    Add(names, words, start, i);
                }
            }
        }

        return names;
    }

    /// <summary>The different names that stand right behind the word of an office.</summary>
    public static List<string> After(string office, string text)
    {
        var names = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var words = WordsOf(line);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (
                    words[i].Bare.Equals(office, StringComparison.OrdinalIgnoreCase)
                    && !words[i].EndsPhrase
                    && NameAt(words, i + 1) is var end
                    && end > i
                )
                {
                    Add(names, words, i + 1, end);
                }
            }
        }

        return names;
    }

    /// <summary>The first name that stands behind a title or office.</summary>
    public static string? FirstTitled(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var words = WordsOf(line);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (
                    OfficeTitles.Contains(words[i].Bare)
                    && !words[i].Bare.Equals("the", StringComparison.OrdinalIgnoreCase)
                    && !words[i].EndsPhrase
                    && NameAt(words, i + 1) is var end
                    && end > i + 1
                )
                {
                    return Join(words, i + 1, end);
                }
            }
        }

        return null;
    }

    /// <summary>A name between commas behind an office: "with the minister of foreign affairs, Claire Aubrac".</summary>
    public static string? InApposition(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        for (var i = 1; i < parts.Length; i++)
        {
            var namesOffice = parts[i - 1]
                .Split(' ')
                .Any(word => OfficeTitles.Contains(word) && !word.Equals("the", StringComparison.OrdinalIgnoreCase));
            if (
                namesOffice
                && AtStart(parts[i]) is { Remainder: "" } found
                && found.Name.Contains(' ', StringComparison.Ordinal)
            )
            {
                return found.Name;
            }
        }

        return null;
    }

    /// <summary>A name of two to four words at the start of <paramref name="text"/> and the rest behind it, or null.</summary>
    public static (string Name, string Remainder)? AtStart(string text)
    {
        var words = WordsOf(text);
        var start = 0;
        while (start < words.Count && OfficeTitles.Contains(words[start].Bare))
        {
            start++;
        }

        var end = start < words.Count ? NameAt(words, start) : -1;
        return end > start
            ? (Join(words, start, end), string.Join(' ', words.Skip(end + 1).Select(word => word.Raw)))
            : null;
    }

    private static int NameAt(List<Word> words, int start)
    {
        var end = start - 1;
        while (end + 1 < words.Count && end + 1 - start < 4 && IsNameWord(words[end + 1]))
        {
            end++;
            if (words[end].EndsPhrase)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsNameWord(Word word) =>
        word.Bare.Length > 0
        && char.IsUpper(word.Bare[0])
        && !OfficeTitles.Contains(word.Bare)
        && !LabelWords.IsNoSpeaker(word.Bare)
        && (word.Bare.Length > 1 || word.Raw.Contains('.', StringComparison.Ordinal))
        && MonthNames.Find(word.Bare) == 0
        && word.Bare
            is not (
                "The"
                or "In"
                or "At"
                or "On"
                or "For"
                or "With"
                or "And"
                or "As"
                or "Of"
                or "To"
                or "By"
                or "From"
                or "Following"
                or "After"
                or "During"
                or "Interview"
                or "Press"
                or "Joint"
                or "Remarks"
            );

    private static void Add(List<string> names, List<Word> words, int start, int end)
    {
        var name = Join(words, start, end);
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            names.Add(name);
        }
    }

    private static string Join(List<Word> words, int start, int end) =>
        string.Join(' ', words.Skip(start).Take(end - start + 1).Select(word => LabelName.Normalize(word.Bare)));

    private static List<Word> WordsOf(string line)
    {
        var words = new List<Word>();
        foreach (var raw in line.Split([' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = raw.Trim(
                '"',
                '“',
                '”',
                '‘',
                '(',
                ')',
                '[',
                ']',
                '«',
                '»',
                '„',
                ',',
                ';',
                ':',
                '!',
                '?',
                '—',
                '–'
            );
            var isPossessive =
                bare.EndsWith("’s", StringComparison.Ordinal) || bare.EndsWith("'s", StringComparison.Ordinal);
            bare = isPossessive ? bare[..^2] : bare;
            var isInitial = bare.Length <= 3 && bare.EndsWith('.');
            var endsPhrase =
                isPossessive
                || raw[^1] is ',' or ';' or ':' or '!' or '?' or ')' or '”' or '"'
                || (raw[^1] == '.' && !isInitial && !OfficeTitles.Contains(raw));
            words.Add(new Word(raw, isInitial ? bare : bare.TrimEnd('.'), endsPhrase));
        }

        return words;
    }

    private readonly record struct Word(string Raw, string Bare, bool EndsPhrase);
}
