namespace Chancery.Reading;

/// <summary>Decides which blocks are no content, by the kind of line they are and by where they stand.</summary>
internal static class BoilerplateMarker
{
    private const int HeadBlocks = 14;
    private const int LongestUserName = 28;
    private const int MostTitleWords = 20;
    private const int BlocksOfAppeals = 8;
    private const int MostBetweenAppeals = 2;

    /// <summary>For each block, whether it is boilerplate.</summary>
    public static bool[] Mark(IReadOnlyList<DraftBlock> blocks)
    {
        var marked = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            marked[i] = blocks[i].IsOutsideMainText || SiteFurniture.IsAlways(blocks[i].Text);
        }

        MarkMemberCards(blocks, marked);
        MarkHead(blocks, marked);
        MarkLists(blocks, marked);
        MarkTail(blocks, marked);
        MarkAppeals(blocks, marked);
        MarkPageTitles(blocks, marked);
        return marked;
    }

    /// <summary>A member's card: a name, a rank, then counters and their values, each on its line.</summary>
    private static void MarkMemberCards(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = EndOfCounters(blocks, i, out var counters);
            var isBelowRank = i > 0 && SiteFurniture.IsRank(blocks[i - 1].Text);
            if (counters == 0 || (counters < 2 && !isBelowRank))
            {
                continue;
            }

            var start = isBelowRank ? i - 1 : i;
            var isNamed = start > 0 && IsUserName(blocks[start - 1].Text) && (isBelowRank || start > 1);
            Array.Fill(marked, true, isNamed ? start - 1 : start, end - (isNamed ? start - 1 : start));
            i = end - 1;
        }
    }

    private static int EndOfCounters(IReadOnlyList<DraftBlock> blocks, int at, out int counters)
    {
        counters = 0;
        while (at < blocks.Count && SiteFurniture.IsCounter(blocks[at].Text, out var hasValue))
        {
            var isFollowedByValue = !hasValue && at + 1 < blocks.Count && IsValue(blocks[at + 1].Text);
            at += isFollowedByValue ? 2 : 1;
            counters += hasValue || isFollowedByValue ? 1 : 0;
        }

        return at;
    }

    private static bool IsValue(string text) =>
        text.Length <= 24 && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && LineShape.CountWords(text) <= 4;

    private static bool IsUserName(string text) =>
        text.Length <= LongestUserName
        && LineShape.CountWords(text) <= 3
        && !LineShape.EndsSentence(text)
        && !SpeakerLabel.StartsLikeLabel(text);

    /// <summary>Controls before the first running text.</summary>
    private static void MarkHead(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        for (var i = 0; i < blocks.Count && !LineShape.IsProse(blocks[i].Text); i++)
        {
            marked[i] |=
                blocks[i].Kind != BlockKind.Heading
                && SiteFurniture.IsAround(blocks[i].Text)
                && !SpeakerLabel.StartsLikeLabel(blocks[i].Text);
        }
    }

    /// <summary>Controls behind the last running text, and the short lines between them.</summary>
    private static void MarkTail(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        var (first, certain) = (blocks.Count, 0);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var text = blocks[i].Text;
            if (marked[i] || SiteFurniture.IsAround(text) || SiteFurniture.IsCounter(text, out _))
            {
                first = i;
                certain += 1;
            }
            else if (
                LineShape.EndsSentence(text)
                || LineShape.CountWords(text) > 14
                || SpeakerLabel.StartsLikeLabel(text)
            )
            {
                break;
            }
        }

        // One word that controls use may be the last word of a text; two controls are no text.
        if (certain >= 2 || (first < blocks.Count && marked[first]))
        {
            for (var i = first; i < blocks.Count && first > 0; i++)
            {
                marked[i] = true;
            }
        }
    }

    /// <summary>What the site asks for, among the last blocks; a line on the author may stand between.</summary>
    private static void MarkAppeals(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        var (left, others) = (BlocksOfAppeals, 0);
        for (var i = blocks.Count - 1; i > 0 && left > 0 && others <= MostBetweenAppeals; i--)
        {
            if (marked[i])
            {
                continue;
            }

            left--;
            marked[i] = SiteAppeals.IsAppeal(blocks[i].Text);
            others += !marked[i] && LineShape.IsProse(blocks[i].Text) ? 1 : 0;
        }
    }

    /// <summary>A list of other texts at the end, from its heading on: their titles may be sentences.</summary>
    private static void MarkLists(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        for (var i = blocks.Count - 1; i > 0 && (marked[i] || IsTitleLike(blocks[i].Text)); i--)
        {
            if (SiteFurniture.IsListHeading(blocks[i].Text))
            {
                Array.Fill(marked, true, i, blocks.Count - i);
            }
        }
    }

    private static bool IsTitleLike(string text) =>
        LineShape.CountWords(text) <= MostTitleWords && !SpeakerLabel.StartsLikeLabel(text);

    /// <summary>A pasted page title with its site behind it, below the title proper.</summary>
    private static void MarkPageTitles(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        var title = Array.IndexOf(marked, false);
        for (var i = title + 1; title >= 0 && i < Math.Min(blocks.Count, HeadBlocks); i++)
        {
            marked[i] |=
                PageTitle.TrySplit(blocks[i].Text, out var own, out _)
                && PageTitle.IsSameTitle(own, blocks[title].Text);
        }
    }
}
