namespace Chancery.Reading;

/// <summary>Finds the place that a copy takes its text from: a source line, a notice of first publication, or the pasted title of a page.</summary>
/// <remarks>
/// Only lines at the head or the foot of the text count: a source in the middle is that of a table or a picture. Date and author are
/// taken from the line itself, and behind a pasted title from the short lines below it.
/// </remarks>
internal static class CopySourceReader
{
    private const int HeadBlocks = 14;
    private const int HeadContent = 4;
    private const int TailContent = 2;
    private const int LinesBelowTitle = 4;
    private const int ShortestSite = 4;
    private const int LongestNotice = 300;

    /// <summary>The source that the blocks name, or null; <paramref name="marked"/> says which are boilerplate, <paramref name="site"/> is the page's own.</summary>
    public static CopySource? Find(IReadOnlyList<DraftBlock> blocks, bool[] marked, string? site)
    {
        var (head, tail) = EndsOf(marked);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (
                (i <= head || i >= tail)
                && !IsBelowCredit(blocks, i)
                && ReadLine(blocks[i]) is { } source
                && !IsOwn(source, site)
            )
            {
                return source;
            }
        }

        return FindPastedTitle(blocks, marked, site);
    }

    /// <summary>The last block of the head and the first one of the foot.</summary>
    private static (int Head, int Tail) EndsOf(bool[] marked)
    {
        var content = Enumerable.Range(0, marked.Length).Where(i => !marked[i]).ToList();
        return content.Count <= HeadContent + TailContent
            ? (marked.Length, 0)
            : (content[HeadContent], content[^TailContent]);
    }

    private static CopySource? ReadLine(DraftBlock block)
    {
        if (SiteFurniture.IsSourceLine(block.Text))
        {
            return CopySourceLine.Read(block, SiteFurniture.ValueOf(block.Text));
        }

        if (block.Text.Length > LongestNotice)
        {
            return null;
        }

        var notice = block.Text.AsSpan().Trim("()[]*_— ");
        foreach (var opening in FurnitureWords.FirstPublished)
        {
            if (notice.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return CopySourceLine.Read(block, notice[opening.Length..]);
            }
        }

        return null;
    }

    /// <summary>The source of a picture stands below its credit.</summary>
    private static bool IsBelowCredit(IReadOnlyList<DraftBlock> blocks, int i) =>
        blocks[i].Kind == BlockKind.Heading || (i > 0 && SiteFurniture.IsCredit(blocks[i - 1].Text));

    /// <summary><c>Title of the text - News - Selm Herald</c>, pasted below the title of the copy.</summary>
    private static CopySource? FindPastedTitle(IReadOnlyList<DraftBlock> blocks, bool[] marked, string? site)
    {
        for (var i = 0; i < Math.Min(blocks.Count, HeadBlocks); i++)
        {
            if (
                marked[i]
                && !blocks[i].IsOutsideMainText
                && PageTitle.TrySplit(blocks[i].Text, out var own, out var name)
                && LineShape.CountWords(own) >= 3
                && name.Length >= ShortestSite
                && !SiteFurniture.IsAround(name)
            )
            {
                var source = new CopySource(name, null, null, null, blocks[i].Span);
                return IsOwn(source, site) ? null : WithLinesBelow(source, blocks, i);
            }
        }

        return null;
    }

    private static CopySource WithLinesBelow(CopySource source, IReadOnlyList<DraftBlock> blocks, int title)
    {
        for (var i = title + 1; i <= title + LinesBelowTitle && i < blocks.Count; i++)
        {
            if (LineShape.IsProse(blocks[i].Text))
            {
                break;
            }

            var line = CopySourceLine.Read(blocks[i], blocks[i].Text);
            source = source with
            {
                Published = source.Published ?? (TextMetadata.IsDateLine(blocks[i].Text) ? line?.Published : null),
                Author = source.Author ?? line?.Author,
                Address = source.Address ?? line?.Address,
            };
        }

        return source;
    }

    private static bool IsOwn(CopySource source, string? site) =>
        site is not null
        && source.Address is null
        && string.Equals(source.Name, site, StringComparison.OrdinalIgnoreCase);
}
