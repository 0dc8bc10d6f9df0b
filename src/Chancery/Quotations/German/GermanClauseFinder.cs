namespace Chancery.Quotations.German;

/// <summary>Finds the reporting clauses of a German sentence: behind, inside or before what they report, and phrases such as "laut Tarr".</summary>
internal static class GermanClauseFinder
{
    /// <summary>The clauses in the order of the sentence; their contents do not overlap.</summary>
    public static List<ReportingClause> Find(OuterSentence sentence)
    {
        if (GermanSourcePhrase.Find(sentence) is { } phrase)
        {
            return [phrase];
        }

        var segments = GermanSegments.Of(sentence);
        var clauses = new List<ReportingClause>();
        var from = 0;
        for (var k = 0; k < segments.Count; k++)
        {
            if (
                segments[k].IsQuote
                || segments[k].Start < from
                || ReadAt(sentence, segments, k, from, clauses) is not { } clause
            )
            {
                continue;
            }

            clauses.Add(clause);
            from = Math.Max(segments[k].End, clause.Content[^1].End);
        }

        return clauses;
    }

    private static ReportingClause? ReadAt(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        int from,
        List<ReportingClause> before
    )
    {
        var clause = segments[k].Words;
        if (sentence.Equals(clause.Start, "wie"))
        {
            return ReadAs(sentence, segments, k, from);
        }

        var isSo = sentence.Equals(clause.Start, "so") && k > 0;
        if (isSo && ReadSo(sentence, segments, k, from) is { } so)
        {
            return so;
        }

        // "…, so hieß es, …" is "…, hieß es, …"
        if (ReadPassive(sentence, segments, k, from) is { } passive)
        {
            return passive;
        }

        var start = isSo || GermanApposition.StartsWithCoordinator(sentence, clause) ? clause.Start + 1 : clause.Start;
        if (sentence.IsWord(start) && GermanWords.IsSubordinator(sentence.TextOf(start)))
        {
            return ReadSubordinate(sentence, segments, k, start);
        }

        if (GermanVerb.FindMain(sentence, new WordRange(start, clause.End)) is not { } verb)
        {
            return null;
        }

        return verb.Finite == start
            ? ReadVerbFirst(sentence, segments, k, verb, from, before, isJoined: start > clause.Start && !isSo)
            : ReadVerbSecond(sentence, segments, k, verb, start);
    }

    // "…, sagte Tarr", "… und fügte hinzu, …", "Tarr, die Ministerin, sagte, …"
    private static ReportingClause? ReadVerbFirst(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        GermanVerb verb,
        int from,
        List<ReportingClause> before,
        bool isJoined
    )
    {
        var clause = segments[k].Words;
        var at = GermanSubject.SkipAdverbs(sentence, verb.Finite + 1, clause.End);
        var subject = isJoined ? default : GermanSubject.ReadAt(sentence, at, clause.End);
        var isImpersonal =
            sentence.Equals(at, "es")
            && (sentence.Equals(verb.Finite, "heißt") || sentence.Equals(verb.Finite, "hieß"));
        if (k > 0 && (!subject.IsEmpty || isImpersonal) && verb.Takes(GermanFrame.Speech | GermanFrame.Clause))
        {
            if (
                BeginsWithAdverbial(sentence, segments[0].Words)
                && Lead(sentence, segments, k, verb, subject, subject.End) is { } fronted
            )
            {
                // "Auf die Frage, ob …, antwortete Tarr, …"
                return fronted;
            }

            var cue = isImpersonal ? new WordRange(verb.Finite, at + 1) : verb.Cue;
            subject =
                isImpersonal && sentence.Equals(at + 1, "aus") ? GermanSubject.ReadAt(sentence, at + 2, clause.End)
                : isImpersonal ? default
                : subject;
            var last = GermanApposition.EndOfApposition(sentence, segments, k, ref subject);
            return GermanContent.Around(sentence, segments, k, last, from) is { Count: > 0 } content
                ? new ReportingClause(subject, cue, [.. content])
                {
                    IsSpeech = sentence[content[0].End - 1].IsQuote,
                    IsTrailing = true,
                    Hearer = GermanHearer.Find(sentence, subject.IsEmpty ? at : subject.End, clause.End),
                }
                : null;
        }

        var shared =
            isJoined && before.Count > 0 ? before[^1].Subject
            : k > 0 ? GermanApposition.SubjectBefore(sentence, segments, k)
            : default;
        return shared.IsEmpty ? null : Lead(sentence, segments, k, verb, shared, verb.Finite + 1);
    }

    // "Tarr sagte, …", "Am Montag sagte Tarr, …"
    private static ReportingClause? ReadVerbSecond(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        GermanVerb verb,
        int start
    )
    {
        var clause = segments[k].Words;
        if (verb.Finite == start + 1 && (sentence.Equals(start, "das") || sentence.Equals(start, "dies")))
        {
            // "Das teilte das Ministerium mit": what was said stands in the sentence before.
            return null;
        }

        // "Der Opposition warf er Stimmungsmache vor": what stands before the verb is who is blamed.
        var next = verb.Finite + 1;
        if (next < clause.End && (sentence.Equals(next, "er") || sentence.Equals(next, "man")))
        {
            return Lead(sentence, segments, k, verb, new WordRange(next, next + 1), next + 1);
        }

        var subject = GermanSubject.ReadAt(sentence, start, verb.Finite);
        if (!subject.IsEmpty && GermanSubject.SkipAdverbs(sentence, subject.End, verb.Finite) == verb.Finite)
        {
            return Lead(sentence, segments, k, verb, subject, verb.Finite + 1);
        }

        // "Aus Regierungskreisen verlautete, …", "Aus dem Ministerium hieß es: …"; "In der Erklärung heißt es: …" names no speaker.
        var circle = sentence.Equals(start, "aus") ? GermanSourcePhrase.ReadDative(sentence, start + 1) : default;
        var at = GermanSubject.SkipAdverbs(sentence, verb.Finite + 1, clause.End);
        if (sentence.Equals(at, "es"))
        {
            return Lead(sentence, segments, k, verb with { Cue = new WordRange(verb.Finite, at + 1) }, circle, at + 1);
        }

        if (circle.End == verb.Finite)
        {
            return Lead(sentence, segments, k, verb, circle, verb.Finite + 1);
        }

        var behind = GermanSubject.ReadAt(sentence, at, clause.End);
        return behind.IsEmpty ? null : Lead(sentence, segments, k, verb, behind, behind.End);
    }

    // "„…“, wird Tarr von der Agentur zitiert"
    private static ReportingClause? ReadPassive(OuterSentence sentence, List<GermanSegment> segments, int k, int from)
    {
        var clause = segments[k].Words;
        var isPassive = sentence.Equals(clause.Start, "wird") || sentence.Equals(clause.Start, "wurde");
        if (k == 0 || !isPassive || !sentence.Equals(clause.End - 1, "zitiert"))
        {
            return null;
        }

        var subject = GermanSubject.ReadAt(sentence, clause.Start + 1, clause.End);
        return !subject.IsEmpty && GermanContent.Around(sentence, segments, k, k, from) is { Count: > 0 } content
            ? new ReportingClause(subject, new WordRange(clause.End - 1, clause.End), [.. content])
            {
                IsTrailing = true,
                IsSpeech = sentence[content[0].End - 1].IsQuote,
            }
            : null;
    }

    // "nachdem Lind gesagt hatte, …"
    private static ReportingClause? ReadSubordinate(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        int start
    )
    {
        var clause = segments[k].Words;
        var subject = GermanSubject.ReadAt(sentence, start + 1, clause.End);
        return !subject.IsEmpty && GermanVerb.FindLast(sentence, new WordRange(subject.End - 1, clause.End)) is { } verb
            ? Lead(sentence, segments, k, verb, subject, subject.End, isSubordinate: true)
            : null;
    }

    // "Wie die Agentur meldet, …", "…, wie Tarr sagte"
    private static ReportingClause? ReadAs(OuterSentence sentence, List<GermanSegment> segments, int k, int from)
    {
        var clause = segments[k].Words;
        var at = GermanSubject.SkipAdverbs(sentence, clause.Start + 1, clause.End);
        var subject = GermanSubject.ReadAt(sentence, at, clause.End);
        if (
            subject.IsEmpty
            || GermanVerb.FindLast(sentence, new WordRange(subject.End - 1, clause.End)) is not { } verb
            || !verb.Takes(GermanFrame.Speech | GermanFrame.Clause)
        )
        {
            return null;
        }

        var content =
            k == 0
                ? GermanContent.Rest(sentence, segments, k)
                : GermanContent.Around(sentence, segments, k, k, from, goesOn: true);
        return content.Count > 0
            ? new ReportingClause(subject, verb.Cue, [.. content])
            {
                IsTrailing = k > 0,
                IsSpeech = sentence[content[0].End - 1].IsQuote,
            }
            : null;
    }

    // "…, so Tarr am Montag"
    private static ReportingClause? ReadSo(OuterSentence sentence, List<GermanSegment> segments, int k, int from)
    {
        var clause = segments[k].Words;
        var subject = GermanSubject.ReadAt(
            sentence,
            GermanSubject.SkipAdverbs(sentence, clause.Start + 1, clause.End),
            clause.End
        );
        if (
            subject.IsEmpty
            || GermanVerb.FindMain(sentence, clause) is not null
            || (
                sentence.IsWord(subject.End)
                && subject.End < clause.End
                && !GermanWords.IsPreposition(sentence.TextOf(subject.End))
                && !GermanWords.IsAdverb(sentence.TextOf(subject.End))
                && !GermanHearer.BeginsAt(sentence, subject.End, clause.End)
            )
        )
        {
            return null;
        }

        var last = GermanApposition.EndOfApposition(sentence, segments, k, ref subject);
        return GermanContent.Around(sentence, segments, k, last, from, goesOn: true) is { Count: > 0 } content
            ? new ReportingClause(subject, new WordRange(clause.Start, clause.Start + 1), [.. content])
            {
                IsTrailing = true,
                IsSpeech = sentence[content[0].End - 1].IsQuote,
                Hearer = GermanHearer.Find(sentence, subject.End, clause.End),
            }
            : null;
    }

    private static ReportingClause? Lead(
        OuterSentence sentence,
        List<GermanSegment> segments,
        int k,
        GermanVerb verb,
        WordRange subject,
        int behind,
        bool isSubordinate = false
    )
    {
        if (GermanContent.Behind(sentence, segments, k, verb, behind, isSubordinate) is not { IsEmpty: false } content)
        {
            return null;
        }

        return new ReportingClause(subject, verb.Cue, [content])
        {
            IsSpeech = sentence[content.Start].IsQuote && verb.Takes(GermanFrame.Speech | GermanFrame.Clause),
            Hearer = GermanHearer.Find(sentence, behind, segments[k].End),
        };
    }

    private static bool BeginsWithAdverbial(OuterSentence sentence, WordRange clause) =>
        sentence.IsWord(clause.Start)
        && (
            GermanWords.IsPreposition(sentence.TextOf(clause.Start))
            || GermanWords.IsSubordinator(sentence.TextOf(clause.Start))
        );
}
