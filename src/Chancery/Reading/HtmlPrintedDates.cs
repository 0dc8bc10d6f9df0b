namespace Chancery.Reading;

/// <summary>Reads the dates that a page prints: in lines beside its text, and in elements that are there for a date.</summary>
internal static class HtmlPrintedDates
{
    private const int BlocksBefore = 12;
    private const int BlocksBehind = 10;
    private const int MostWords = 16;
    private const int LongestMark = 120;
    private const int DatelineUnits = 90;
    private const int BlocksOfDateline = 4;
    private const int BlocksBelow = 5;

    /// <summary>The date in the short line, or the marked element, that is nearest to the first block of main text; one that says when the page was changed only if there is no other.</summary>
    public static HtmlPrintedDate? FindBeside(HtmlText page, bool[] isMain, DateOrder order)
    {
        var first = Array.IndexOf(isMain, true);
        var text = HtmlMainText.FindFirst(page, isMain);
        var title = page.Headings.LastOrDefault(heading => heading.Level == 1 && heading.Block < text)?.Block ?? text;
        // Where the text is a post among others, the posts are what the page holds for comments.
        var isForum =
            text >= 0
            && (page.Blocks[text].Surroundings | page.Blocks[first].Surroundings).HasFlag(HtmlSurroundings.Comments);
        var near = FindAround(page, first, title, text, isForum, order);
        // The site's name above its menus may stand with the text.
        return near is { IsChange: false } || text - first <= BlocksBefore
            ? near
            : FindAround(page, text, title, text, isForum, order) ?? near;
    }

    private static HtmlPrintedDate? FindAround(
        HtmlText page,
        int anchor,
        int title,
        int text,
        bool isForum,
        DateOrder order
    )
    {
        HtmlPrintedDate? changed = null;
        for (var distance = 0; distance <= Math.Max(BlocksBefore, BlocksBehind) && anchor >= 0; distance++)
        {
            foreach (var i in (int[])[anchor + distance, anchor - distance])
            {
                if (i < 0 || i >= page.Blocks.Count || i > anchor + BlocksBehind || i < anchor - BlocksBefore)
                {
                    continue;
                }

                var found = OfLine(page, i, isForum, i > title && i < text, order);
                if (found is { IsChange: false })
                {
                    return found;
                }

                changed ??= found;
            }
        }

        return changed;
    }

    private static HtmlPrintedDate? OfLine(HtmlText page, int i, bool isForum, bool isBelowTitle, DateOrder order)
    {
        var block = page.Blocks[i];
        var line = page.Value.AsSpan(block.Span.Start, block.Span.Length);
        if (
            (block.Surroundings.HasFlag(HtmlSurroundings.Comments) && !isForum)
            || (IsOfOtherText(block.Node) && !(isBelowTitle && TextMetadata.IsDateLine(line)))
        )
        {
            return null;
        }

        if (block.Kind == BlockKind.Heading && !TextMetadata.IsDateLine(line))
        {
            return null;
        }

        var mark = page.Marks.FirstOrDefault(mark => mark.Kind.HasFlag(HtmlMarkKind.Date) && mark.Block == i);
        if (
            LineShape.CountWords(line) <= MostWords
            && WrittenDates.FindFirst(line, order | DateOrder.ShortYears)
                is { Date: { Year: >= StatedDates.FirstYear, Day: not null } } found
        )
        {
            return new HtmlPrintedDate(
                new DatedBy(found.Date, "line beside the title", found.Span.Shift(block.Span.Start)),
                DateWords.SayChanged(line[..found.Span.Start]),
                mark is not null || TextMetadata.IsDateLine(line)
            );
        }

        return mark is not null && OfMark(mark, order) is { } marked
            ? new HtmlPrintedDate(marked, IsChange: false, IsForDates: true)
            : null;
    }

    /// <summary>Elements that say <c>datePublished</c> themselves.</summary>
    public static DatedBy? FromProperties(HtmlText page, DateOrder order) =>
        page
            .Marks.Where(mark =>
                mark.Kind.HasFlag(HtmlMarkKind.Date)
                && IsOfThisText(mark)
                && (mark.Element.GetAttribute("itemprop") == "datePublished" || mark.Element.HasAttribute("pubdate"))
            )
            .Select(mark => OfMark(mark, order))
            .FirstOrDefault(date => date is not null);

    /// <summary>The first element for a date.</summary>
    public static DatedBy? FromMarks(HtmlText page, DateOrder order) =>
        page
            .Marks.Where(mark => mark.Kind.HasFlag(HtmlMarkKind.Date) && IsOfThisText(mark))
            .Select(mark => OfMark(mark, order))
            .FirstOrDefault(date => date is not null);

    private static bool IsOfThisText(HtmlMark mark) =>
        !IsOfOtherText(mark.Node)
        && !(mark.Node.IsOutside && mark.Node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments));

    /// <summary>What all elements for dates agree on, wherever they stand.</summary>
    public static DatedBy? OnlyMark(HtmlText page, DateOrder order) =>
        Only(
            page.Marks.Where(mark =>
                    mark.Kind.HasFlag(HtmlMarkKind.Date)
                    && !mark.Node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments)
                )
                .Select(mark => OfMark(mark, order))
        );

    /// <summary>The only day that short lines print.</summary>
    public static DatedBy? OnlyLine(HtmlText page, DateOrder order) =>
        Only(
            page.Blocks.Where(static block => !block.Surroundings.HasFlag(HtmlSurroundings.Comments))
                .Select(block => OfShortLine(page, block, order, "only date"))
        );

    private static DatedBy? Only(IEnumerable<DatedBy?> dates)
    {
        DatedBy? only = null;
        foreach (var date in dates.OfType<DatedBy>())
        {
            if (only is not null && only.Date != date.Date)
            {
                return null;
            }

            only ??= date;
        }

        return only;
    }

    private static DatedBy? OfShortLine(HtmlText page, HtmlBlock block, DateOrder order, string where)
    {
        var line = page.Value.AsSpan(block.Span.Start, block.Span.Length);
        return
            LineShape.CountWords(line) <= MostWords
            && WrittenDates.FindFirst(line, order | DateOrder.ShortYears)
                is { Date: { Year: >= StatedDates.FirstYear, Day: not null } } found
            ? new DatedBy(found.Date, where, found.Span.Shift(block.Span.Start))
            : null;
    }

    /// <summary><c>Selm, 12 May 2021. The ministers …</c>: a date at the beginning of the text.</summary>
    public static DatedBy? FromDateline(HtmlText page, bool[] isMain, DateOrder order)
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

    /// <summary>The first line below the text that is a date and little else.</summary>
    public static DatedBy? BelowText(HtmlText page, bool[] isMain, DateOrder order)
    {
        var last = Array.LastIndexOf(isMain, true);
        return last < 0
            ? null
            : page
                .Blocks.Skip(last)
                .Take(BlocksBelow)
                .Where(block =>
                    !block.Surroundings.HasFlag(HtmlSurroundings.Comments)
                    && !IsOfOtherText(block.Node)
                    && TextMetadata.IsDateLine(page.Value.AsSpan(block.Span.Start, block.Span.Length))
                )
                .Select(block => OfShortLine(page, block, order, "line below the text"))
                .FirstOrDefault(static date => date is not null);
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
}
