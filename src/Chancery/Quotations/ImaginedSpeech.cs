using System.Collections.Frozen;
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
        .. "sagen sagt fragen fragt denken denkt meinen meint antworten antwortet rufen ruft".Split(' '),
        .. "disent dit demandent demande pensent pense répondent répond".Split(' '),
        .. "dicen dice preguntan pregunta piensan piensa responden responde".Split(' '),
        .. "говорят говорит спрашивают спрашивает думают думает отвечают отвечает кажуть каже питають питає".Split(' '),
        .. "hovoria hovorí pýtajú pýta myslia myslí odpovedajú odpovie".Split(' '),
    ];

    private static readonly string[] Possible =
    [
        .. "would could might may".Split(' '),
        .. "würde würden könnte könnten".Split(' '),
        .. "dirait diraient dirían diría".Split(' '),
        "бы",
    ];

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
        .. "sie man alle manche viele jemand niemand jeder andere".Split(' '),
        .. "ils on tous certains beaucoup quelqu'un personne d'autres".Split(' '),
        .. "ellos todos algunos muchos alguien nadie otros".Split(' '),
        .. "они люди все многие некоторые кто-то никто другие вони всі усі багато дехто хтось ніхто".Split(' '),
        .. "oni ľudia všetci mnohí niektorí niekto nikto".Split(' '),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnybodyLookup = FrozenSet
        .ToFrozenSet(Anybody, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a word that stands for everybody and nobody: "everyone", "люди", "certains".</summary>
    public static bool IsAnybody(ReadOnlySpan<char> word) => AnybodyLookup.Contains(word);

    private static readonly string[] People = ["people", "leute", "menschen", "gens", "gente", "люди", "ľudia"];

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

        return (!isPerson || IsAnybody(sentence, clause.Subject))
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
                || (sentence.Equals(i, "als") && (sentence.Equals(i + 1, "ob") || sentence.Equals(i + 1, "wollte")))
                || ((sentence.Equals(i, "comme") || sentence.Equals(i, "como")) && sentence.Equals(i + 1, "si"))
                || (sentence.Equals(i, "как") && sentence.Equals(i + 1, "будто"))
                || sentence.Equals(i, "словно")
                || sentence.Equals(i, "ніби")
                || sentence.Equals(i, "наче")
                || sentence.Equals(i, "akoby")
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnybody(OuterSentence sentence, WordRange subject) =>
        subject.Count is > 0 and <= 2
        && (
            Array.Exists(Anybody, word => sentence.Equals(subject.Start, word))
            || Array.Exists(People, word => sentence.Equals(subject.End - 1, word))
        );

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
