using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>What one turn brings to the question who asks and who answers.</summary>
/// <param name="Speaker">The settled name, or null.</param>
/// <param name="Kind">What its label says.</param>
/// <param name="Said">Its words.</param>
internal readonly record struct SpokenTurn(string? Speaker, LabelKind Kind, string Said);

/// <summary>Tells those who ask from those who answer.</summary>
internal static class TurnRoles
{
    private const double AsksMostly = 0.5;
    private const int LongestFloorGiving = 160;

    /// <summary>"The first question is about the visit. What do you expect of it?" asks, and "Next question?" does not.</summary>
    private const int WordsOfAQuestion = 10;

    private const int LongestQuestion = 600;

    private static readonly string[] FloorGiving =
    [
        "go ahead",
        "next question",
        "last question",
        "one more question",
        "final question",
        "first question",
        "another question",
        "question from",
        "question, please",
        "we will go to",
        "we’ll go to",
        "we'll go to",
        "over to",
        "you have the floor",
        "следующий вопрос",
        "последний вопрос",
        "ещё один вопрос",
        "nächste frage",
        "letzte frage",
        "ďalšia otázka",
        "posledná otázka",
        "dernière question",
        "question suivante",
        "última pregunta",
    ];

    /// <summary>The role of each turn.</summary>
    public static TurnRole[] Assign(IReadOnlyList<SpokenTurn> turns)
    {
        var askers = FindAskers(turns);
        var principals = turns
            .Where(turn => turn.Kind == LabelKind.Person && !askers.Contains(turn.Speaker ?? ""))
            .Select(turn => turn.Speaker)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var hasLabels = principals <= 1 || turns.Any(turn => turn.Kind is LabelKind.Question or LabelKind.Interviewer);
        var roles = new TurnRole[turns.Count];
        var hasQuestion = false;
        for (var i = 0; i < turns.Count; i++)
        {
            var isBelowQuestion = hasQuestion && (hasLabels || (i > 0 && roles[i - 1] == TurnRole.Question));
            roles[i] = RoleOf(turns[i], askers, isPanel: principals > 1, isBelowQuestion);
            if (roles[i] == TurnRole.Answer && i > 0 && roles[i - 1] == TurnRole.Answer && GivesFloor(turns[i].Said))
            {
                roles[i] = TurnRole.Statement;
            }

            hasQuestion |= roles[i] == TurnRole.Question;
        }

        return roles;
    }

    private static TurnRole RoleOf(SpokenTurn turn, HashSet<string> askers, bool isPanel, bool isBelowQuestion)
    {
        switch (turn.Kind)
        {
            case LabelKind.Editor:
                return TurnRole.Editor;
            case LabelKind.NumberedQuestion:
                return TurnRole.Heading;
            case LabelKind.Question:
                return TurnRole.Question;
            case LabelKind.Answer:
                return TurnRole.Answer;
            case LabelKind.Interviewer:
            case LabelKind.Person when askers.Contains(turn.Speaker ?? ""):
                // Who leads a panel also gives the floor; who interviews one person speaks to ask.
                return isPanel && !Asks(turn.Said) ? TurnRole.Statement : TurnRole.Question;
            default:
                return isBelowQuestion ? TurnRole.Answer : TurnRole.Statement;
        }
    }

    /// <summary>The named speakers whose part it is to ask.</summary>
    private static HashSet<string> FindAskers(IReadOnlyList<SpokenTurn> turns)
    {
        var askers = new HashSet<string>(StringComparer.Ordinal);
        var speakers = turns
            .Where(turn => turn.Kind == LabelKind.Person)
            .GroupBy(turn => turn.Speaker ?? "", StringComparer.Ordinal)
            .Select(Part.Of)
            .ToList();
        if (speakers.Count < 2)
        {
            return askers;
        }

        var longest = speakers.MaxBy(part => part.Length)!;
        var hasQuestions = turns.Any(turn => turn.Kind == LabelKind.Question);
        foreach (var part in speakers.Where(part => part != longest))
        {
            var asks =
                part.Asking >= AsksMostly * part.Turns && longest.Asking * part.Turns < part.Asking * longest.Turns;
            var isAsker = hasQuestions ? part.Asking * 4 >= part.Turns * 3 && part.Length * 2 < longest.Length : asks;
            if (isAsker && part.Length * 2 < longest.Length * 3)
            {
                askers.Add(part.Speaker);
            }
        }

        return askers;
    }

    /// <summary>A short turn between an answer and a question: who leads the conference calls on the next one.</summary>
    private static bool GivesFloor(string said) =>
        said.Length <= LongestFloorGiving
        && !(LineShape.EndsQuestion(said) && LineShape.CountWords(said) >= WordsOfAQuestion)
        && FloorGiving.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool Asks(string said) => said.AsSpan().IndexOfAny('?', '？', '؟') >= 0;

    private sealed record Part(string Speaker, int Turns, int Asking, long Length)
    {
        public static Part Of(IGrouping<string, SpokenTurn> turns) =>
            new(
                turns.Key,
                turns.Count(),
                turns.Count(turn =>
                    !GivesFloor(turn.Said)
                    && (LineShape.EndsQuestion(turn.Said) || (turn.Said.Length < LongestQuestion && Asks(turn.Said)))
                ),
                turns.Sum(turn => (long)turn.Said.Length)
            );
    }
}
