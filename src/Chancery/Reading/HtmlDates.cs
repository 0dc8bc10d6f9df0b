namespace Chancery.Reading;

/// <summary>Finds the day on which a page was published.</summary>
/// <remarks>
/// A full date in the address comes first, then what the page states for machines, then what it prints beside its title. What is stated in
/// universal time may be a day off: the day that is printed, or stands in the address, is the day where the page was published.
/// </remarks>
internal static class HtmlDates
{
    private const int BlocksBefore = 12;
    private const int BlocksBehind = 10;
    private const int MostWords = 16;
    private const int LongestMark = 120;
    private const int DatelineUnits = 90;
    private const int BlocksOfDateline = 4;

    /// <summary>The day and where it was found; or null.</summary>
    public static DatedBy? Find(HtmlHead head, StructuredData data, HtmlText page, bool[] isMain, string? url)
    {
        var order = DateOrders.Of(head.Language, head.Canonical ?? url);
        var named = UrlDates.Find(url);
        var (stated, isUniversal) = FindStated(head, data, order);
        var printed = Printed(page, isMain, order);
        if (stated is not null)
        {
            return named is not null && (IsNextDay(named, stated) || named.Date.CompareTo(stated.Date) < 0) ? named
                : named is null && isUniversal && printed is not null && IsNextDay(printed, stated) ? printed
                : stated;
        }

        return named
            ?? FromProperties(page, order)
            ?? printed
            ?? FromHead(head, HtmlDateProperties.StatedVaguely, order)
            ?? FromMarks(page, order)
            ?? FromDateline(page, isMain, order)
            ?? FromNotice(page, order)
            ?? FromHead(head, HtmlDateProperties.Changed, order);
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

    /// <summary>Elements that say <c>datePublished</c> themselves.</summary>
    private static DatedBy? FromProperties(HtmlText page, DateOrder order) =>
        page
            .Marks.Where(mark =>
                mark.Kind.HasFlag(HtmlMarkKind.Date)
                && IsOfThisText(mark)
                && (mark.Element.GetAttribute("itemprop") == "datePublished" || mark.Element.HasAttribute("pubdate"))
            )
            .Select(mark => OfMark(mark, order))
            .FirstOrDefault(date => date is not null);

    private static bool IsOfThisText(HtmlMark mark) =>
        !IsOfOtherText(mark.Node)
        && !(mark.Node.IsOutside && mark.Node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments));

    /// <summary>The date in the short line, or the marked element, that is nearest to the first block of main text.</summary>
    private static DatedBy? Printed(HtmlText page, bool[] isMain, DateOrder order)
    {
        var first = Array.IndexOf(isMain, true);
        DatedBy? changed = null;
        for (var distance = 0; distance <= Math.Max(BlocksBefore, BlocksBehind) && first >= 0; distance++)
        {
            foreach (var i in (int[])[first + distance, first - distance])
            {
                if (i < 0 || i >= page.Blocks.Count || i > first + BlocksBehind || i < first - BlocksBefore)
                {
                    continue;
                }

                var (found, isChange) = OfLine(page, i, order);
                if (found is not null && !isChange)
                {
                    return found;
                }

                changed ??= found;
            }
        }

        return changed;
    }

    private static (DatedBy? Date, bool IsChange) OfLine(HtmlText page, int i, DateOrder order)
    {
        var block = page.Blocks[i];
        if (block.Surroundings.HasFlag(HtmlSurroundings.Comments) || IsOfOtherText(block.Node))
        {
            return default;
        }

        var line = page.Value.AsSpan(block.Span.Start, block.Span.Length);
        if (block.Kind == BlockKind.Heading && !TextMetadata.IsDateLine(line))
        {
            return default;
        }

        if (
            LineShape.CountWords(line) <= MostWords
            && WrittenDates.FindFirst(line, order | DateOrder.ShortYears)
                is { Date: { Year: >= StatedDates.FirstYear, Day: not null } } found
        )
        {
            return (
                new DatedBy(found.Date, "line beside the title", found.Span.Shift(block.Span.Start)),
                DateWords.SayChanged(line[..found.Span.Start])
            );
        }

        var mark = page.Marks.FirstOrDefault(mark => mark.Kind.HasFlag(HtmlMarkKind.Date) && mark.Block == i);
        return (mark is null ? null : OfMark(mark, order), false);
    }

    private static bool IsOfOtherText(HtmlNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.IsOutside && at.Role.Word is "related" or "teasers" or "recommend" or "nav" or "popular")
            {
                return true;
            }
        }

        return false;
    }

    private static DatedBy? FromMarks(HtmlText page, DateOrder order) =>
        page
            .Marks.Where(mark => mark.Kind.HasFlag(HtmlMarkKind.Date) && IsOfThisText(mark))
            .Select(mark => OfMark(mark, order))
            .FirstOrDefault(date => date is not null);

    /// <summary>What an element prints is what its readers see; its attributes may say when it was changed.</summary>
    private static DatedBy? OfMark(HtmlMark mark, DateOrder order)
    {
        var element = mark.Element;
        foreach (
            var text in (string?[])
                [
                    Words.Short(element, LongestMark),
                    element.GetAttribute("datetime"),
                    element.GetAttribute("content"),
                    element.GetAttribute("title"),
                ]
        )
        {
            if (
                text is { Length: <= LongestMark }
                && StatedDates.Parse(text, order | DateOrder.ShortYears) is { Day: not null } date
            )
            {
                return new DatedBy(date, element.LocalName == "time" ? "time element" : "date element");
            }
        }

        return null;
    }

    /// <summary><c>Selm, 12 May 2021. The ministers …</c>: a date at the beginning of the text.</summary>
    private static DatedBy? FromDateline(HtmlText page, bool[] isMain, DateOrder order)
    {
        var blocks = Enumerable.Range(0, isMain.Length).Where(i => isMain[i]).Take(BlocksOfDateline);
        foreach (var span in blocks.Select(i => page.Blocks[i].Span))
        {
            var head = page.Value.AsSpan(span.Start, Math.Min(span.Length, DatelineUnits));
            if (
                WrittenDates.FindFirst(head, order) is { Date: { Day: not null, Year: >= StatedDates.FirstYear } } found
                && LineShape.CountWords(head[..found.Span.Start]) <= 4
            )
            {
                return new DatedBy(found.Date, "dateline", found.Span.Shift(span.Start));
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
