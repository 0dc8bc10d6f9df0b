using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Gathers who may have said words that no clause reports, and asks <see cref="SpeakerRanking"/> who did.</summary>
internal sealed class SpeakersNearby(string text, ImmutableArray<string?> languages, SpeakerResolver speakers)
{
    private (int Paragraph, TextSpan Mention)? _subject;

    /// <summary>Notes the subject of a sentence without a report.</summary>
    public void NoteSubject(TextSpan mention, int paragraph) => _subject = (paragraph, mention);

    /// <summary>The speaker of the marked words at <paramref name="quote"/>: the subject of their sentence, else one of those around it.</summary>
    public (TextSpan? Mention, NamedSpeaker Named) Of(
        QuotationDraft? last,
        OuterSentence sentence,
        int quote,
        int index,
        bool isHeading
    )
    {
        if (RelativeSource(last, sentence, quote) is { } source)
        {
            return (source.Speaker, source.Named);
        }

        if (
            ClauseFinder.SubjectOf(sentence, languages[index]) is { IsEmpty: false } subject
            && (subject.End <= quote || (subject.Start == quote + 1 && sentence.EndsInComma(quote)))
        )
        {
            if (sentence.MarkAt(subject.End) == ':' && HeadlineReader.IsKicker(sentence, subject))
            {
                return (null, NamedSpeaker.Unknown);
            }

            if (IsIndic(sentence, subject.Start))
            {
                var marked = EndBeforeAgentMark(sentence, subject);
                var agent = marked > subject.Start ? sentence.SpanOf(subject.Start, marked) : (TextSpan?)null;
                return agent is { } span ? (span, speakers.Resolve(span)) : (null, NamedSpeaker.Unknown);
            }

            // The sentence says who; whoever else is near does not count.
            var end = isHeading && IsNameAndVerb(sentence, subject) ? subject.End - 1 : subject.End;
            var mention = sentence.SpanOf(subject.Start, end);
            return (mention, speakers.Resolve(mention));
        }

        return Last(last, index, sentence.Marked[sentence[quote].Marked].Inner);
    }

    // Scripts of India have no capitals: where a name ends is told by the mark of who acts, or not at all.
    private static bool IsIndic(OuterSentence sentence, int word) =>
        sentence.Text[sentence[word].Span.Start] is >= '\u0900' and <= '\u0DFF';

    /// <summary>The word before the Hindi mark of who acts, "Vesna Tarr ne kaha"; the beginning of the subject where there is none, or too much before it.</summary>
    private static int EndBeforeAgentMark(OuterSentence sentence, WordRange subject)
    {
        const int MostWordsOfName = 4;
        for (var i = subject.Start + 1; i < subject.End && i - subject.Start <= MostWordsOfName; i++)
        {
            if (sentence.Equals(i, "ने"))
            {
                return i;
            }
        }

        return subject.Start;
    }

    // "…, according to a statement from her office, which accused Norland of “…”": what the relative clause says is its source's.
    private static QuotationDraft? RelativeSource(QuotationDraft? last, OuterSentence sentence, int quote)
    {
        for (var i = quote - 1; i > 1 && !sentence.IsComma(i) && !sentence[i].IsQuote; i--)
        {
            if (sentence[i].Is(WordClass.Relative) && sentence.IsComma(i - 1))
            {
                return last?.Speaker?.End == sentence[i - 2].Span.End ? last : null;
            }
        }

        return null;
    }

    // "Sudmark walks out of talks, blames “…”"
    private static bool IsNameAndVerb(OuterSentence sentence, WordRange subject) =>
        subject.Count == 2
        && sentence[subject.Start].Word.IsCapitalized
        && !sentence[subject.Start].Is(WordClass.Determiner | WordClass.Adverb | WordClass.Preposition)
        && sentence[subject.End - 1] is { Word.IsCapitalized: false } verb
        && !verb.Is(WordClass.Hearer)
        && sentence.TextOf(subject.End - 1) is [.., not 's', 's'] written
        && !Actors.OfficeWords.IsOffice(written[..^1]);

    /// <summary>The likeliest of those who acted or spoke last.</summary>
    /// <param name="last">The quotation before.</param>
    /// <param name="index">The paragraph.</param>
    /// <param name="words">What is said; null where that is not to count.</param>
    public (TextSpan? Mention, NamedSpeaker Named) Last(QuotationDraft? last, int index, TextSpan? words)
    {
        var candidates = new List<SpeakerCandidate>();
        if (_subject is { } acted && acted.Paragraph == index)
        {
            candidates.Add(
                new SpeakerCandidate(
                    acted.Mention,
                    () => speakers.Resolve(acted.Mention),
                    acted.Mention.Start,
                    IsSpeaker: false,
                    ParagraphsBack: 0
                )
            );
        }

        if (last is not null)
        {
            candidates.Add(
                new SpeakerCandidate(
                    last.Speaker,
                    () => last.Named,
                    last.Start,
                    IsSpeaker: true,
                    ParagraphsBack: index - last.Paragraph
                )
            );
        }

        return SpeakerRanking.Choose(text, candidates, words);
    }

    /// <summary>"Tarr went on:" at the end of a paragraph announces the one behind it.</summary>
    public TextSpan? Announced(TextSpan paragraph, ImmutableArray<MarkedText> texts, int index)
    {
        if (text[paragraph.End - 1] != ':')
        {
            return null;
        }

        OuterSentence? last = null;
        foreach (var sentence in OuterSentence.Of(text, paragraph, texts))
        {
            last = sentence;
        }

        if (last is null)
        {
            return null;
        }

        for (var verb = last.Count - 1; verb > 0; verb--)
        {
            if (
                last[verb].Takes(ReportingFrame.Speech)
                && SubjectReader.TryReadBefore(last, verb, 0, out var reporter, out _)
            )
            {
                return last.SpanOf(reporter.Start, reporter.End);
            }
        }

        return ClauseFinder.SubjectOf(last, languages[index]) is { IsEmpty: false } subject
            ? last.SpanOf(subject.Start, subject.End)
            : null;
    }
}
