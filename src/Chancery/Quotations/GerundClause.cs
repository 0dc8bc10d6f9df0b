using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads reports by an -ing form: ", adding that …", "footage of Lind saying “…”".</summary>
internal static class GerundClause
{
    private const int MaxWith = 10;

    // ", adding …", "by saying …", "before asking: …"; a bare -ing form elsewhere is part of something else.
    public static bool IsGerundCue(OuterSentence sentence, int verb, bool hasClause) =>
        verb > 0
        && (
            sentence.IsComma(verb - 1)
            || sentence.IsDash(verb - 1)
            || sentence[verb - 1].IsQuote
            || sentence[verb - 1].Is(WordClass.Subordinator)
            || sentence.Equals(verb - 1, "by")
            || sentence.Equals(verb - 1, "despite")
            || OccasionReader.IsEvent(sentence, verb - 1)
            || (hasClause && sentence[verb - 1].Is(WordClass.Coordinator))
        );

    /// <summary>Who says what an -ing form reports: whoever reported before, or the subject of the sentence.</summary>
    public static WordRange SubjectOf(OuterSentence sentence, int verb, List<ReportingClause> before)
    {
        var last = before.Count > 0 ? before[^1].Subject : default;

        // "Lind blamed a builder who said he was cheated, adding …": behind the comma the sentence goes on with its own subject.
        var isInRelative =
            last.Count > 1 && sentence[last.End - 1].Is(WordClass.Relative) && sentence.IsComma(verb - 1);
        return last.IsEmpty || isInRelative ? SentenceSubject.FirstSubject(sentence, verb) : last;
    }

    /// <summary>True for "After saying …" at the beginning of a sentence.</summary>
    public static bool IsFront(OuterSentence sentence, int verb) =>
        verb == 1 && sentence[0].Is(WordClass.Subordinator | WordClass.Preposition);

    /// <summary>Where the words end that "After saying …" reports, and the subject of the sentence behind them, which said them.</summary>
    public static (int End, WordRange Subject) ReadFront(OuterSentence sentence, int start, int end)
    {
        for (var i = start; i + 1 < sentence.Count; i++)
        {
            if (
                (sentence.IsComma(i) || sentence.EndsInComma(i))
                && SentenceSubject.From(sentence, i + 1, sentence.Count) is { IsEmpty: false } subject
            )
            {
                return (Math.Min(end, sentence.IsComma(i) ? i : i + 1), subject);
            }
        }

        return (end, default);
    }

    // "footage of Lind saying “…”": the words right before an -ing form that leads to a quotation.
    public static bool TryReadBesideGerund(OuterSentence sentence, int verb, out WordRange subject)
    {
        subject = default;
        var next = VerbAdjuncts.SkipAdjuncts(sentence, verb + 1);
        next = sentence.IsComma(next) ? next + 1 : next;
        var leads = next < sentence.Count && sentence[next].IsQuote;
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

    /// <summary>True where "with somebody telling …" begins: the reporter goes on with another speaker.</summary>
    public static bool IsWithGerund(OuterSentence sentence, int with) =>
        sentence.Equals(with, "with") && GerundBehind(sentence, with) > 0;

    /// <summary>", with spokeswoman Tarr telling reporters that …": the words between "with" and an -ing form of saying.</summary>
    public static bool TryReadBehindWith(OuterSentence sentence, int verb, out WordRange subject)
    {
        subject = default;
        for (var i = verb - 2; i > 0 && verb - i <= MaxWith && sentence.IsWord(i); i--)
        {
            if (sentence.Equals(i, "with"))
            {
                subject = new WordRange(i + 1, verb);
                return sentence.IsComma(i - 1) && GerundBehind(sentence, i) == verb;
            }
        }

        return false;
    }

    private static int GerundBehind(OuterSentence sentence, int with)
    {
        var holdsName = false;
        for (var i = with + 1; i < sentence.Count && i - with <= MaxWith && sentence.IsWord(i); i++)
        {
            if (sentence[i].Takes(ReportingFrame.Gerund))
            {
                return holdsName && sentence[i].Takes(ReportingFrame.Utterance) ? i : -1;
            }

            holdsName |= sentence[i].Word.IsCapitalized || NounPhrase.IsOfficeWord(sentence, i);
        }

        return -1;
    }

    public static void AddGerunds(OuterSentence sentence, int from, WordRange subject, List<ReportingClause> clauses)
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
                && ContentEnd.EndOfContent(sentence, start) is var end
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
}
