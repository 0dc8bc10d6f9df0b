namespace Chancery.Language.English;

/// <summary>Builds the tree of a sentence from left to right, one best transition after another, and names each arc as it is made.</summary>
internal sealed class Parser(IScorer transitions, IScorer relations, int relationCount)
{
    private const int TransitionCount = 3;

    /// <summary>Parses the tagged tokens; the tree stands in <paramref name="state"/>.</summary>
    public void Parse(TokenFeatures tokens, ParserState state)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[transitions.Width];
        Span<int> relationScores = stackalloc int[relations.Width];
        state.Start(tokens);
        while (!state.IsFinal)
        {
            transitions.Score(features[..ParserFeatures.Extract(state, features)], scores);
            var best = Best(state, scores);
            state.Apply(
                best,
                best == Transition.Shift ? ParserState.None : Relate(state, best, features, relationScores)
            );
        }
    }

    /// <summary>The best transition of those allowed.</summary>
    public static Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        Transition? best = null;
        for (var i = 0; i < TransitionCount; i++)
        {
            if (state.Allows((Transition)i) && (best is null || scores[i] > scores[(int)best]))
            {
                best = (Transition)i;
            }
        }

        return best ?? throw new InvalidOperationException("A state that is not final allows a transition.");
    }

    private int Relate(ParserState state, Transition transition, Span<ulong> features, Span<int> scores)
    {
        var (head, dependant) = state.Arc(transition);
        relations.Score(features[..RelationFeatures.Extract(state, head, dependant, features)], scores);
        return Tagger.Best(scores[..relationCount]);
    }
}
