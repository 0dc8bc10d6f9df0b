using System.Collections.Frozen;

namespace Chancery.Affairs;

/// <summary>Finds sentences in which somebody holds something on an issue: rule <c>holds</c> by a verb of holding, rule <c>must</c> by what the speaker calls due or out of the question.</summary>
internal static class PositionExtractor
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holding = FrozenSet
        .ToFrozenSet(
            (
                "support supports supported oppose opposes opposed advocate advocates believe believes consider considers reject rejects welcome welcomes condemn condemns insist insists "
                + "favour favours favor favors appreciate appreciates regard regards recognise recognises recognize recognizes demand demands call calls urge urges attach attaches proceed proceeds "
                + "maintain maintains uphold upholds defend defends share shares respect respects stand stands remain remains seek seeks note notes denounce denounces endorse endorses back backs "
                + "prioritise prioritises prioritize prioritizes pay pays combine hope hopes want wants think think expect expects agree agrees deplore regret accept accepts"
            ).Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stating = FrozenSet
        .ToFrozenSet(
            "must should cannot unacceptable imperative priority inadmissible essential crucial vital pivotal necessary illegal illegitimate unjustified inviolable committed against united".Split(
                ' '
            ),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The positions of a sentence: for each issue that it speaks of, those who hold something.</summary>
    public static IEnumerable<Position> Extract(AffairsSentence sentence, IssueIndex issues, Statement statement)
    {
        if (sentence.Count < 5 || sentence.IsQuestion || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        var found = issues.Of(sentence);
        if (found.Count == 0)
        {
            yield break;
        }

        foreach (
            var holder in VerbsOf(sentence)
                .SelectMany(verb => HoldersOf(sentence, verb))
                .Distinct(StringComparer.Ordinal)
        )
        {
            foreach (var issue in found)
            {
                yield return new Position
                {
                    Holder = holder,
                    Issue = issue,
                    Statement = statement,
                };
            }
        }
    }

    // "Norland opposes it, Sudland opposes it": each verb of holding with its subject; else the first word that calls something due.
    private static List<int> VerbsOf(AffairsSentence sentence)
    {
        var verbs = new List<int>();
        var stating = -1;
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Form(i);
            if (Holding.Contains(form) && i > 0 && !SubjectFinder.Of(sentence, i, null).IsEmpty)
            {
                verbs.Add(i);
            }
            else if (stating < 0 && Stating.Contains(form))
            {
                stating = i;
            }
        }

        return verbs.Count > 0 ? verbs
            : stating >= 0 ? [stating]
            : [];
    }

    // One row for each who holds it; for "we" the state that the speaker speaks for, else the speaker.
    private static IEnumerable<string> HoldersOf(AffairsSentence sentence, int verb)
    {
        var subject = SubjectFinder.Of(sentence, verb, null);
        var speaker = SubjectFinder.Speaker(sentence);
        var isSpeaker = subject.IsEmpty || (!speaker.IsEmpty && subject[0] == speaker[0]);
        if (isSpeaker)
        {
            return speaker.IsEmpty ? [] : [speaker[^1]];
        }

        return subject.Where(name =>
            char.IsUpper(name[0])
            && !name.StartsWith("Our ", StringComparison.Ordinal)
            && !name.StartsWith("My ", StringComparison.Ordinal)
        );
    }
}
