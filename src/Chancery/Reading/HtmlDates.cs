using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Finds the day on which a page was published.</summary>
/// <remarks>
/// A full date in the address comes first, then what the page states for machines, then what it prints beside its title. What is stated in
/// universal time may be a day off: the day that is printed, or stands in the address, is the day where the page was published.
/// </remarks>
internal static class HtmlDates
{
    private const int DatelineUnits = 90;

    /// <summary>The day and where it was found; or null.</summary>
    public static DatedBy? Find(
        IDocument document,
        HtmlHead head,
        StructuredData data,
        HtmlText page,
        bool[] isMain,
        string? url
    )
    {
        var order = DateOrders.Of(head.Language, head.Canonical ?? url);
        var named = UrlDates.Find(url);
        var (stated, isUniversal) = FindStated(head, data, order);
        var printed = HtmlPrintedDates.FindBeside(page, isMain, order);
        if (stated is not null)
        {
            return Choose(stated, isUniversal, named, printed);
        }

        return named
            ?? HtmlPrintedDates.FromProperties(page, order)
            ?? printed?.Date
            ?? FromHead(head, HtmlDateProperties.StatedVaguely, order)
            ?? HtmlPrintedDates.FromMarks(page, order)
            ?? HtmlPrintedDates.FromDateline(page, isMain, order)
            ?? HtmlPrintedDates.BelowText(page, isMain, order)
            ?? FromNotice(page, order)
            ?? HtmlScriptDates.Find(document)
            ?? FromHead(head, HtmlDateProperties.Changed, order)
            ?? HtmlPrintedDates.OnlyMark(page, order)
            ?? HtmlPrintedDates.OnlyLine(page, order);
    }

    /// <summary>The stated day, unless the address has an earlier one, or the page prints another for its readers.</summary>
    private static DatedBy Choose(DatedBy stated, bool isUniversal, DatedBy? named, HtmlPrintedDate? printed)
    {
        if (named is not null && (IsNextDay(named, stated) || named.Date.CompareTo(stated.Date) < 0))
        {
            return named;
        }

        return
            printed is not null
            && (
                (named is null && isUniversal && IsNextDay(printed.Date, stated))
                || (printed is { IsForDates: true, IsChange: false } && printed.Date.Date.CompareTo(stated.Date) > 0)
            )
            ? printed.Date
            : stated;
    }

    private static bool IsNextDay(DatedBy a, DatedBy b) =>
        a.Date.Day is not null
        && b.Date.Day is not null
        && Math.Abs(a.Date.First.DayNumber - b.Date.First.DayNumber) == 1;

    /// <summary>What the page states for machines, and whether it does so in universal time.</summary>
    private static (DatedBy? Date, bool IsUniversal) FindStated(HtmlHead head, StructuredData data, DateOrder order)
    {
        if (data.Published is { } text && StatedDates.Parse(text, DateOrder.Unknown) is { } date)
        {
            return (new DatedBy(date, "json-ld datePublished"), IsUniversal(text));
        }

        foreach (var property in HtmlDateProperties.Stated)
        {
            if (head.First(property) is { } content && StatedDates.Parse(content, order) is { } found)
            {
                return (new DatedBy(found, $"meta {property}"), IsUniversal(content));
            }
        }

        return default;
    }

    private static bool IsUniversal(string text) =>
        text.EndsWith('Z')
        || text.EndsWith("+00:00", StringComparison.Ordinal)
        || text.EndsWith("+0000", StringComparison.Ordinal);

    private static DatedBy? FromHead(HtmlHead head, string[] properties, DateOrder order)
    {
        foreach (var property in properties)
        {
            if (head.First(property) is { } content && StatedDates.Parse(content, order) is { } date)
            {
                return new DatedBy(date, $"meta {property}");
            }
        }

        return null;
    }

    /// <summary><c>Published on 12 May 2021</c>, <c>Stand: 12.05.2021</c>, wherever it stands; a line about a change only if there is no other.</summary>
    private static DatedBy? FromNotice(HtmlText page, DateOrder order)
    {
        DatedBy? changed = null;
        foreach (var block in page.Blocks)
        {
            var line = page.Value.AsSpan(block.Span.Start, Math.Min(block.Span.Length, DatelineUnits));
            if (
                !block.Surroundings.HasFlag(HtmlSurroundings.Comments)
                && DateWords.SayDate(line)
                && WrittenDates.FindFirst(line, order | DateOrder.ShortYears)
                    is { Date: { Day: not null, Year: >= StatedDates.FirstYear } } found
            )
            {
                var date = new DatedBy(found.Date, "notice", found.Span.Shift(block.Span.Start));
                if (!DateWords.SayChanged(line))
                {
                    return date;
                }

                changed ??= date;
            }
        }

        return changed;
    }
}
