using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Finds the reporting clauses of an outer sentence: behind or inside what they report, before it, and "according to".</summary>
internal static class ReportingClauseFinder
{
    /// <summary>The clauses in the order of the sentence; their contents do not overlap.</summary>
    public static List<ReportingClause> Find(OuterSentence sentence)
    {
        var clauses = new List<ReportingClause>();
        var at = 0;
        if (TrailingClauseReader.Find(sentence) is { } trailing)
        {
            clauses.Add(trailing);
            at =
                trailing.IsSpeech && trailing.Content.Length == 1
                    ? Math.Max(trailing.Cue.End, trailing.Subject.End)
                    : sentence.Count;
            while (TrailingClauseReader.Find(sentence, at) is { IsSpeech: true } next)
            {
                // "“Yes,” said Tarr, “no,” said Lind."
                clauses.Add(next);
                trailing = next;
                at = next.Content.Length == 1 ? Math.Max(next.Cue.End, next.Subject.End) : sentence.Count;
            }

            GerundClause.AddGerunds(sentence, at, trailing.Subject, clauses);
            AddRelative(sentence, at, clauses);
            return clauses;
        }

        if (SourcePhraseReader.Find(sentence) is { } phrase)
        {
            clauses.Add(phrase);
            return clauses;
        }

        AddLeading(sentence, clauses);
        return clauses;
    }

    // "“…,” said Tarr, who added that …"
    private static void AddRelative(OuterSentence sentence, int at, List<ReportingClause> clauses)
    {
        const int Reach = 4;
        var isRelative = sentence.IsComma(at) && sentence.Equals(at + 1, "who");
        for (var verb = at + 2; isRelative && verb < sentence.Count && verb < at + 2 + Reach; verb++)
        {
            if (
                sentence[verb].Takes(ReportingFrame.Utterance)
                && !sentence[verb].Takes(ReportingFrame.Gerund)
                && ReadLeadingAt(sentence, verb, at + 1, []) is { } clause
            )
            {
                clauses.Add(clause);
                return;
            }
        }
    }

    private static void AddLeading(OuterSentence sentence, List<ReportingClause> clauses)
    {
        var from = 0;
        for (var verb = 0; verb < sentence.Count; verb++)
        {
            if (NounCueReader.Read(sentence, verb, ContentEnd.EndOfSentence(sentence)) is { } noun)
            {
                clauses.Add(noun);
                return;
            }

            if (
                sentence[verb].Word.Entry.Frames == ReportingFrame.None
                || sentence[verb].IsQuote
                || NounUse.IsNounUse(sentence, verb)
            )
            {
                continue;
            }

            if (ReadLeadingAt(sentence, verb, from, clauses) is not { } clause)
            {
                continue;
            }

            clauses.Add(clause);
            verb = clause.Content[^1].End - 1;
            from = InsertedEnd(sentence, clause.Subject) < 0 ? clause.Content[^1].End : from;
        }
    }

    private static ReportingClause? ReadLeadingAt(
        OuterSentence sentence,
        int verb,
        int from,
        List<ReportingClause> before
    )
    {
        var isGerund = sentence[verb].Takes(ReportingFrame.Gerund);
        WordRange subject;
        int cueStart;
        if (isGerund && GerundClause.IsGerundCue(sentence, verb, before.Count > 0))
        {
            cueStart = verb;
            subject = GerundClause.SubjectOf(sentence, verb, before);
        }
        else if (
            isGerund
            && (
                GerundClause.TryReadBehindWith(sentence, verb, out subject)
                || GerundClause.TryReadBesideGerund(sentence, verb, out subject)
            )
        )
        {
            cueStart = verb;
        }
        else if (verb > 1 && !isGerund && SharesSubject(sentence, verb))
        {
            // "Lind signed it and said that …"
            cueStart = verb;
            subject =
                SentenceSubject.InClauseOf(sentence, verb) is { IsEmpty: false } near ? near
                : before.Count > 0 ? before[^1].Subject
                : SentenceSubject.FirstSubject(sentence, verb);
        }
        else if (!SubjectReader.TryReadBefore(sentence, verb, from, out subject, out cueStart))
        {
            if (!IsBareForeign(sentence, verb))
            {
                return null;
            }

            (subject, cueStart) = (default, verb);
        }

        if (!ContentReader.TryFindStart(sentence, verb, out var start, out var cueEnd))
        {
            return null;
        }

        if (!IsReport(sentence, subject, verb, start))
        {
            return null;
        }

        if (sentence[start].Is(WordClass.Relative) && sentence.IsComma(start - 1))
        {
            // "replied within a day, which is …": about the reply, not what it said.
            return null;
        }

        if (sentence.Equals(subject.Start - 1, "what"))
        {
            // "What he said is that …"; "the gap between what he says his plan does and what it does" reports nothing.
            if (sentence.Equals(start, "is") && start == verb + 1)
            {
                start++;
            }
            else if (subject.Start > 1 && sentence.MarkAt(start - 1) != ':')
            {
                return null;
            }
        }

        var end = WithoutNextClause(sentence, start, ContentEnd.EndOfContent(sentence, start));
        if (InsertedEnd(sentence, subject) is var close and >= 0 && close < end)
        {
            // "Tarr, who briefed the press on Monday, said …"
            end = close;
            if (end <= start || !(sentence[start].IsQuote || FiniteVerb.HoldsVerb(sentence, start, verb, end)))
            {
                return null;
            }
        }

        if (subject.IsEmpty && GerundClause.IsFront(sentence, verb))
        {
            // "After saying the port was “closed,” she …"
            (end, subject) = GerundClause.ReadFront(sentence, start, end);
        }

        if (ContentEnd.IsBareObject(sentence, verb, start))
        {
            // "laid out the plan at length: …" announces; "on Monday" behind an object says when.
            end =
                sentence.MarkAt(sentence.Count - 1) == ':'
                    ? start
                    : ContentEnd.WithoutTime(sentence, start, ContentEnd.EndOfPhrase(sentence, start, end));
        }
        else if (sentence[start].Is(WordClass.To))
        {
            end = ContentEnd.EndOfPhrase(sentence, start, end);
        }

        return end > start
            ? new ReportingClause(subject, new WordRange(cueStart, cueEnd), [new WordRange(start, end)])
            {
                IsSpeech =
                    sentence[start].IsQuote
                    && sentence[verb].Takes(ReportingFrame.Speech | ReportingFrame.That | ReportingFrame.Clause),
            }
            : null;
    }

    private static bool IsReport(OuterSentence sentence, WordRange subject, int verb, int start)
    {
        if (sentence.Equals(subject.Start, "neither") || sentence.Equals(subject.Start, "none"))
        {
            // "Neither side would say whether …": nothing is said.
            return false;
        }

        if (
            !sentence[start].IsQuote
            && (
                sentence.Equals(verb - 2, "used")
                || (sentence.MarkAt(start - 1) == ':' && VerbGroup.IsBeginning(sentence, verb))
            )
        )
        {
            // "as they used to say", "It ended as it had begun: with an empty chair"
            return false;
        }

        // "I say what my grandmother used to say: “…”": her words.
        for (var i = start + 1; sentence[start].Is(WordClass.Interrogative) && i + 1 < sentence.Count; i++)
        {
            if (sentence.MarkAt(i) == ':' && sentence[i + 1].IsQuote && sentence[i - 1].Takes(ReportingFrame.Speech))
            {
                return false;
            }
        }

        return true;
    }

    // "Tarr said: “No.” Lind said: “Yes.”": the words behind the first marks lead to the second ones.
    private static int WithoutNextClause(OuterSentence sentence, int start, int end)
    {
        const int Reach = 12;
        var hasVerb = false;
        for (var i = start + 1; sentence[start].IsQuote && i + 1 < end && i < start + Reach; i++)
        {
            if (sentence.MarkAt(i) == ':')
            {
                return hasVerb && sentence[i + 1].IsQuote ? start + 1 : end;
            }

            hasVerb |= sentence[i].Takes(ReportingFrame.Speech);
        }

        return end;
    }

    // "Aseguró que …", "Povedala, že …": whoever spoke or acted last.
    private static bool IsBareForeign(OuterSentence sentence, int verb)
    {
        var next = sentence.IsComma(verb + 1) ? verb + 2 : verb + 1;
        return verb == 0
            && sentence[verb].Takes(ReportingFrame.Foreign)
            && next < sentence.Count
            && sentence[next].Is(WordClass.That);
    }

    // The comma that closes a relative clause inside the sentence, ", who …, said"; -1 for any other subject, or where it goes on to the end.
    private static int InsertedEnd(OuterSentence sentence, WordRange subject)
    {
        if (
            subject.Count != 1
            || !sentence[subject.Start].Is(WordClass.Relative)
            || !sentence.IsComma(subject.Start - 1)
        )
        {
            return -1;
        }

        for (var i = subject.End; i + 1 < sentence.Count; i++)
        {
            if (sentence.IsComma(i))
            {
                return sentence[i + 1].Word.Entry.Frames != ReportingFrame.None || VerbGroup.IsVerbal(sentence, i + 1)
                    ? i
                    : -1;
            }
        }

        return -1;
    }

    private static bool SharesSubject(OuterSentence sentence, int verb)
    {
        var at = verb - 1;
        while (at > 0 && sentence[at].Is(WordClass.Adverb | WordClass.Auxiliary))
        {
            at--;
        }

        return sentence[at].Is(WordClass.Coordinator);
    }
}
