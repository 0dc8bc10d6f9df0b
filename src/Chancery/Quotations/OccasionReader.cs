using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Reads beside a reporting clause where, to whom and on what occasion something was said.</summary>
internal static class OccasionReader
{
    private const int MaxWords = 16;

    private static readonly string[] Prepositions =
    [
        "in",
        "at",
        "during",
        "to",
        "on",
        "via",
        "through",
        "from",
        "after",
        "before",
    ];

    private static readonly string[] Events =
    [
        "interview",
        "statement",
        "speech",
        "letter",
        "tweet",
        "post",
        "email",
        "e-mail",
        "memo",
        "report",
        "conference",
        "briefing",
        "rally",
        "remarks",
        "call",
        "debate",
        "appearance",
        "address",
        "article",
        "column",
        "op-ed",
        "message",
        "meeting",
        "talks",
        "hearing",
        "testimony",
        "news",
        "session",
        "forum",
        "summit",
        "podcast",
        "broadcast",
        "book",
        "filing",
        "event",
        "dinner",
    ];

    /// <summary>"in an interview published by …", "at a joint press conference": in the sentence, outside what is reported.</summary>
    public static TextSpan? FindOccasion(OuterSentence sentence, ReportingClause clause)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                sentence[i].Is(WordClass.Relative)
                && i >= clause.Subject.Start
                && !clause.Content.Any(range => range.Contains(i))
            )
            {
                // What follows a relative is about the speaker, not about what was said.
                return null;
            }

            if (
                clause.Content.Any(range => range.Contains(i))
                || clause.Subject.Contains(i)
                || !Array.Exists(Prepositions, word => sentence.Equals(i, word))
            )
            {
                continue;
            }

            var end = EndOfOccasion(sentence, i, clause);
            if (end > i)
            {
                return sentence.SpanOf(i, end);
            }
        }

        return null;
    }

    /// <summary>Whom the clause says was spoken to: "told the Norstad Herald", "in an interview with …".</summary>
    public static string? FindAddressee(OuterSentence sentence, ReportingClause clause, TextSpan? occasion)
    {
        var verb = clause.Cue.End - 1;
        if (sentence[verb].Takes(ReportingFrame.Addressee) && ReadHearer(sentence, verb + 1, clause) is { } hearer)
        {
            return hearer;
        }

        for (var i = 0; occasion is { } stretch && i < sentence.Count; i++)
        {
            var isHere = stretch.Contains(sentence[i].Span);
            if (
                isHere
                && (sentence.Equals(i, "with") || sentence.Equals(i, "by") || sentence.Equals(i, "to"))
                && ReadHearer(sentence, i + 1, clause) is { } partner
            )
            {
                return partner;
            }
        }

        return null;
    }

    /// <summary>True for a noun of something said or written: "statement", "letter".</summary>
    public static bool IsEvent(OuterSentence sentence, int index) =>
        Array.Exists(Events, word => sentence.Equals(index, word));

    private static int EndOfOccasion(OuterSentence sentence, int start, ReportingClause clause)
    {
        var holdsEvent = false;
        var at = start + 1;
        while (
            at < sentence.Count
            && at - start < MaxWords
            && sentence.IsWord(at)
            && !clause.Content.Any(range => range.Contains(at))
            && !sentence[at].Is(WordClass.That | WordClass.Auxiliary | WordClass.Relative)
        )
        {
            holdsEvent |= at - start <= 6 && Array.Exists(Events, word => sentence.Equals(at, word));
            at++;
        }

        return holdsEvent ? at : start;
    }

    private static string? ReadHearer(OuterSentence sentence, int start, ReportingClause clause)
    {
        var end = start;
        while (
            end < sentence.Count
            && end - start < 8
            && sentence.IsWord(end)
            && !clause.Content.Any(range => range.Contains(end))
            && !sentence[end]
                .Is(WordClass.Preposition | WordClass.That | WordClass.Time | WordClass.Auxiliary | WordClass.Relative)
        )
        {
            end++;
        }

        if (
            end == start
            || (!NounPhrase.BeginsNounPhrase(sentence, start, sentence.Count) && !sentence[start].Is(WordClass.Hearer))
            || sentence[start].Is(WordClass.SubjectPronoun)
        )
        {
            return null;
        }

        var first =
            end - start > 1 && sentence[start].Is(WordClass.Determiner) && sentence[start + 1].Word.IsCapitalized
                ? start + 1
                : start;
        var span = sentence.SpanOf(first, end);
        return sentence.Text.Substring(span.Start, span.Length);
    }
}
