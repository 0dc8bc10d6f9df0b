using System.Buffers;
using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Knows the lines that sites and forums put around a text: controls, comment forms, calendars, counters, credits.</summary>
internal static class SiteFurniture
{
    private const int LongestCredit = 240;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Always = Lookup(
        FurnitureWords.Always
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Around = Lookup(
        FurnitureWords.Around
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ListHeadings = Lookup(
        FurnitureWords.ListHeadings
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ranks = Lookup(FurnitureWords.Ranks);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counters = Lookup(
        FurnitureWords.Counters
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Credits = Lookup(
        FurnitureWords.Credits
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sources = Lookup(
        FurnitureWords.Sources
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subjects = Lookup(
        FurnitureWords.Subjects
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Languages = Lookup(
        FurnitureWords.Languages
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Lookup(
        FurnitureWords.Counted
    );
    private static readonly SearchValues<char> CountMarks = SearchValues.Create("0123456789.,kKmM%+");
    private static readonly SearchValues<char> TrailMarks = SearchValues.Create(">›»→");
    private static readonly SearchValues<char> TrailingMarks = SearchValues.Create(":.!…*»›>→▼▲+ ");

    /// <summary>A line that is no content wherever it stands.</summary>
    public static bool IsAlways(ReadOnlySpan<char> line) =>
        LineShape.IsRule(line)
        || IsAddress(line)
        || IsCopyright(line)
        || IsSourceLine(line)
        || IsPointer(line)
        || IsCredit(line)
        || HasKey(Subjects, line)
        || IsLanguageSwitch(line)
        || IsTrail(line)
        || ContainsNormalized(Always, line)
        || StartsWithPhrase(line);

    /// <summary>A line that is no content before or behind the text, but may be a word of it inside.</summary>
    public static bool IsAround(ReadOnlySpan<char> line) =>
        ContainsNormalized(Around, line)
        || ContainsNormalized(Counters, line)
        || IsCount(line)
        || line is "x" or "X" or "×" or "|" or "•";

    /// <summary>What stands above a list of other texts.</summary>
    public static bool IsListHeading(ReadOnlySpan<char> line) => ContainsNormalized(ListHeadings, line);

    /// <summary>A member's rank on a forum.</summary>
    public static bool IsRank(ReadOnlySpan<char> line) => ContainsNormalized(Ranks, line);

    /// <summary>The name of a member's counter: joined, messages, likes; with or without its value behind a colon.</summary>
    public static bool IsCounter(ReadOnlySpan<char> line, out bool hasValue)
    {
        var colon = line.IndexOf(':');
        hasValue = colon > 0 && !line[(colon + 1)..].Trim().IsEmpty;
        return ContainsNormalized(Counters, hasValue ? line[..colon] : line);
    }

    /// <summary><c>Source: …</c>, <c>Zdroj: http…</c></summary>
    public static bool IsSourceLine(ReadOnlySpan<char> line) => HasKey(Sources, line);

    /// <summary>The value behind the key of a source line.</summary>
    public static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line) =>
        line[(line.IndexOfAny(':', '：') + 1)..].Trim();

    /// <summary>An address and nothing else.</summary>
    public static bool IsAddress(ReadOnlySpan<char> line)
    {
        line = line.Trim("<>()[] ");
        return line.IndexOfAny(' ', '\u00A0') < 0
            && (
                line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary><c>Read also: title of another text</c></summary>
    private static bool IsPointer(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon is > 0 and < 40 && line.Length <= LongestCredit && IsListHeading(line[..colon]);
    }

    /// <summary>Who took a picture, or where it is from.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line)
    {
        var inner = line.Trim("()[]");
        return HasKey(Credits, inner)
            || (inner.StartsWith("Photo by ", StringComparison.OrdinalIgnoreCase) && inner.Length < 120)
            || (inner.StartsWith("Photo courtesy", StringComparison.OrdinalIgnoreCase) && inner.Length < 120);
    }

    private static bool HasKey(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> keys, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        return colon is > 0 and < 40
            && line.Length <= LongestCredit + (IsAddress(line[(colon + 1)..].Trim()) ? 2_000 : 0)
            && ContainsNormalized(keys, line[..colon])
            && !LineShape.IsProse(line[(colon + 1)..]);
    }

    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        line.Length < LongestCredit
        && (
            line.StartsWith("©", StringComparison.Ordinal)
            || line.StartsWith("(c) 20", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Names or codes of languages beside each other: <c>en-GB1 ru-RU1</c>, <c>EN | SK | DE</c>, <c>English Русский 中文</c>.</summary>
    public static bool IsLanguageSwitch(ReadOnlySpan<char> line)
    {
        if (line.Length > 160)
        {
            return false;
        }

        var (languages, locales) = (0, 0);
        foreach (var range in line.SplitAny(" \u00A0\t•|/·,–-"))
        {
            var token = line[range].Trim("()[]").TrimEnd("0123456789");
            if (token.IsEmpty)
            {
                continue;
            }

            var isCode = token.Length == 2 && char.IsAsciiLetter(token[0]) && char.IsAsciiLetter(token[1]);
            if (!isCode && !ContainsNormalized(Languages, token))
            {
                return false;
            }

            languages++;
            locales += isCode && !ContainsNormalized(Languages, token) ? 0 : 1;
        }

        // Two codes by themselves may be initials; that they are codes of languages says more.
        return languages >= 2 && locales * 2 >= languages;
    }

    /// <summary><c>Home &gt; News &gt; Interviews</c></summary>
    private static bool IsTrail(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCredit || LineShape.EndsSentence(line))
        {
            return false;
        }

        var separators = line.Count('>') + line.Count('›') + line.Count('»') - line.Count('«') + line.Count('→');
        var first = line.IndexOfAny(TrailMarks);
        return separators >= 1 && first > 0 && ContainsNormalized(Around, line[..first]);
    }

    /// <summary><c>3 comments</c>, <c>Showing 1 result</c>, <c>Page 2 of 7</c>, <c>1,849</c></summary>
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
        {
            return false;
        }

        var (numbers, words) = (0, 0);
        foreach (var range in line.SplitAny(" \u00A0/:()"))
        {
            var token = line[range].Trim(".,:()!");
            if (token.IsEmpty)
            {
                continue;
            }

            if (token.IndexOfAnyExcept(CountMarks) < 0)
            {
                numbers++;
            }
            else if (ContainsNormalized(Units, token))
            {
                words++;
            }
            else
            {
                return false;
            }
        }

        return numbers > 0 && words > 0 || numbers == 1 && words == 0 && line.Length <= 8;
    }

    private static bool StartsWithPhrase(ReadOnlySpan<char> line)
    {
        if (line.Length > 400)
        {
            return false;
        }

        foreach (var phrase in FurnitureWords.Phrases)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsNormalized(
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set,
        ReadOnlySpan<char> line
    )
    {
        if (line.Length > 80)
        {
            return false;
        }

        Span<char> lower = stackalloc char[80];
        var length = line.Trim().ToLowerInvariant(lower);
        var text = lower[..length];
        var end = text.LastIndexOfAnyExcept(TrailingMarks) + 1;
        return end > 0 && set.Contains(text[..end]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string lines) =>
        lines
            .Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
