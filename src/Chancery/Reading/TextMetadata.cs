namespace Chancery.Reading;

/// <summary>What a text says about itself where no format says it: in its first lines and its source line.</summary>
internal sealed record TextMetadata(string? Title, DatedBy? Published, string? Site, string? Url)
{
    /// <summary>Anything shorter behind a bar is a language switcher or a counter.</summary>
    private const int ShortestSite = 4;

    private const int HeadBlocks = 8;
    private const int LongestTitle = 260;
    private const int WordsBesideDate = 7;

    /// <summary>Emphasis in Markdown, brackets.</summary>
    private const string Marks = " *_()[]";

    /// <summary>Reads the metadata of the blocks; <paramref name="marked"/> says which are boilerplate.</summary>
    public static TextMetadata Find(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        var content = blocks.Where((_, i) => !marked[i]).ToList();
        var title = FindTitle(content);
        return new TextMetadata(title, FindPublished(content), FindSite(blocks, marked), FindUrl(blocks));
    }

    private static string? FindTitle(List<DraftBlock> content)
    {
        foreach (var block in content.Take(HeadBlocks))
        {
            if (IsDateLine(block.Text))
            {
                continue;
            }

            var isTitle =
                block.Text.Length <= LongestTitle
                && (block.Kind == BlockKind.Heading || (content.Count > 1 && !EndsStatement(block.Text)))
                && SpeakerLabel.TryRead(block.Text, 0) is null or { Kind: LabelKind.Person } and not { Length: 0 };
            return isTitle ? block.Text : null;
        }

        return null;
    }

    /// <summary>A title may ask or exclaim; one that ends with a full stop is a sentence of the text.</summary>
    private static bool EndsStatement(string text) =>
        LineShape.EndsSentence(text) && text[^1] is '.' or '。' or '।' && LineShape.CountWords(text) > 4;

    /// <summary>A line that is a date and little else.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> text) =>
        text.Length <= 80
        && WrittenDates.FindFirst(text) is { } found
        && LineShape.CountWords(text[..found.Span.Start]) + LineShape.CountWords(text[found.Span.End..]) <= 3;

    private static DatedBy? FindPublished(List<DraftBlock> content)
    {
        // A line of its own is surer than a title, which may name the day of an event; both are surer than the first sentence.
        var head = content.Take(HeadBlocks).ToList();
        return head.Where(block => IsDateLine(block.Text))
                .Select(block => DateOf(block, "date line", block.Text.Length))
                .FirstOrDefault(date => date is not null)
            ?? head.Take(1)
                .Select(block => DateOf(block, "title", LongestTitle))
                .FirstOrDefault(date => date is not null)
            ?? head.Select(DateOfDateline).FirstOrDefault(date => date is not null)
            ?? head.TakeWhile(block => !SpeakerLabel.StartsLikeLabel(Unmarked(block.Text)))
                .Select(DateAtEnd)
                .FirstOrDefault(date => date is not null)
            ?? content
                .TakeLast(3)
                .Where(block => IsDateLine(block.Text))
                .Select(block => DateOf(block, "date line at the end", block.Text.Length))
                .FirstOrDefault(date => date is not null);
    }

    private static DatedBy? DateOf(DraftBlock block, string where, int within)
    {
        if (block.Text.Length > within || WrittenDates.FindFirst(block.Text) is not { } found)
        {
            return null;
        }

        // Spans of a repaired block may have moved; the block itself then stands for the place.
        var span = block.Text.Length == block.Span.Length ? found.Span.Shift(block.Span.Start) : block.Span;
        return new DatedBy(found.Date, where, span);
    }

    /// <summary><c>SELM, March 3, 2021 (Agency) — …</c>; <c>Selm, 3 March 2021. …</c>; a short line that names place, occasion and day.</summary>
    private static DatedBy? DateOfDateline(DraftBlock block)
    {
        if (WrittenDates.FindFirst(block.Text.AsSpan(0, Math.Min(block.Text.Length, 90))) is not { } found)
        {
            return null;
        }

        var behind = block.Text[found.Span.End..];
        var isBeforeDash =
            LineShape.CountWords(block.Text.AsSpan(0, found.Span.Start)) <= 4
            && behind.AsSpan(0, Math.Min(behind.Length, 24)).IndexOfAny('—', '–', '-') >= 0;
        var isBehindPlace =
            found.Date.Day is not null
            && IsPlace(block.Text.AsSpan(0, found.Span.Start).TrimEnd())
            && (behind.Length == 0 || behind[0] is '.' or ':' or ')');
        var isShort = LineShape.CountWords(block.Text) <= WordsBesideDate + 3 && !LineShape.EndsSentence(block.Text);
        return isBeforeDash || isBehindPlace || isShort ? DateOf(block, "dateline", int.MaxValue) : null;
    }

    /// <summary><c>Norhaven,</c>, <c>SELM (Agency),</c>: a name of few words, all with a capital, and a comma.</summary>
    private static bool IsPlace(ReadOnlySpan<char> before)
    {
        if (before is not [.., ',' or '('] || LineShape.CountWords(before) is 0 or > 4)
        {
            return false;
        }

        var isWordAhead = true;
        foreach (var character in before)
        {
            if (isWordAhead && char.IsLower(character))
            {
                return false;
            }

            isWordAhead = character is ' ';
        }

        return true;
    }

    /// <summary><c>Minister Ana Torvald in an interview with the Selm Herald, 20 February 2023</c>: a line above the text that names its occasion.</summary>
    private static DatedBy? DateAtEnd(DraftBlock block)
    {
        var line = block.Text.AsSpan().TrimEnd(Marks);
        return
            line.Length <= LongestTitle
            && WrittenDates.FindFirst(line) is { Date.Day: not null } found
            && found.Span.End == line.Length
            ? DateOf(block, "line of the head", LongestTitle)
            : null;
    }

    private static ReadOnlySpan<char> Unmarked(string line) => line.AsSpan().Trim(Marks);

    private static string? FindSite(IReadOnlyList<DraftBlock> blocks, bool[] marked)
    {
        for (var i = 0; i < Math.Min(blocks.Count, 14); i++)
        {
            if (
                marked[i]
                && PageTitle.TrySplit(blocks[i].Text, out var own, out var site)
                && LineShape.CountWords(own) >= 3
                && site.Length >= ShortestSite
            )
            {
                return site;
            }
        }

        var named = blocks.FirstOrDefault(block => SiteFurniture.IsSourceLine(block.Text));
        var value = named is null ? "" : SiteFurniture.ValueOf(named.Text).ToString();
        return value.Length is > 0 and < 60 && !SiteFurniture.IsAddress(value) ? value : null;
    }

    private static string? FindUrl(IReadOnlyList<DraftBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (
                SiteFurniture.IsSourceLine(block.Text)
                && SiteFurniture.ValueOf(block.Text) is var value
                && SiteFurniture.IsAddress(value)
            )
            {
                return value.Trim("<>()[] ").ToString();
            }
        }

        return null;
    }
}
