using System.Buffers;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Reads the office that stands beside a name between commas.</summary>
internal static class Apposition
{
    private const int MaxLength = 80;

    private static readonly SearchValues<char> Ends = SearchValues.Create(",.;:“”\"\n");

    /// <summary>The office beside the name at <paramref name="run"/>, or null.</summary>
    public static string? Find(string text, TextSpan run, TextSpan stretch) =>
        Behind(text, run, stretch.End) ?? Before(text, run, stretch.Start) ?? RightBefore(text, run, stretch.Start);

    /// <summary>"President of Norland Vesna Tarr": the office, and the name without the words that belong to it; null where nothing of the kind stands there.</summary>
    public static (string Office, TextSpan Name)? FindOfficeOf(string text, TextSpan run, TextSpan stretch)
    {
        var words = text.AsSpan(run.Start, run.Length);
        var before = text.AsSpan(stretch.Start, run.Start - stretch.Start);
        if (
            words.Count(' ') < 2
            || !(
                before.EndsWith(" of ", StringComparison.Ordinal)
                || before.EndsWith(" for ", StringComparison.Ordinal)
                || before.EndsWith(" of the ", StringComparison.Ordinal)
            )
        )
        {
            return null;
        }

        var from = Math.Max(0, before.Length - MaxLength);
        var given = words[..words.LastIndexOf(' ')].LastIndexOf(' ') + 1;
        var office = Bare(text[(stretch.Start + from)..(run.Start + given)]);
        return office is not null && IsOffice(office) ? (office, new TextSpan(run.Start + given, run.End)) : null;
    }

    // "Vesna Tarr, Norland's foreign minister,"
    private static string? Behind(string text, TextSpan run, int end)
    {
        if (run.End + 2 >= end || text[run.End] != ',')
        {
            return null;
        }

        var start = run.End + 1;
        var close = text.AsSpan(start, Math.Min(MaxLength, end - start)).IndexOfAny(Ends);
        var phrase = close > 0 ? text.Substring(start, close).Trim() : "";
        return IsOffice(phrase) && !EndsInVerb(phrase) ? phrase : null;
    }

    // "in Norstad, one diplomat joked,"
    private static bool EndsInVerb(string phrase)
    {
        var frames = Lexicon.Find(phrase.AsSpan(phrase.LastIndexOf(' ') + 1)).Frames;
        return frames != ReportingFrame.None && !frames.HasFlag(ReportingFrame.AlsoNoun);
    }

    // "Norland's foreign minister, Vesna Tarr,"
    private static string? Before(string text, TextSpan run, int start)
    {
        var comma = run.Start - 1;
        while (comma > start && text[comma] == ' ')
        {
            comma--;
        }

        if (comma <= start || text[comma] != ',')
        {
            return null;
        }

        var from = Math.Max(start, comma - MaxLength);
        var open = text.AsSpan(from, comma - from).LastIndexOfAny(Ends);
        var phrase = text[(from + open + 1)..comma].Trim();
        return IsOffice(phrase) ? phrase : null;
    }

    // "Foreign Ministry spokeswoman Vesna Tarr": an office in small letters right before the name.
    private static string? RightBefore(string text, TextSpan run, int start)
    {
        if (run.Start < start + 2 || text[run.Start - 1] != ' ')
        {
            return null;
        }

        var from = Math.Max(start, run.Start - MaxLength);
        var before = text.AsSpan(from, run.Start - 1 - from);
        before = before[(before.LastIndexOfAny(Ends) + 1)..];
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 2 && char.IsLower(word[0]) && OfficeWords.IsOffice(word) ? Bare(before.ToString()) : null;
    }

    /// <summary>A phrase from the first word that belongs to its office on: "talks with the Foreign Minister of Norland" gives "Foreign Minister of Norland".</summary>
    public static string? Bare(string phrase)
    {
        var words = phrase.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var office = Array.FindLastIndex(words, word => OfficeWords.IsOffice(word.AsSpan()));
        if (office < 0)
        {
            return null;
        }

        var start = office;
        while (start > 0 && office - start < 6 && BelongsToOffice(words[start - 1]))
        {
            start--;
        }

        return string.Join(' ', words[start..]);
    }

    private static bool BelongsToOffice(string word) =>
        word[^1] is not (',' or '.' or ';' or ':')
        && (
            char.IsUpper(word[0])
            || OfficeWords.IsOffice(word.AsSpan())
            || (OfficeWords.IsModifier(word) && word.Length > 3)
            || word.EndsWith("’s", StringComparison.Ordinal)
            || word.EndsWith("'s", StringComparison.Ordinal)
        )
        && !(word is "When" or "The" or "And" or "But" or "As" or "In" or "After" or "With" or "His" or "Her" or "Its");

    private static bool IsOffice(string phrase) =>
        phrase.Length > 0 && PersonName.Parse(phrase).Kind == NameKind.Office;
}
