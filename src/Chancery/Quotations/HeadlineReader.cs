using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Quotations;

/// <summary>Reads headings that give their words to somebody: "… – Tarr", "Tarr: …".</summary>
internal static class HeadlineReader
{
    private const int MaxNameWords = 6;

    /// <summary>What newspapers put before a heading to say what kind of text follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kickers = FrozenSet
        .ToFrozenSet(
            (
                "Q&A|Analysis|Opinion|Exclusive|Watch|Video|Live|Update|Updates|Breaking|Breaking News|Interview|Review|Editorial|Comment|Explainer|Explained|Timeline|Profile"
                + "|Obituary|Photos|Pictures|Podcast|Transcript|Report|Fact Check|Factbox|Poll|Read|Listen|Correction|Letters|Letter|Column|Summary|Highlights|Insight|Background"
                + "|Feature|Column|Exclusive Interview|Special Report|Press Review|Quote|Quotes|Quotations|Note|Editor's Note|Headline|Headlines"
                + "|Analyse|Kommentar|Meinung|Hintergrund|Porträt|Nachruf|Leitartikel|Pressestimmen|Entretien|Analyse|Opinion|Entrevista|Análisis|Opinión|Rozhovor|Komentár|Интервью|Мнение|Видео"
            ).Split('|'),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The reporting clause of a heading, or null.</summary>
    public static ReportingClause? Read(OuterSentence heading)
    {
        var end = heading.Count;
        while (end > 0 && heading.IsFinalStop(end - 1))
        {
            end--;
        }

        return ReadSignature(heading, end) ?? ReadLabel(heading, end);
    }

    /// <summary>"Tarr outlines the way ahead": an object that a heading gives to a verb of presenting says what the text is about, not what was said.</summary>
    public static bool NamesTopic(OuterSentence heading, ReportingClause clause)
    {
        const ReportingFrame Presents = ReportingFrame.Object | ReportingFrame.Interrogative;
        var verb = clause.Cue.End - 1;
        var start = clause.Content[0].Start;
        return !clause.IsTrailing
            && verb >= 0
            && (heading[verb].Word.Entry.Frames & Presents) == Presents
            && ContentEnd.IsBareObject(heading, verb, start);
    }

    /// <summary>"“…” — Vesna Tarr": a quotation with its speaker behind a dash.</summary>
    public static ReportingClause? ReadSignature(OuterSentence sentence, int end)
    {
        for (var i = end - 2; i > 0 && end - i <= MaxNameWords + 1; i--)
        {
            var isColon = i == 1 && sentence[0].IsQuote && sentence.MarkAt(i) == ':';
            if ((sentence.IsDash(i) && IsSpaced(sentence, i)) || isColon)
            {
                var name = new WordRange(i + 1, end);
                var isSpeech = sentence[i - 1].IsQuote && i == 1;
                return IsSpeakerName(sentence, name)
                    ? new ReportingClause(name, new WordRange(i, i + 1), [new WordRange(0, i)])
                    {
                        IsSpeech = isSpeech,
                        IsTrailing = true,
                    }
                    : null;
            }
        }

        return null;
    }

    /// <summary>"Tarr: …": a name before a colon, and words behind it.</summary>
    public static ReportingClause? ReadLabel(OuterSentence sentence, int end)
    {
        for (var i = 1; i < end - 1 && i <= MaxNameWords; i++)
        {
            if (sentence.MarkAt(i) == ':')
            {
                // "From Tarr: …", "A lesson from Tarr: …"
                var name = new WordRange(BehindFrom(sentence, i), i);
                return IsSpeakerName(sentence, name)
                    ? new ReportingClause(name, new WordRange(i, i + 1), [new WordRange(i + 1, end)])
                    {
                        IsSpeech = sentence[i + 1].IsQuote,
                    }
                    : null;
            }

            if (!sentence.IsWord(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True for "Analysis" and its like in front of a heading.</summary>
    public static bool IsKicker(OuterSentence sentence, WordRange words)
    {
        var span = sentence.SpanOf(words.Start, words.End);
        return Kickers.Contains(sentence.Text.AsSpan(span.Start, span.Length));
    }

    /// <summary>"Subject: …", "Author: …", "Question: …": fields and roles, which say nothing.</summary>
    private static bool NamesNobody(ReadOnlySpan<char> label) =>
        LabelWords.IsNoSpeaker(label) || LabelWords.IsQuestion(label) || LabelWords.IsAnswer(label);

    private static int BehindFrom(OuterSentence sentence, int colon)
    {
        for (var i = colon - 2; i >= 0; i--)
        {
            if (sentence.Equals(i, "from"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsSpaced(OuterSentence sentence, int dash) =>
        char.IsWhiteSpace(sentence.Text[sentence[dash].Span.Start - 1]);

    private static bool IsSpeakerName(OuterSentence sentence, WordRange name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            if (sentence.IsComma(i))
            {
                return i > name.Start;
            }

            if (
                !sentence.IsWord(i)
                || !sentence[i].Word.IsCapitalized
                || sentence[i].Is(WordClass.Interrogative | WordClass.Time)
            )
            {
                return false;
            }
        }

        var span = sentence.SpanOf(name.Start, name.End);
        return !IsKicker(sentence, name)
            && !NamesNobody(sentence.Text.AsSpan(span.Start, span.Length))
            && PersonName.Parse(sentence.Text.Substring(span.Start, span.Length)).Kind != NameKind.Generic;
    }
}
