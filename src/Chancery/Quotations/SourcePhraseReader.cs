using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads sources that stand as a phrase of their own: "according to the ministry", "as Tarr put it".</summary>
internal static class SourcePhraseReader
{
    private const int MaxSourceWords = 30;

    /// <summary>The first such phrase of the sentence with all the rest as its content, or null.</summary>
    public static ReportingClause? Find(OuterSentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            if (sentence.Equals(i, "according") && sentence.Equals(i + 1, "to"))
            {
                return AccordingTo(sentence, i, i + 2, isForeign: false);
            }

            var mayBegin = ForeignSourcePhrase.MayBegin(sentence, i);
            if (mayBegin && OwnedOrAs(sentence, i) is { } beside)
            {
                return beside;
            }

            if (
                mayBegin
                && ForeignSourcePhrase.EndAt(sentence, i) is { } source
                && AccordingTo(sentence, i, source, isForeign: true) is { } foreign
            )
            {
                return foreign;
            }

            if (
                sentence.Equals(i, "as")
                && (i == 0 || sentence.IsComma(i - 1) || sentence[i - 1].IsQuote)
                && AsReported(sentence, i) is { } clause
            )
            {
                return clause;
            }
        }

        return null;
    }

    // "По её словам, …", "Как отметил Линд, …"
    private static ReportingClause? OwnedOrAs(OuterSentence sentence, int at)
    {
        if (ForeignSourcePhrase.IsOwned(sentence, at))
        {
            var phrase = new WordRange(at, at + 3);
            return Around(sentence, phrase, new WordRange(at + 1, at + 2), phrase);
        }

        return
            ForeignSourcePhrase.IsAsReported(sentence, at)
            && InvertedSubjectReader.TryReadAfter(sentence, at + 1, sentence.Count, out var subject)
            ? Around(sentence, new WordRange(at, subject.End), subject, new WordRange(at, at + 2))
            : null;
    }

    private static ReportingClause? AccordingTo(OuterSentence sentence, int at, int start, bool isForeign)
    {
        var end = start;
        while (
            end < sentence.Count
            && end - start < MaxSourceWords
            && (sentence.IsWord(end) || IsInnerMark(sentence, start, end))
            && !sentence[end].Is(WordClass.Relative)
            && !(isForeign && ForeignSourcePhrase.EndsAt(sentence, start, end))
        )
        {
            end++;
        }

        return end > start
            ? Around(sentence, new WordRange(at, end), new WordRange(start, end), new WordRange(at, start))
            : null;
    }

    // "As Tarr put it", "as the minister said in a letter": a subject, a verb of speech, and no content of its own.
    private static ReportingClause? AsReported(OuterSentence sentence, int at)
    {
        for (
            var verb = at + 2;
            verb < sentence.Count && verb - at < 16 && (sentence.IsWord(verb) || sentence.IsComma(verb));
            verb++
        )
        {
            var isPut =
                sentence.Equals(verb, "put") && (sentence.Equals(verb + 1, "it") || sentence.Equals(verb + 1, "this"));
            var isReport =
                (
                    sentence[verb].Takes(ReportingFrame.Speech)
                    || (sentence[verb].Takes(ReportingFrame.Utterance) && sentence[verb].Takes(ReportingFrame.That))
                ) && !sentence[verb].Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund);
            // "as they used to say": a saying of nobody's.
            if (
                (isPut || isReport)
                && !sentence.Equals(verb - 2, "used")
                && SubjectReader.TryReadBefore(sentence, verb, at + 1, out var subject, out var cueStart)
            )
            {
                var end = isPut ? verb + 2 : verb + 1;
                var cue = new WordRange(cueStart, end);
                while (end < sentence.Count && sentence.IsWord(end) && !sentence[end].Is(WordClass.That))
                {
                    end++;
                }

                return subject.Start == at + 1 ? Around(sentence, new WordRange(at, end), subject, cue) : null;
            }
        }

        return null;
    }

    // The content is the rest of the sentence, before the phrase, behind it or both.
    private static ReportingClause? Around(OuterSentence sentence, WordRange phrase, WordRange source, WordRange cue)
    {
        var end = ContentEnd.EndOfSentence(sentence);
        var before =
            phrase.Start > 0 && !sentence.IsWord(phrase.Start - 1) && !sentence[phrase.Start - 1].IsQuote
                ? phrase.Start - 1
                : phrase.Start;
        var after = phrase.End < sentence.Count && sentence.IsComma(phrase.End) ? phrase.End + 1 : phrase.End;
        var ranges = new List<WordRange>();
        if (before > 0)
        {
            ranges.Add(new WordRange(0, before));
        }

        var goesOn = before == 0 || (sentence.IsComma(phrase.Start - 1) && after > phrase.End);
        if (goesOn && after < end)
        {
            ranges.Add(new WordRange(after, end));
        }

        var isSpeech = before > 0 ? sentence[before - 1].IsQuote : after < sentence.Count && sentence[after].IsQuote;
        return ranges.Count > 0
            ? new ReportingClause(source, cue, [.. ranges]) { IsTrailing = before > 0, IsSpeech = isSpeech }
            : null;
    }

    private static bool IsInnerMark(OuterSentence sentence, int start, int index) =>
        index > start && sentence.MarkAt(index) is '&' or '\'' or '’' or '/';
}
