using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Positions;

/// <summary>
/// Finds sentences in which somebody holds something on an issue: rule <c>holds</c> by a verb or an expression of holding, rule <c>stance</c> by a noun
/// with its holder, rules <c>must</c> and <c>judges</c> by what the speaker calls due, important or out of the question.
/// </summary>
internal static class PositionExtractor
{
    /// <summary>The positions of a sentence: for each issue that it speaks of, those who hold something.</summary>
    public static IEnumerable<Position> Extract(AffairsSentence sentence, IssueIndex issues, Statement statement)
    {
        if (sentence.Count < 5 || sentence.IsQuestion || sentence.Is(sentence.Count - 1, "?"))
        {
            yield break;
        }

        var found = issues.Of(sentence);
        if (found.Count == 0 || IsOfAnotherVoice(sentence))
        {
            yield break;
        }

        var seen = new HashSet<(string, string)>();
        foreach (var (holder, first, end) in HeldIn(sentence))
        {
            foreach (var (issue, _) in found.Where(one => one.At >= first && one.At < end))
            {
                if (seen.Add((holder, issue)))
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

    // Who holds something, and the words in which the issue has to stand. What the speaker calls due counts only where nobody else holds anything.
    private static IEnumerable<(string Holder, int First, int End)> HeldIn(AffairsSentence sentence)
    {
        var isHeld = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var holders =
                PositionWords.Stances.Contains(sentence.Form(i)) ? PositionOwners.OwnersOf(sentence, i)
                : i > 0 && PositionVerbs.IsHolding(sentence, i) ? HoldersOf(sentence, i)
                : [];
            foreach (var holder in holders)
            {
                isHeld = true;
                yield return (
                    holder,
                    PositionScope.PointsBack(sentence, i)
                        ? Clause.Start(sentence, i) - PositionScope.Reach
                        : PositionScope.TopicStart(sentence, i),
                    PositionScope.EndOfScope(sentence, i)
                );
            }
        }

        if (isHeld || SubjectFinder.Speaker(sentence) is not { IsEmpty: false } speaker)
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            var verb = PositionJudgements.IsDue(sentence, i) ? i : PositionJudgements.VerbOfJudgement(sentence, i);
            if (verb > 0 && !PositionJudgements.IsAboutSpeech(sentence, i))
            {
                var subject = AssertedClause.SubjectStart(sentence, verb);
                if (AssertedClause.Is(sentence, verb, subject))
                {
                    yield return (
                        PositionJudgements.JudgeOf(sentence, i) ?? speaker[^1],
                        subject,
                        PositionScope.EndOfScope(sentence, i)
                    );
                    yield break;
                }
            }
        }
    }

    // One row for each who holds it; for "we" the state that the speaker speaks for, else the speaker.
    private static IEnumerable<string> HoldersOf(AffairsSentence sentence, int verb)
    {
        var subject = SubjectFinder.Of(sentence, verb);
        if (subject.IsEmpty || !AssertedClause.Is(sentence, verb, AssertedClause.SubjectStart(sentence, verb)))
        {
            return [];
        }

        var speaker = SubjectFinder.Speaker(sentence);
        if (!speaker.IsEmpty && subject[0] == speaker[0])
        {
            return [speaker[^1]];
        }

        return subject.Where(name =>
            char.IsUpper(name[0])
            && !name.StartsWith("Our ", StringComparison.Ordinal)
            && !name.StartsWith("My ", StringComparison.Ordinal)
        );
    }

    // "Ilse Maren: We oppose …" within another's turn: a line of a further speaker.
    private static bool IsOfAnotherVoice(AffairsSentence sentence)
    {
        for (var i = 0; i < Math.Min(5, sentence.Count); i++)
        {
            if (sentence.Form(i) is ":")
            {
                return i > 0;
            }

            if (sentence.Words[i].Kind != WordKind.Word || !sentence.Words[i].IsCapitalized)
            {
                return false;
            }
        }

        return false;
    }
}
