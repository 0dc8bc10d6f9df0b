using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Affairs.Sentences;

/// <summary>Divides a document's content into sentences and says of each who says it.</summary>
internal static class SentenceReader
{
    // Longer ones are lists or damaged text; the rules look around in a sentence, so that its length bounds their time.
    private const int MaxWords = 300;

    /// <summary>The sentences of content in order; headings are left out.</summary>
    public static List<AffairsSentence> Read(
        Document document,
        ImmutableArray<Turn> turns,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<Actor> actors,
        AuthorityData authority,
        out DocumentPeriod? estimate
    )
    {
        var text = document.View.Value;
        var paragraphs = Paragraph.Of(document, turns);
        var persons = new PersonMentions(document.View, actors);
        var finder = new NameFinder(text, authority, persons);
        var principals = new Principals(text, paragraphs, authority, persons);
        estimate = document.Published is null
            ? DocumentPeriodEstimate.Of(
                text,
                paragraphs.SelectMany(paragraph => SentenceSplitter.Split(text, paragraph.Span))
            )
            : null;
        var reader = document.Published is { } published
            ? new DateReader(text, published.Date)
            : DateReader.OfUndated(text, estimate);
        var said = new SaidWords(document.View, quotations);
        var receptions = ReceptionReader.Read(document.View, turns);
        var sentences = new List<AffairsSentence>();
        var scratch = new List<Word>();
        var generic = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].IsHeading && paragraphs[i].Turn?.IsPrimarySpeech != true)
            {
                continue;
            }

            foreach (var span in SentenceSplitter.Split(text, paragraphs[i].Span))
            {
                var words = WordsOf(text, span, scratch);
                if (words.Length > MaxWords)
                {
                    continue;
                }

                var turn = paragraphs[i].Turn;
                var isSpeech = turn?.IsPrimarySpeech == true;
                var speaker = isSpeech ? NamedSpeaker(turn!.Speaker, generic) : said.SpeakerOf(span);
                sentences.Add(
                    new AffairsSentence(text, span, words, finder)
                    {
                        Dates = reader.Read(span),
                        AssertedBy = speaker,
                        OnBehalfOf = principals.Of(speaker),
                        IsOfSpokesperson = speaker is not null && persons.IsSpokesperson(speaker),
                        IsQuestion = turn?.Role == TurnRole.Question,
                        IsSpeech =
                            turn?.Role is TurnRole.Answer or TurnRole.Statement || (!isSpeech && speaker is not null),
                        IsReported = !isSpeech,
                        Reception =
                            turn is not null && receptions.TryGetValue(turn, out var reception) ? reception : null,
                        Before = sentences.Count > 0 && sentences[^1].Paragraph == i ? sentences[^1] : null,
                        Paragraph = i,
                    }
                );
            }
        }

        return sentences;
    }

    // "Question", "Reporter": a label that names nobody.
    private static string? NamedSpeaker(string? label, Dictionary<string, bool> generic)
    {
        if (label is null)
        {
            return null;
        }

        if (!generic.TryGetValue(label, out var isGeneric))
        {
            generic[label] = isGeneric = PersonName.Parse(label).Kind == NameKind.Generic;
        }

        return isGeneric ? null : label;
    }

    private static ImmutableArray<Word> WordsOf(string text, TextSpan span, List<Word> scratch)
    {
        scratch.Clear();
        var at = span.Start;
        while (WordScanner.TryRead(text, ref at, span.End, out var word))
        {
            scratch.Add(word);
        }

        return [.. scratch];
    }
}
