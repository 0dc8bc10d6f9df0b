namespace Chancery.Quotations.German;

/// <summary>A stretch of a sentence between commas, colons, dashes and long quotations: in German every clause stands between such marks.</summary>
/// <param name="Words">The words, without the marks around them.</param>
/// <param name="Before">The mark before it; '\0' where there is none.</param>
/// <param name="After">The mark behind it; '\0' where there is none.</param>
/// <param name="IsQuote">True where it is one quotation in marks that stands for itself.</param>
internal readonly record struct GermanSegment(WordRange Words, char Before, char After, bool IsQuote)
{
    public int Start => Words.Start;

    public int End => Words.End;
}

/// <summary>Divides a sentence into its clauses.</summary>
internal static class GermanSegments
{
    public static List<GermanSegment> Of(OuterSentence sentence)
    {
        var segments = new List<GermanSegment>();
        var (start, before) = (BehindDateline(sentence), '\0');
        for (var i = start; i < sentence.Count; i++)
        {
            if (IsBoundary(sentence, i))
            {
                var mark = sentence.MarkAt(i);
                Add(segments, start, i, before, mark);
                (start, before) = (i + 1, mark);
            }
            else if (sentence[i].IsQuote && StandsAlone(sentence, i, start))
            {
                Add(segments, start, i, before, '\0');
                segments.Add(
                    new GermanSegment(
                        new WordRange(i, i + 1),
                        i == start ? before : '\0',
                        MarkBehind(sentence, i),
                        IsQuote: true
                    )
                );
                (start, before) = (i + 1, '\0');
            }
            else if (i > start && JoinsReport(sentence, i))
            {
                Add(segments, start, i, before, '\0');
                (start, before) = (i, '\0');
            }
        }

        Add(segments, start, sentence.Count, before, '\0');
        return segments;
    }

    /// <summary>"Norstad (nda) - Die Ministerin …": where the sentence begins behind the place and the agency; 0 where none stand before it.</summary>
    public static int BehindDateline(OuterSentence sentence)
    {
        const int Reach = 9;
        for (var i = 2; i + 1 < sentence.Count && i < Reach; i++)
        {
            if (sentence.IsDash(i))
            {
                var isPlace =
                    sentence.MarkAt(i - 1) is ')' or '.'
                    || sentence.TextOf(0) is [var first, var second, ..] && char.IsUpper(first) && char.IsUpper(second);
                return sentence.IsWord(0) && isPlace ? i + 1 : 0;
            }
        }

        return 0;
    }

    private static void Add(List<GermanSegment> segments, int start, int end, char before, char after)
    {
        if (end > start)
        {
            segments.Add(new GermanSegment(new WordRange(start, end), before, after, IsQuote: false));
        }
    }

    private static char MarkBehind(OuterSentence sentence, int quote) =>
        IsBoundary(sentence, quote + 1) ? sentence.MarkAt(quote + 1) : '\0';

    private static bool IsBoundary(OuterSentence sentence, int index) =>
        sentence.IsComma(index)
        || sentence.MarkAt(index) is ':' or ';'
        || sentence.IsFinalStop(index)
        || (
            sentence.IsDash(index)
            && char.IsWhiteSpace(sentence.Text[sentence[index].Span.Start - (sentence[index].Span.Start > 0 ? 1 : 0)])
        );

    // First or last of its clause and no name of a paper: "„…“, sagte Tarr", "Tarr sagte: „…“"; "eine „Katastrophe“ für" stays a word.
    private static bool StandsAlone(OuterSentence sentence, int index, int start)
    {
        const int LongestName = 24;
        var isFirst = index == start;
        var endsClause = index + 1 >= sentence.Count || IsBoundary(sentence, index + 1);
        var inner = sentence.Marked[sentence[index].Marked].Inner;
        if (isFirst && !endsClause)
        {
            // "„Herold“ berichtet, …" names a paper; "„Wir bleiben“ sagte Tarr" lacks its comma.
            return inner.Length > LongestName
                && sentence.IsWord(index + 1)
                && !GermanVerbs.Find(sentence.TextOf(index + 1)).IsEmpty;
        }

        return isFirst && endsClause;
    }

    // "… und fügte hinzu": a coordinator and a reporting verb begin a report of their own.
    private static bool JoinsReport(OuterSentence sentence, int index)
    {
        if (
            !sentence.IsWord(index)
            || !GermanWords.IsCoordinator(sentence.TextOf(index))
            || !sentence.IsWord(index + 1)
        )
        {
            return false;
        }

        foreach (var reading in GermanVerbs.Find(sentence.TextOf(index + 1)))
        {
            if (
                !reading.IsParticiple
                && (
                    reading.Prefix.Length == 0
                        ? IsPast(sentence.TextOf(index + 1))
                        : HasPrefix(sentence, index + 2, reading.Prefix)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // An infinitive ends in -en as many past forms do; those that do not are safe to part at.
    private static bool IsPast(ReadOnlySpan<char> form) =>
        !form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("ten", StringComparison.Ordinal);

    private static bool HasPrefix(OuterSentence sentence, int from, string prefix)
    {
        for (var i = from; i < sentence.Count && !IsBoundary(sentence, i); i++)
        {
            if (sentence.Equals(i, prefix))
            {
                return true;
            }
        }

        return false;
    }
}
