using Chancery.Language;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>Tells reports of others' words from a speaker's cues to himself and from what only looks like a report.</summary>
internal static class SourceFilter
{
    /// <summary>True where the clause reports somebody else's words.</summary>
    public static bool Admits(OuterSentence sentence, ReportingClause clause, Turn? turn)
    {
        if (turn is not { IsPrimarySpeech: true })
        {
            return true;
        }

        if (IsSelfQuotation(sentence, clause))
        {
            return true;
        }

        // "Let me stress that", "I said that", "we believe that": the speaker's own voice.
        if (
            clause.Subject.IsEmpty
            || IsSelf(sentence, clause.Subject)
            || !HoldsUtterance(sentence, clause)
            || !IsClause(sentence, clause)
        )
        {
            return false;
        }

        if (sentence.Equals(clause.Cue.Start, "according") && !HoldsName(sentence, clause.Subject))
        {
            // "According to the figures for last year …" names no speaker.
            return false;
        }

        return !sentence.Equals(clause.Subject.Start, "you") || turn.Role == TurnRole.Question;
    }

    /// <summary>"I said two years ago, ‘The harbour will freeze’": in speech, words in marks that the speaker gives to himself.</summary>
    public static bool IsSelfQuotation(OuterSentence sentence, ReportingClause clause) =>
        clause.Subject.Count == 1
        && clause.Content.Any(range => HoldsSpeech(sentence, range))
        && sentence.TextOf(clause.Subject.Start)
            is "I"
                or "ich"
                or "Ich"
                or "я"
                or "Я"
                or "je"
                or "Je"
                or "yo"
                or "Yo"
                or "ja"
                or "Ja"
                or "我";

    /// <summary>True where nothing but "that", "it" or "so" is reported: "Can you confirm that?"</summary>
    public static bool IsBarePronoun(string text, ContentSpans content) =>
        content is { Type: QuotationType.Indirect, Spans: [{ Length: <= 4 } only] }
        && text.AsSpan(only.Start, only.Length)
            is "that"
                or "this"
                or "it"
                or "so"
                or "es"
                or "das"
                or "dies"
                or "le"
                or "lo"
                or "это"
                or "to";

    private static bool HoldsSpeech(OuterSentence sentence, WordRange range)
    {
        const int FewestWords = 2;
        for (var i = range.Start; i < range.End; i++)
        {
            if (sentence[i].IsQuote && SpeechTest.IsSpeech(sentence.Text, sentence, i, FewestWords))
            {
                return true;
            }
        }

        return false;
    }

    // In speech only clauses, infinitives and marked words count as reports; objects of verbs are the speaker's own description.
    private static bool IsClause(OuterSentence sentence, ReportingClause clause)
    {
        var start = clause.Content[0].Start;
        return clause.IsTrailing
            || sentence[start].IsQuote
            || sentence[start].Is(WordClass.That | WordClass.To | WordClass.Interrogative)
            || sentence.Equals(clause.Cue.Start, "according")
            || FiniteVerb.HoldsVerb(sentence, start, clause.Cue.End - 1);
    }

    private static bool HoldsName(OuterSentence sentence, WordRange source)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (sentence[i].Word.IsCapitalized)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSelf(OuterSentence sentence, WordRange subject) =>
        subject.Count == 1
        && (
            sentence.Equals(subject.Start, "I")
            || sentence.Equals(subject.Start, "we")
            || sentence.Equals(subject.Start, "it")
            || sentence.Equals(subject.Start, "this")
            || sentence.Equals(subject.Start, "that")
        );

    private static bool HoldsUtterance(OuterSentence sentence, ReportingClause clause)
    {
        const ReportingFrame Reports =
            ReportingFrame.Speech | ReportingFrame.That | ReportingFrame.Clause | ReportingFrame.Infinitive;
        for (var i = clause.Cue.Start; i < clause.Cue.End; i++)
        {
            if (sentence[i].Takes(ReportingFrame.Utterance) && sentence[i].Takes(Reports))
            {
                return true;
            }
        }

        return sentence.Equals(clause.Cue.Start, "according");
    }
}
