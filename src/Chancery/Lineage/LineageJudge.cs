namespace Chancery.Lineage;

/// <summary>Says how two documents of one language hang together, from the passages they share.</summary>
internal sealed class LineageJudge(LineageOptions options)
{
    private const int MostPassages = 8;

    /// <summary>Shorter texts are told by all of their words only.</summary>
    private const int ShortText = 12;

    /// <summary>The link between two documents, or null. The earlier one is given first.</summary>
    public LineageLink? Judge(LineageText earlier, LineageText later)
    {
        var overlap = Overlap.Find(later.Tokens, earlier.Tokens);
        if (overlap.Passages.IsEmpty)
        {
            return null;
        }

        var (laterCovered, earlierCovered) = (IsCovered(overlap.Here, later), IsCovered(overlap.There, earlier));
        if (laterCovered && earlierCovered)
        {
            return IsSourceOf(later, earlier)
                ? LinkOf(LineageKind.Copy, earlier, later, Turn(overlap))
                : LinkOf(LineageKind.Copy, later, earlier, overlap);
        }

        if (laterCovered || earlierCovered)
        {
            return laterCovered
                ? LinkOf(LineageKind.Excerpt, later, earlier, overlap)
                : LinkOf(LineageKind.Excerpt, earlier, later, Turn(overlap));
        }

        return later.Marks.IsReport != earlier.Marks.IsReport
            ? later.Marks.IsReport
                ? Report(later, earlier, overlap)
                : Report(earlier, later, Turn(overlap))
            : null;
    }

    /// <summary>True where the document names an address of the other as its source.</summary>
    public static bool IsSourceOf(LineageText source, LineageText copy) =>
        copy.Marks.SourceAddress is { } address && Addresses.AreSame(address, source.Marks.Names);

    private bool IsCovered(double share, LineageText text) =>
        share >= (text.Tokens.Count < ShortText ? 0.95 : options.Covered);

    private LineageLink? Report(LineageText report, LineageText speech, Overlap overlap)
    {
        var quoted = new Regions(report.Quoted);
        var spoken = new Regions(speech.Speech);
        var passages = overlap.Passages.Where(passage => spoken.Touch(passage.There)).ToArray();
        var isQuoted = passages.Any(passage => passage.Words >= options.QuotedWords && quoted.Touch(passage.Here));
        var isLong = passages.Any(passage => passage.Words >= 2 * options.QuotedWords);
        return isQuoted || isLong || IsSourceOf(speech, report)
            ? LinkOf(LineageKind.Report, report, speech, overlap with { Passages = [.. passages] })
            : null;
    }

    private static Overlap Turn(Overlap overlap) =>
        new(
            overlap.There,
            overlap.Here,
            [.. overlap.Passages.Select(passage => new SharedPassage(passage.There, passage.Here, passage.Words))]
        );

    private static LineageLink LinkOf(LineageKind kind, LineageText from, LineageText to, Overlap overlap) =>
        new(
            kind,
            from.Marks.Key,
            to.Marks.Key,
            overlap.Here,
            overlap.There,
            [
                .. overlap
                    .Passages.OrderByDescending(passage => passage.Words)
                    .ThenBy(passage => passage.Here)
                    .Take(MostPassages),
            ],
            IsSourceOf(to, from)
        );
}
