using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Affairs;

/// <summary>Finds sentences in which somebody holds something on an issue: rule <c>holds</c> by a verb of holding, rule <c>must</c> by what the speaker calls due or out of the question.</summary>
internal static class PositionExtractor
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holding = FrozenSet
        .ToFrozenSet(
            (
                "support supports supported oppose opposes opposed advocate advocates believe believes consider considers reject rejects welcome welcomes condemn condemns insist insists "
                + "favour favours favor favors appreciate appreciates regard regards recognise recognises recognize recognizes demand demands call calls urge urges "
                + "maintain maintains uphold upholds respect respects seek seeks denounce denounces endorse endorses "
                + "prioritise prioritises prioritize prioritizes agree agrees deplore regret accept accepts"
            ).Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stating = FrozenSet
        .ToFrozenSet(
            "must should cannot united unacceptable imperative inadmissible pivotal necessary illegitimate unjustified inviolable".Split(
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

        var seen = new HashSet<(string, string)>();
        foreach (var verb in VerbsOf(sentence))
        {
            // What is held stands behind the verb, or is what the sentence begins with: "Sanctions must end."
            var isStating = Stating.Contains(sentence.Form(verb));
            var held = found
                .Where(issue => isStating || issue.Value > verb || PointsBack(sentence, verb))
                .Select(issue => issue.Key)
                .ToList();
            foreach (var holder in isStating ? SpeakerOf(sentence) : HoldersOf(sentence, verb))
            {
                foreach (var issue in held.Where(issue => seen.Add((holder, issue))))
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
            else if (
                form is "against"
                && i > 1
                && sentence.Words[i - 1].Is(WordClass.Auxiliary) | sentence.IsAny(i - 1, "stand", "stands")
                && !SubjectFinder.Of(sentence, i - 1, null).IsEmpty
            )
            {
                verbs.Add(i - 1);
            }
            else if (stating < 0 && Stating.Contains(form) && !IsRelative(sentence, i))
            {
                stating = i;
            }
        }

        return verbs.Count > 0 ? verbs
            : stating >= 0 ? [stating]
            : [];
    }

    // "Norland opposes sanctions, Sudland opposes them": the issue stands before.
    private static bool PointsBack(AffairsSentence sentence, int verb) =>
        sentence.Form(verb + 1) is "it" or "this" or "them" or "that" or "these"
        || (sentence.Is(verb + 1, "against") && sentence.Form(verb + 2) is "it" or "this" or "them" or "that");

    // "Norland must leave": held by the one who says so, not by Norland.
    private static IEnumerable<string> SpeakerOf(AffairsSentence sentence) =>
        SubjectFinder.Speaker(sentence) is { IsEmpty: false } speaker ? [speaker[^1]] : [];

    // "the issues we must face", "measures that we should take": what is due is not what the sentence says.
    private static bool IsRelative(AffairsSentence sentence, int i)
    {
        var subject = i - 1;
        return subject > 0
            && sentence.Words[subject].Is(WordClass.SubjectPronoun)
            && subject > 1
            && (
                sentence.IsAny(subject - 1, "that", "which")
                || sentence.Is(subject - 1, "what")
                || (
                    sentence.Words[subject - 1].Kind == WordKind.Word
                    && char.IsLower(sentence.Form(subject - 1)[0])
                    && sentence.Form(subject - 1) is [.., 's']
                )
            );
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
