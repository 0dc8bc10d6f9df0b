namespace Chancery.Quotations.German;

/// <summary>Reads what a German clause reports: the clauses before it, behind it, or its object.</summary>
internal static class GermanContent
{
    private const int FewestWords = 3;

    /// <summary>All that follows the clause at <paramref name="k"/>, up to the next report.</summary>
    public static List<WordRange> Rest(OuterSentence sentence, List<GermanSegment> segments, int k) =>
        k + 1 < segments.Count ? [new WordRange(segments[k + 1].Start, EndOf(sentence, segments, k + 1))] : [];

    /// <summary>What stands before a clause, from <paramref name="from"/> on, and what goes on behind its last segment.</summary>
    public static List<WordRange> Around(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        int last,
        int from,
        bool goesOn = false
    )
    {
        var first = k;
        while (first > 0 && segments[first - 1].Start >= from && segments[first].Before is not (':' or ';'))
        {
            first--;
        }

        if (first == k)
        {
            return [];
        }

        // A quotation right before the clause is what is said; the reporter's words before a colon are not.
        var content = new WordRange(segments[first].Start, segments[k - 1].End);
        var isQuoted = segments[k - 1].IsQuote || sentence[content.End - 1].IsQuote;
        // "Er habe, sagte Lind, die ganze Nacht gewartet."
        var isOpen = content.Count < FewestWords && GermanSubjunctive.IsIn(sentence, content, orSecond: true);
        return Continuation(sentence, segments, last, isQuoted, goesOn || isOpen) is { } second ? [content, second]
            : isQuoted || content.Count >= FewestWords ? [content]
            : [];
    }

    // "„…“, sagte Tarr, „…“"; "die Lage, sagte Tarr, sei ernst"
    private static WordRange? Continuation(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        bool isQuoted,
        bool goesOn
    )
    {
        if (k + 1 >= segments.Count || segments[k].After is not (',' or '–' or '—' or ':' or '-'))
        {
            return null;
        }

        var next = segments[k + 1];
        var rest = new WordRange(next.Start, EndOf(sentence, segments, k + 1));
        if (isQuoted)
        {
            return next.IsQuote || sentence[next.Start].IsQuote ? rest : null;
        }

        var isAside =
            sentence.IsWord(next.Start)
            && (
                GermanWords.IsRelative(sentence.TextOf(next.Start))
                || GermanWords.IsSubordinator(sentence.TextOf(next.Start))
            );
        return
            goesOn
            || (!isAside && GermanSubjunctive.IsIn(sentence, rest, orSecond: true))
            || OpensClause(sentence, next)
            ? rest
            : null;
    }

    /// <summary>What stands behind a reporting verb: quoted words, a clause, an infinitive, or its object.</summary>
    public static WordRange? Behind(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        GermanVerb verb,
        int behind,
        bool isSubordinate = false
    )
    {
        var clause = segments[k];
        if (clause.After == ':' && k + 1 < segments.Count)
        {
            return new WordRange(segments[k + 1].Start, EndOf(sentence, segments, k + 1));
        }

        if (
            verb.Takes(GermanFrame.Speech | GermanFrame.Clause)
            && FindSpeech(sentence, segments, k, behind) is { } speech
        )
        {
            return speech;
        }

        for (var j = k + 1; j < segments.Count && j <= k + 4; j++)
        {
            if (segments[j].Before is ';')
            {
                break;
            }

            if (BeginsContent(sentence, segments, j, verb))
            {
                // Behind "nachdem Lind gesagt hatte, dass …" the main clause follows.
                return new WordRange(segments[j].Start, isSubordinate ? segments[j].End : EndOf(sentence, segments, j));
            }
        }

        return GermanObject.Find(sentence, clause.Words, verb, behind);
    }

    // "Tarr sagte: …", "Tarr sagte am Montag: „…“", "Tarr sagte, „…“", "Tarr sagte „…“"
    private static WordRange? FindSpeech(OuterSentence sentence, List<GermanSegment> segments, int k, int behind)
    {
        var clause = segments[k];
        if (k + 1 < segments.Count && segments[k + 1].IsQuote)
        {
            return new WordRange(segments[k + 1].Start, EndOf(sentence, segments, k + 1));
        }

        for (var i = behind; i < clause.End; i++)
        {
            var isLast = i == clause.End - 1;
            if (
                sentence[i] is { IsQuote: true, IsTitle: false }
                && isLast
                && sentence.Marked[sentence[i].Marked].Inner.Length > 24
            )
            {
                return new WordRange(i, clause.End);
            }
        }

        return null;
    }

    private static bool BeginsContent(OuterSentence sentence, List<GermanSegment> segments, int j, GermanVerb verb)
    {
        var segment = segments[j];
        if (verb.Takes(GermanFrame.Clause))
        {
            if (OpensClause(sentence, segment))
            {
                return true;
            }

            var opensCondition =
                sentence.IsWord(segment.Start) && GermanWords.IsSubordinator(sentence.TextOf(segment.Start));
            var stretch = opensCondition ? new WordRange(segment.Start, segments[^1].End) : segment.Words;
            if (GermanSubjunctive.IsIn(sentence, stretch, orSecond: true) && !IsRelative(sentence, segment))
            {
                return true;
            }

            if (verb.Takes(GermanFrame.Speech) && BeginsWithPronoun(sentence, segment))
            {
                return true;
            }
        }

        return verb.Takes(GermanFrame.Infinitive)
            && EndsInInfinitive(sentence, segment)
            && !sentence.Equals(segment.Start, "um");
    }

    private static bool OpensClause(OuterSentence sentence, GermanSegment segment)
    {
        if (!sentence.IsWord(segment.Start))
        {
            return false;
        }

        // "…, wie Tarr sagte" is a report of its own.
        var at =
            GermanWords.IsCoordinator(sentence.TextOf(segment.Start))
            && segment.Words.Count > 1
            && sentence.IsWord(segment.Start + 1)
                ? segment.Start + 1
                : segment.Start;
        return GermanWords.OpensClause(sentence.TextOf(at))
            && !(sentence.Equals(at, "wie") && GermanVerb.FindLast(sentence, segment.Words) is not null);
    }

    // "…, die seit Jahren regiert": a relative without a noun of its own behind it.
    private static bool IsRelative(OuterSentence sentence, GermanSegment segment) =>
        sentence.IsWord(segment.Start)
        && GermanWords.IsRelative(sentence.TextOf(segment.Start))
        && !(segment.Words.Count > 1 && GermanSubject.ReadAt(sentence, segment.Start, segment.End).Count > 1);

    private static bool BeginsWithPronoun(OuterSentence sentence, GermanSegment segment) =>
        segment.Words.Count > 2
        && sentence.IsWord(segment.Start)
        && sentence.TextOf(segment.Start) is "er" or "sie" or "es" or "man" or "wir" or "ich"
        && sentence.IsWord(segment.Start + 1)
        && !sentence[segment.Start + 1].Word.IsCapitalized;

    // "den Hafen zu schließen", "die Gespräche abzubrechen"
    private static bool EndsInInfinitive(OuterSentence sentence, GermanSegment segment)
    {
        var last = segment.End - 1;
        if (last <= segment.Start || !sentence.IsWord(last) || sentence[last].Word.IsCapitalized)
        {
            return false;
        }

        var word = sentence.TextOf(last);
        var inner = word.IndexOf("zu", StringComparison.Ordinal);
        return word.EndsWith("n", StringComparison.Ordinal)
            && (
                sentence.Equals(last - 1, "zu")
                || (inner >= 2 && word.Length - inner > 4)
                || sentence.Equals(last - 2, "zu")
            );
    }

    // Up to the next report that shares the subject: "… und fügte hinzu".
    private static int EndOf(OuterSentence sentence, List<GermanSegment> segments, int first)
    {
        for (var j = first + 1; j < segments.Count; j++)
        {
            var start = segments[j].Start;
            var isJoined = sentence.IsWord(start) && GermanWords.IsCoordinator(sentence.TextOf(start));
            var verb = isJoined ? GermanVerb.FindMain(sentence, new WordRange(start + 1, segments[j].End)) : null;
            if (segments[j].Before == ';' || (verb is { } found && found.Finite == start + 1))
            {
                return segments[j - 1].End;
            }
        }

        return segments[^1].End;
    }
}
