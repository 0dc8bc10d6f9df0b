using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Commitments;

/// <summary>Reads what belongs to a commitment behind its deed: how far the words go, with whom, by when, on which condition.</summary>
internal static class CommitmentFacts
{
    private const int MaxWords = 60;
    private const int LongestAbbreviation = 2;

    /// <summary>The word behind the last word of what is to be done.</summary>
    public static int EndOf(AffairsSentence sentence, int start)
    {
        var end = start;
        while (
            end < sentence.Count
            && end - start < MaxWords
            && !IsEnd(sentence, end)
            && !IsNewClause(sentence, end)
            && !IsReport(sentence, end)
        )
        {
            end = QuotedWords.Behind(sentence, end) is var behind and > 0 ? behind : end + 1;
        }

        return Phrases.Trim(sentence, start, end, end - start >= MaxWords);
    }

    private static bool IsEnd(AffairsSentence sentence, int i) =>
        sentence.Form(i) is "!" or ";" or "—" or "–" or "”" or "if" or "unless" or "provided"
        || (sentence.Is(i, ".") && !IsAbbreviation(sentence, i))
        || (sentence.Form(i) is "\"" && !QuotedWords.IsOpening(sentence, i));

    // "U.S. aid", "St. Tarn": the full stop of a short word in the midst of a sentence.
    private static bool IsAbbreviation(AffairsSentence sentence, int i) =>
        i + 1 < sentence.Count
        && i > 0
        && sentence.Words[i - 1].Span.Length <= LongestAbbreviation
        && sentence.Words[i - 1].Span.End == sentence.Words[i].Span.Start;

    // ", but I want to draw your attention to", ", and we will": the next thing that is said.
    private static bool IsNewClause(AffairsSentence sentence, int i) =>
        sentence.Is(i, ",")
        && sentence.IsAny(i + 1, "but", "and")
        && (
            sentence.Is(i + 1, "but") || (i + 2 < sentence.Count && sentence.Words[i + 2].Is(WordClass.SubjectPronoun))
        );

    // ", he added", ", Tarr said", ", stressing that": who says it, no part of it.
    private static bool IsReport(AffairsSentence sentence, int i)
    {
        if (!sentence.Is(i, ",") || i + 2 >= sentence.Count)
        {
            return false;
        }

        if (sentence.Form(i + 1) is [.., 'i', 'n', 'g'] && sentence.Is(i + 2, "that"))
        {
            return true;
        }

        var verb =
            sentence.NameAt(i + 1) is { } name ? name.End
            : sentence.Words[i + 1].Is(WordClass.SubjectPronoun) ? i + 2
            : sentence.Count;
        return verb < sentence.Count
            && sentence.Words[verb].Takes(ReportingFrame.Speech)
            && (verb + 1 >= sentence.Count || sentence.Words[verb + 1].Kind == WordKind.Punctuation);
    }

    /// <summary>The actors behind "with" and "to".</summary>
    public static IEnumerable<string> Partners(AffairsSentence sentence, int start, int end)
    {
        foreach (var name in sentence.Names)
        {
            var before = sentence.Is(name.First - 1, "the") ? name.First - 2 : name.First - 1;
            if (
                name.First > start
                && name.End <= end
                && (name.IsActor || IsPeople(sentence, name))
                && !name.IsPossessive
                && sentence.IsAny(before, "with", "to")
            )
            {
                yield return name.Name;
            }
        }
    }

    // "with the Norlandic": an adjective alone stands for those it names.
    private static bool IsPeople(AffairsSentence sentence, SentenceName name) =>
        name.Kind == SentenceNameKind.Adjective
        && sentence.Is(name.First - 1, "the")
        && sentence.Form(name.End) is "to" or "on" or "," or "and" or "about" or "that";

    /// <summary>The first date of the deed's own clause, as EDTF, or null.</summary>
    public static string? DueOf(AffairsSentence sentence, int start, int end)
    {
        foreach (var date in sentence.Dates)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (
                date is { Kind: DateKind.Date, Value: not null }
                && at >= start
                && at < end
                && !sentence.IsAny(at - 1, "since", "of")
                && !(sentence.Is(at - 1, "the") && sentence.Is(at - 2, "of"))
                && !IsOfAnotherClause(sentence, start, at)
            )
            {
                return date.Value;
            }
        }

        return null;
    }

    // "the treaty that we signed in October", "as we said last week": the date of something else.
    private static bool IsOfAnotherClause(AffairsSentence sentence, int start, int date)
    {
        for (var i = date - 1; i > start; i--)
        {
            if (
                sentence.Form(i) is "which" or "who" or "where" or "when" or "because" or "since" or "as" or "after"
                || (sentence.Is(i, "that") && i > start + 1)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of the sentence's condition, or null.</summary>
    public static string? ConditionOf(AffairsSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var isCondition =
                sentence.Form(i) is "if" or "If" or "unless" or "Unless"
                || (sentence.Is(i, "provided") && sentence.Is(i + 1, "that"))
                || (sentence.IsAny(i, "on", "On") && sentence.Is(i + 1, "condition"));
            if (isCondition && !sentence.Is(i - 1, "as") && !sentence.Is(i + 1, "not"))
            {
                var end = i + 1;
                while (
                    end < sentence.Count
                    && sentence.Words[end].Kind == WordKind.Word | sentence.Words[end].Kind == WordKind.Number
                )
                {
                    end++;
                }

                return sentence.Phrase(i, end);
            }
        }

        return null;
    }
}
