namespace Chancery.Reading;

/// <summary>Finds the day of publication that a page prints beside its title and marks nowhere.</summary>
internal static class HtmlDates
{
    private const int BlocksBefore = 10;
    private const int BlocksBehind = 8;
    private const int MostWords = 16;

    /// <summary>The date in the short line nearest to the first block of main text; or null.</summary>
    public static DatedBy? NearTitle(string text, IReadOnlyList<HtmlBlock> blocks, bool[] isMain)
    {
        var first = Array.IndexOf(isMain, true);
        if (first < 0)
        {
            return null;
        }

        for (var distance = 0; distance <= Math.Max(BlocksBefore, BlocksBehind); distance++)
        {
            var found =
                (distance <= BlocksBehind ? DateOf(text, blocks, first + distance) : null)
                ?? (distance <= BlocksBefore ? DateOf(text, blocks, first - distance) : null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static DatedBy? DateOf(string text, IReadOnlyList<HtmlBlock> blocks, int index)
    {
        if (index < 0 || index >= blocks.Count || blocks[index].Surroundings.HasFlag(HtmlSurroundings.Comments))
        {
            return null;
        }

        var span = blocks[index].Span;
        var line = text.AsSpan(span.Start, span.Length);
        return
            LineShape.CountWords(line) <= MostWords
            && WrittenDates.FindFirst(line) is { Date: { Year: >= 1990, Day: not null } } found
            ? new DatedBy(found.Date, "line beside the title", found.Span.Shift(span.Start))
            : null;
    }
}
