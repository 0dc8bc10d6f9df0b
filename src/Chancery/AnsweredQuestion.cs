using System.Collections.Immutable;
using Chancery.Transcripts;

namespace Chancery;

/// <summary>Finds what somebody was asked when he said something.</summary>
public static class AnsweredQuestion
{
    /// <summary>The question that a turn answers: the nearest before it, headings and editor's words between them aside; null where the turn is no answer.</summary>
    /// <param name="turns">The turns of the document.</param>
    /// <param name="turn">Number of the turn.</param>
    public static Turn? Before(ImmutableArray<Turn> turns, int turn)
    {
        if (turn >= turns.Length || turns[turn].Role != TurnRole.Answer)
        {
            return null;
        }

        for (var i = turn - 1; i >= 0; i--)
        {
            if (turns[i].Role is TurnRole.Question)
            {
                return turns[i];
            }
        }

        return null;
    }
}
