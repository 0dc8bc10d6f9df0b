namespace Chancery.Quotations.German;

/// <summary>Reads German subjects that an apposition between commas belongs to.</summary>
internal static class GermanApposition
{
    /// <summary>"Tarr, die Ministerin von Norland, sagte": with the apposition, not with a relative clause.</summary>
    public static WordRange SubjectBefore(OuterSentence sentence, List<GermanSegment> segments, int k)
    {
        var clause = segments[0].Words;
        var start = StartsWithCoordinator(sentence, clause) ? clause.Start + 1 : clause.Start;
        var subject = GermanSubject.ReadAt(sentence, start, clause.End);
        var isApposition =
            k == 2
            && !subject.IsEmpty
            && GermanSubject.ReadAt(sentence, segments[1].Start, segments[1].End).End == segments[1].End;
        return isApposition ? new WordRange(subject.Start, segments[1].End) : subject;
    }

    /// <summary>"…, so der Bürgermeister der Stadt, Emil Kant, …": the clause ends behind the apposition.</summary>
    public static int EndOfApposition(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        ref WordRange subject
    )
    {
        if (
            subject.End != segments[k].End
            || segments[k].After != ','
            || k + 1 >= segments.Count
            || segments[k + 1].IsQuote
        )
        {
            return k;
        }

        var next = segments[k + 1];
        if (sentence[next.Start].IsQuote || GermanSubject.ReadAt(sentence, next.Start, next.End).End != next.End)
        {
            return k;
        }

        subject = new WordRange(subject.Start, next.End);
        return k + 1;
    }

    /// <summary>True for a clause that "und" or "aber" joins to the one before.</summary>
    public static bool StartsWithCoordinator(OuterSentence sentence, WordRange clause) =>
        sentence.IsWord(clause.Start) && GermanWords.IsCoordinator(sentence.TextOf(clause.Start));
}
