using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads the noun phrase that is the subject of a reporting verb, before it or, inverted, behind it.</summary>
internal static class SubjectReader
{
    public const int MaxWords = 30;

    /// <summary>The subject in front of the verb at <paramref name="verb"/>, looking back no further than <paramref name="from"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="from">First index that may belong to the subject.</param>
    /// <param name="subject">The phrase, with an apposition or relative clause behind it.</param>
    /// <param name="cueStart">Where adverbs and auxiliaries of the verb begin.</param>
    public static bool TryReadBefore(
        OuterSentence sentence,
        int verb,
        int from,
        out WordRange subject,
        out int cueStart
    )
    {
        subject = default;
        cueStart = verb;
        var end = verb;
        while (end > from && VerbGroup.IsVerbal(sentence, end - 1))
        {
            // "appeared to suggest", "continued to say"
            if (sentence.Equals(end - 1, "to") && end - 2 > from && VerbGroup.IsRaising(sentence, end - 2))
            {
                end -= 2;
                continue;
            }

            // "did not say", "was told", "to say": no report by this subject, or none at all.
            if (
                sentence.Equals(end - 1, "to")
                || VerbGroup.IsNegation(sentence, end - 1)
                || (VerbGroup.IsBe(sentence, end - 1) && !sentence[verb].Takes(ReportingFrame.Gerund))
            )
            {
                return false;
            }

            end--;
        }

        if (
            end > from
            && sentence[verb].Takes(ReportingFrame.Foreign)
            && InvertedSubjectReader.IsForeignAuxiliary(sentence, end - 1)
        )
        {
            end--;
        }

        cueStart = end;
        if (sentence[verb].Takes(ReportingFrame.Gerund) && end == verb)
        {
            return false;
        }

        if (end <= from)
        {
            return false;
        }

        var last = end - 1;
        if (Apposition.IsParenthesisEnd(sentence, last))
        {
            return TryReadWithApposition(sentence, last, from, out subject);
        }

        var start = NounPhrase.StartOfPhrase(sentence, last, from);
        if (start > last)
        {
            return false;
        }

        subject = PhraseFront.Trim(sentence, new WordRange(start, end));
        return !subject.IsEmpty && NounPhrase.IsNominal(sentence, subject);
    }

    /// <summary>"The council, which said …": the phrase that a relative subject stands for; null for other subjects.</summary>
    public static TextSpan? BeforeRelative(OuterSentence sentence, WordRange subject)
    {
        var isRelative =
            subject.Count == 1 && sentence[subject.Start].Is(WordClass.Relative) && sentence.IsComma(subject.Start - 1);
        var end = subject.Start - 1;
        if (!isRelative || end < 1 || !sentence.IsWord(end - 1))
        {
            return null;
        }

        var phrase = PhraseFront.Trim(sentence, new WordRange(NounPhrase.StartOfPhrase(sentence, end - 1, 0), end));
        return phrase.IsEmpty || !NounPhrase.IsNominal(sentence, phrase)
            ? null
            : sentence.SpanOf(phrase.Start, phrase.End);
    }

    // "Lind, the minister, said": the phrase before the commas; "On Monday, Lind said" has no second one.
    private static bool TryReadWithApposition(OuterSentence sentence, int close, int from, out WordRange subject)
    {
        subject = default;
        var open = Apposition.OpeningOf(sentence, close, from);
        if (open <= from || open == close - 1)
        {
            return false;
        }

        var headEnd = open;
        while (sentence.IsComma(close) && Apposition.IsFurtherApposition(sentence, headEnd, from, out var further))
        {
            headEnd = further;
        }

        var start = NounPhrase.StartOfPhrase(sentence, headEnd - 1, from);
        if (start > headEnd - 1)
        {
            return false;
        }

        // "Lind, at a later briefing, said": where and when, not who.
        var isAdverbial =
            sentence[open + 1].Is(WordClass.Preposition | WordClass.Time | WordClass.Subordinator)
            || NounPhrase.EndsIn(sentence, open + 1, "ing");
        var end =
            isAdverbial ? headEnd
            : sentence.MarkAt(close) == ')' ? close + 1
            : close;
        subject = PhraseFront.Trim(sentence, new WordRange(start, end));
        var head = new WordRange(subject.Start, Math.Min(subject.End, headEnd));
        return !head.IsEmpty && NounPhrase.IsNominal(sentence, head);
    }
}
