using Chancery.Actors;
using Chancery.Language;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>Tells words that a speaker only puts into mouths, "They say: ‘What can we do?’", from words he reports.</summary>
internal static class ImaginedSpeech
{
    private static readonly string[] Present =
    [
        "say",
        "says",
        "ask",
        "asks",
        "think",
        "thinks",
        "tell",
        "tells",
        "answer",
        "answers",
        "reply",
        "replies",
    ];

    private static readonly string[] Possible = ["would", "could", "might", "may"];

    private static readonly string[] Anybody =
    [
        "they",
        "people",
        "everybody",
        "everyone",
        "somebody",
        "someone",
        "nobody",
        "anybody",
        "anyone",
        "you",
        "one",
        "some",
        "many",
        "others",
    ];

    /// <summary>True where words in marks are given to nobody who said them, as far as the sentence shows.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">Its reporting clause.</param>
    /// <param name="turn">The speech it stands in; null in a report, where "Norland says" is a report.</param>
    /// <param name="named">Whom its subject stands for.</param>
    public static bool Is(OuterSentence sentence, ReportingClause clause, Turn? turn, NamedSpeaker named)
    {
        if (!HoldsMarks(sentence, clause))
        {
            return false;
        }

        if (IsComparison(sentence, clause.Cue.Start) || IsComparison(sentence, clause.Subject.Start))
        {
            return true;
        }

        var isPerson =
            named.Name is { } name && PersonName.Parse(name).Kind == NameKind.Person && named.Reason is not null;
        var isPossible = Holds(sentence, clause.Cue, Possible);
        if (turn is not { IsPrimarySpeech: true })
        {
            return isPossible && !isPerson && IsAnybody(sentence, clause.Subject);
        }

        return !isPerson
            && !clause.Subject.IsEmpty
            && !sentence[clause.Subject.Start].Is(WordClass.FirstOrSecondPerson & ~WordClass.SubjectPronoun)
            && (isPossible || Holds(sentence, clause.Cue, Present))
            && (IsAnybody(sentence, clause.Subject) || named.Name is not null || IsPlural(sentence, clause.Subject));
    }

    private static bool HoldsMarks(OuterSentence sentence, ReportingClause clause)
    {
        foreach (var range in clause.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (sentence[i].IsQuote)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "as if to say “…”", "as though he said “…”", "imagine somebody saying “…”"
    private static bool IsComparison(OuterSentence sentence, int at)
    {
        const int Reach = 3;
        for (var i = Math.Max(0, at - Reach); i < at && i < sentence.Count; i++)
        {
            if (
                sentence.Equals(i, "imagine")
                || (sentence.Equals(i, "as") && (sentence.Equals(i + 1, "if") || sentence.Equals(i + 1, "though")))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnybody(OuterSentence sentence, WordRange subject) =>
        subject.Count is > 0 and <= 2 && Array.Exists(Anybody, word => sentence.Equals(subject.Start, word));

    private static bool IsPlural(OuterSentence sentence, WordRange subject) =>
        sentence.TextOf(subject.End - 1) is { Length: > 3 } noun && noun[^1] == 's' && char.IsLower(noun[0]);

    private static bool Holds(OuterSentence sentence, WordRange range, string[] words)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (Array.Exists(words, word => sentence.Equals(i, word)))
            {
                return true;
            }
        }

        return false;
    }
}
