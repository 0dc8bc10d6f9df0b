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
            AddGerunds(sentence, at, trailing.Subject, clauses);
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
            if (NounCueReader.Read(sentence, verb, EndOfSentence(sentence)) is { } noun)
            {
                clauses.Add(noun);
                return;
            }

            if (
                sentence[verb].Word.Entry.Frames == ReportingFrame.None
                || sentence[verb].IsQuote
                || IsNounUse(sentence, verb)
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
            from = clause.Content[^1].End;
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
        if (isGerund && IsGerundCue(sentence, verb, before.Count > 0))
        {
            cueStart = verb;
            subject = before.Count > 0 ? before[^1].Subject : FirstSubject(sentence, verb);
        }
        else if (isGerund && TryReadBesideGerund(sentence, verb, out subject))
        {
            cueStart = verb;
        }
        else if (verb > 1 && !isGerund && SharesSubject(sentence, verb))
        {
            // "Lind signed it and said that …"
            cueStart = verb;
            subject = before.Count > 0 ? before[^1].Subject : FirstSubject(sentence, verb);
        }
        else if (!SubjectReader.TryReadBefore(sentence, verb, from, out subject, out cueStart))
        {
            return null;
        }

        if (!ContentReader.TryFindStart(sentence, verb, out var start, out var cueEnd))
        {
            return null;
        }

        var end = EndOfContent(sentence, start);
        if (IsBareObject(sentence, verb, start))
        {
            // "laid out the plan at length: …" announces; "on Monday" behind an object says when.
            end =
                sentence.MarkAt(sentence.Count - 1) == ':'
                    ? start
                    : WithoutTime(sentence, start, EndOfPhrase(sentence, start, end));
        }
        else if (sentence[start].Is(WordClass.To))
        {
            end = EndOfPhrase(sentence, start, end);
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

    // An infinitive or an object ends before the reporter's next clause: "vowed to stay, but her plan would …", "— a promise that".
    private static int EndOfPhrase(OuterSentence sentence, int start, int end)
    {
        for (var i = start + 1; i + 1 < end; i++)
        {
            var turns =
                sentence.Equals(i + 1, "but")
                || sentence.Equals(i + 1, "while")
                || sentence.Equals(i + 1, "although")
                || sentence.Equals(i + 1, "though");
            var isSpacedDash = sentence.IsDash(i) && char.IsWhiteSpace(sentence.Text[sentence[i].Span.Start - 1]);
            if (
                (sentence.IsComma(i) && turns)
                || isSpacedDash
                || (sentence.Equals(i, "but") && sentence[i + 1].Is(WordClass.Auxiliary))
            )
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>True where the content is neither quoted nor a clause nor an infinitive: "laid out the plan".</summary>
    public static bool IsBareObject(OuterSentence sentence, int verb, int start) =>
        !sentence[start].IsQuote
        && !sentence[start].Is(WordClass.That | WordClass.To | WordClass.Interrogative)
        && !ContentReader.HoldsVerb(sentence, start, verb);

    private static int WithoutTime(OuterSentence sentence, int start, int end)
    {
        var last = end;
        while (last > start + 1 && sentence[last - 1].Is(WordClass.Time))
        {
            last--;
        }

        return last < end && last > start + 1 && sentence[last - 1].Is(WordClass.Preposition | WordClass.Determiner)
            ? last - 1
            : last;
    }

    // ", adding …", "by saying …", "before asking: …"; a bare -ing form elsewhere is part of something else.
    private static bool IsGerundCue(OuterSentence sentence, int verb, bool hasClause) =>
        verb > 0
        && (
            sentence.IsComma(verb - 1)
            || sentence.IsDash(verb - 1)
            || sentence[verb - 1].IsQuote
            || sentence[verb - 1].Is(WordClass.Subordinator)
            || sentence.Equals(verb - 1, "by")
            || OccasionReader.IsEvent(sentence, verb - 1)
            || (hasClause && sentence[verb - 1].Is(WordClass.Coordinator))
        );

    // "footage of Lind saying “…”": the words right before an -ing form that leads to a quotation.
    private static bool TryReadBesideGerund(OuterSentence sentence, int verb, out WordRange subject)
    {
        subject = default;
        var leads =
            verb + 1 < sentence.Count
            && (
                sentence[verb + 1].IsQuote
                || (verb + 2 < sentence.Count && sentence.IsComma(verb + 1) && sentence[verb + 2].IsQuote)
            );
        if (!leads || verb == 0 || !sentence.IsWord(verb - 1) || !sentence[verb - 1].Word.IsCapitalized)
        {
            return false;
        }

        var start = verb;
        while (start > 0 && sentence.IsWord(start - 1) && sentence[start - 1].Word.IsCapitalized && verb - start < 6)
        {
            start--;
        }

        subject = new WordRange(start, verb);
        return true;
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

    private static WordRange FirstSubject(OuterSentence sentence, int before)
    {
        var start = SkipFront(sentence, before);
        var end = start;
        while (end < before && end - start < 12 && sentence.IsWord(end) && !EndsSubject(sentence, end, start))
        {
            end++;
        }

        return
            end > start
            && SubjectReader.BeginsNounPhrase(sentence, start, sentence.Count)
            && !(end - start == 1 && sentence[start].Is(WordClass.Determiner))
            ? new WordRange(start, end)
            : default;
    }

    // "But", "In Norstad, …", "Following the talks, …", "Asked about …, …"
    private static int SkipFront(OuterSentence sentence, int before)
    {
        var start = 0;
        while (
            start < before
            && (
                !sentence.IsWord(start)
                || sentence[start].Is(WordClass.Coordinator)
                || (sentence[start].Is(WordClass.Adverb) && !sentence[start].Is(WordClass.Determiner))
            )
        )
        {
            start++;
        }

        var isFront =
            start < before
            && (
                sentence[start].Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Time)
                || (
                    sentence.IsWord(start)
                    && (
                        sentence.TextOf(start).EndsWith("ing", StringComparison.Ordinal)
                        || sentence.TextOf(start).EndsWith("ed", StringComparison.Ordinal)
                    )
                )
            );
        if (!isFront)
        {
            return start;
        }

        for (var commas = 0; commas < 3 && start < before; commas++)
        {
            while (start < before && !sentence.IsComma(start))
            {
                start++;
            }

            start++;
            if (SubjectReader.BeginsNounPhrase(sentence, start, before))
            {
                return start;
            }
        }

        return start;
    }

    private static bool EndsSubject(OuterSentence sentence, int index, int start)
    {
        var word = sentence[index];
        if (
            word.Is(WordClass.Auxiliary | WordClass.Finite | WordClass.Relative | WordClass.Adverb)
            && !(word.Word.IsCapitalized && index > start)
        )
        {
            return true;
        }

        if (index == start)
        {
            return false;
        }

        // "The West bit the bullet": a small word behind a name is its verb.
        if (
            sentence[index - 1].Word is { IsCapitalized: true }
            && index - 1 > start
            && sentence.TextOf(index - 1)[^1] != 's'
            && !word.Word.IsCapitalized
            && !word.Is(WordClass.Preposition | WordClass.Coordinator)
        )
        {
            return true;
        }

        var text = sentence.TextOf(index);
        var isVerb =
            !word.Word.IsCapitalized
            && (
                word.Word.Entry.Frames != ReportingFrame.None
                || text.EndsWith("ed", StringComparison.Ordinal)
                || Lexicon.IsAdverb(text)
            );
        return isVerb
            || word.Is(WordClass.SubjectPronoun)
            || (word.Is(WordClass.Preposition) && !sentence.Equals(index, "of") && !sentence.Equals(index, "for"));
    }

    /// <summary>The first noun phrase of the sentence, as a guess at its subject; empty where it begins otherwise.</summary>
    public static WordRange SubjectOf(OuterSentence sentence) => FirstSubject(sentence, sentence.Count);

    private static void AddGerunds(OuterSentence sentence, int from, WordRange subject, List<ReportingClause> clauses)
    {
        for (var verb = from; verb < sentence.Count; verb++)
        {
            if (
                !sentence[verb].Takes(ReportingFrame.Gerund)
                || !IsGerundCue(sentence, verb, hasClause: true)
                || clauses.Any(clause => clause.Content.Any(range => range.Contains(verb)))
            )
            {
                continue;
            }

            if (
                ContentReader.TryFindStart(sentence, verb, out var start, out var cueEnd)
                && EndOfContent(sentence, start) is var end
                && end > start
            )
            {
                clauses.Add(
                    new ReportingClause(subject, new WordRange(verb, cueEnd), [new WordRange(start, end)])
                    {
                        IsSpeech = sentence[start].IsQuote,
                    }
                );
                verb = end - 1;
            }
        }
    }

    // The content goes on to the end of the sentence, unless another report begins or the reporter says where and when.
    private static int EndOfContent(OuterSentence sentence, int start)
    {
        for (var i = start + 1; i < sentence.Count; i++)
        {
            if (sentence.MarkAt(i) == ';')
            {
                return i;
            }

            if (sentence.IsComma(i) && i + 2 < sentence.Count && EndsAtComma(sentence, i))
            {
                return i;
            }

            if (
                sentence[i].IsQuote
                && i + 1 < sentence.Count
                && sentence[i + 1].Takes(ReportingFrame.Gerund)
                && sentence[i + 1].Takes(ReportingFrame.Utterance)
            )
            {
                return i + 1;
            }

            var joins =
                sentence[i].IsQuote
                && i + 2 < sentence.Count
                && sentence[i + 1].Is(WordClass.Coordinator | WordClass.Subordinator);
            if (joins && BeginsReport(sentence, i + 2))
            {
                return i + 1;
            }

            if (sentence[i].Is(WordClass.Coordinator) && i + 2 < sentence.Count && BeginsReport(sentence, i + 1))
            {
                return i;
            }
        }

        return EndOfSentence(sentence);
    }

    private static bool EndsAtComma(OuterSentence sentence, int comma)
    {
        var next = sentence[comma + 1];
        if (next.Takes(ReportingFrame.Gerund) && next.Takes(ReportingFrame.Utterance))
        {
            return true;
        }

        if (sentence.Equals(comma + 1, "according"))
        {
            return true;
        }

        return (next.Is(WordClass.Coordinator | WordClass.Subordinator) && BeginsReport(sentence, comma + 2))
            || LeadsToQuotation(sentence, comma + 1);
    }

    // ", the minister replied, “…”"
    private static bool LeadsToQuotation(OuterSentence sentence, int at)
    {
        const int Reach = 10;
        for (
            var i = at;
            SubjectReader.BeginsNounPhrase(sentence, at, sentence.Count)
                && i < sentence.Count
                && i - at < Reach
                && sentence.IsWord(i);
            i++
        )
        {
            if (
                i > at
                && sentence[i].Takes(ReportingFrame.Speech)
                && !sentence[i].Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund)
            )
            {
                var next =
                    i + 1 < sentence.Count && (sentence.IsComma(i + 1) || sentence.MarkAt(i + 1) == ':')
                        ? i + 2
                        : i + 1;
                return next < sentence.Count && sentence[next].IsQuote;
            }

            if (sentence[i].Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    // "and added that …", "but Tarr said …", "and Tarr is promising to …"
    private static bool BeginsReport(OuterSentence sentence, int at)
    {
        const int Reach = 14;
        for (
            var i = at;
            i < sentence.Count && i - at < Reach && (sentence.IsWord(i) || (i > at && sentence.IsComma(i)));
            i++
        )
        {
            var word = sentence[i];
            if (
                word.Is(WordClass.Auxiliary)
                && (i == at || sentence[Math.Min(i + 1, sentence.Count - 1)].Takes(ReportingFrame.Gerund))
                && i + 1 < sentence.Count
                && sentence[i + 1].Takes(ReportingFrame.Utterance)
            )
            {
                continue;
            }

            if (word.Takes(ReportingFrame.Utterance) && !word.Takes(ReportingFrame.AlsoNoun | ReportingFrame.Base))
            {
                return IsReport(sentence, i, at);
            }

            if (word.Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsReport(OuterSentence sentence, int verb, int from)
    {
        const ReportingFrame Reports =
            ReportingFrame.That | ReportingFrame.Clause | ReportingFrame.Speech | ReportingFrame.Infinitive;
        var isFirst = verb == from || (verb == from + 1 && sentence[from].Is(WordClass.Auxiliary));
        return verb + 1 < sentence.Count
            && (
                isFirst
                    ? !sentence[verb].Takes(ReportingFrame.Gerund)
                    : SubjectReader.TryReadBefore(sentence, verb, from, out _, out _)
            )
            && sentence[verb].Takes(Reports)
            && ContentReader.TryFindStart(sentence, verb, out _, out _);
    }

    /// <summary>Behind the last word before the stops at the end.</summary>
    public static int EndOfSentence(OuterSentence sentence)
    {
        var end = sentence.Count;
        while (end > 0 && sentence.IsFinalStop(end - 1))
        {
            end--;
        }

        return end;
    }

    // "claims", "report" after a determiner, a preposition or an adjective are nouns.
    public static bool IsNounUse(OuterSentence sentence, int verb)
    {
        if (sentence[verb].Word.IsCapitalized && verb > 0 && sentence.IsWord(verb - 1) && !sentence.IsTitleCase)
        {
            return true;
        }

        if (
            !sentence[verb].Takes(ReportingFrame.Foreign)
            && verb > 0
            && sentence[verb - 1].Is(WordClass.Determiner | WordClass.Possessive)
            && !sentence[verb - 1].Is(WordClass.SubjectPronoun)
        )
        {
            return true;
        }

        if (!sentence[verb].Takes(ReportingFrame.AlsoNoun))
        {
            return false;
        }

        // "“…,” the letter reads."
        var standsBare = verb + 1 >= sentence.Count || (!sentence.IsWord(verb + 1) && !sentence[verb + 1].IsQuote);
        if (
            standsBare
            && verb > 1
            && sentence[0].IsQuote
            && sentence.IsWord(verb - 1)
            && !sentence[verb - 1].Is(WordClass.Preposition)
        )
        {
            return false;
        }

        if (verb == 0 || !sentence.IsWord(verb - 1))
        {
            return verb == 0
                || !sentence.IsComma(verb - 1)
                || !(verb + 1 < sentence.Count && sentence[verb + 1].Is(WordClass.That));
        }

        var before = sentence[verb - 1];
        if (IsThatVerb(sentence, verb))
        {
            return false;
        }

        // "the poll shows", "a study found"
        if (EvidenceNouns.Is(sentence, verb - 1) && !sentence[verb].Takes(ReportingFrame.Base))
        {
            return false;
        }

        if (BeginsWithIndefinite(sentence, verb - 1))
        {
            return true;
        }

        if (
            before.Is(WordClass.SubjectPronoun | WordClass.Auxiliary | WordClass.Adverb)
            && !before.Is(WordClass.Determiner)
        )
        {
            return false;
        }

        var text = sentence.TextOf(verb - 1);
        var isPlural =
            text[^1] == 's'
            && !text.EndsWith("'s", StringComparison.Ordinal)
            && !text.EndsWith("’s", StringComparison.Ordinal);
        var isSubject = before.Word.IsCapitalized || isPlural;
        var isFormOfNoun =
            verb + 1 >= sentence.Count || !(sentence[verb + 1].Is(WordClass.That) || sentence[verb + 1].IsQuote);
        var isPossessive =
            text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal);
        // "the Norland states": a name between an article and the noun.
        var behindArticle =
            verb > 1 && sentence[verb - 2].Is(WordClass.Determiner) && before.Word.IsCapitalized && isFormOfNoun;
        return isPossessive
            || behindArticle
            || !isSubject
            || (verb + 1 < sentence.Count && sentence.Equals(verb + 1, "of"));
    }

    // "a second slide shows that …": a verb with "that" behind a singular noun.
    private static bool IsThatVerb(OuterSentence sentence, int verb)
    {
        var before = sentence[verb - 1];
        var isNoun =
            !before.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.To)
            && before.Word.Entry.Frames == ReportingFrame.None
            && !sentence.TextOf(verb - 1).EndsWith("ed", StringComparison.Ordinal);
        return isNoun
            && verb + 1 < sentence.Count
            && sentence[verb + 1].Is(WordClass.That)
            && sentence.TextOf(verb)[^1] == 's';
    }

    // "a Norstad Herald report"
    private static bool BeginsWithIndefinite(OuterSentence sentence, int index)
    {
        while (index > 0 && sentence.IsWord(index) && sentence[index].Word.IsCapitalized)
        {
            index--;
        }

        return sentence.Equals(index, "a") || sentence.Equals(index, "an");
    }
}
