using System.Buffers;

namespace Chancery.Reading;

/// <summary>Reads the parts of a line that names a source: <c>By Pia Lund, Selm Herald, 3 May 2021 (https://selm.example/7)</c>.</summary>
internal static class CopySourceLine
{
    private const int LongestName = 80;
    private const int MostNameWords = 9;
    private static readonly SearchValues<char> ClockMarks = SearchValues.Create("0123456789:. ");

    private const string MarksAround = " \u00A0,;:.|()[]<>–—-\"“”„«»'‘’*_";

    /// <summary>Small words between a notice and the name of the medium.</summary>
    private static readonly string[] Links =
    [
        "in the ",
        "in ",
        "on the ",
        "on ",
        "by the ",
        "by ",
        "at ",
        "from the ",
        "from ",
        "der ",
        "in der ",
        "im ",
        "bei ",
        "auf ",
        "am ",
        "dans ",
        "sur ",
        "le ",
        "en ",
        "na ",
        "v ",
        "в ",
        "на ",
    ];

    /// <summary>The source that <paramref name="value"/> names, a part of <paramref name="block"/>'s text; null where it names none.</summary>
    public static CopySource? Read(DraftBlock block, ReadOnlySpan<char> value)
    {
        var (address, rest) = TakeAddress(value.ToString());
        address ??= block.Link;
        DatedBy? published = null;
        if (WrittenDates.FindFirst(rest) is { } found)
        {
            published = new DatedBy(found.Date, "source line", block.Span);
            var before = WithoutLastWord(rest.AsSpan(0, found.Span.Start).TrimEnd());
            rest = string.Concat(before, "|", rest.AsSpan(found.Span.End));
        }

        var (name, author) = ReadNames(rest);
        return name is null && address is null && author is null && published is null
            ? null
            : new CopySource(name, address, published, author, block.Span);
    }

    private static (string? Address, string Others) TakeAddress(string value)
    {
        foreach (var range in value.AsSpan().SplitAny(" \u00A0()[]<>"))
        {
            if (!value.AsSpan()[range].IsEmpty && SiteFurniture.IsAddress(value.AsSpan()[range]))
            {
                var address = value[range];
                return (address.TrimEnd('.', ',', ';'), value.Replace(address, "|", StringComparison.Ordinal));
            }
        }

        return (null, value);
    }

    private static (string? Name, string? Author) ReadNames(string text)
    {
        string? name = null;
        string? author = null;
        foreach (var range in text.AsSpan().SplitAny("|,;()[]/"))
        {
            var part = text.AsSpan()[range].Trim(MarksAround);
            if (author is null && Byline.TryRead(part, out var person))
            {
                author = person;
                continue;
            }

            part = WithoutLink(part).Trim(MarksAround);
            if (
                name is null
                && part.Length is >= 2 and <= LongestName
                && LineShape.CountWords(part) is >= 1 and <= MostNameWords
                && !IsNumber(part)
            )
            {
                name = part.ToString();
            }
        }

        return (name, author);
    }

    /// <summary>Drops the <c>on</c> before a date.</summary>
    private static ReadOnlySpan<char> WithoutLastWord(ReadOnlySpan<char> text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..];
        return last is "on" or "am" or "vom" or "le" or "el" or "il" or "dňa" or "dne" or "от" or "from" or "of"
            ? text[..^last.Length]
            : text;
    }

    private static ReadOnlySpan<char> WithoutLink(ReadOnlySpan<char> part)
    {
        foreach (var link in Links)
        {
            if (part.StartsWith(link, StringComparison.OrdinalIgnoreCase))
            {
                return part[link.Length..];
            }
        }

        return part;
    }

    private static bool IsNumber(ReadOnlySpan<char> part) => part.IndexOfAnyExcept(ClockMarks) < 0;
}
