using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it walks on from its own mistakes and learns the best that is left.</summary>
internal sealed class ParserTrainer(int relationCount, TrainingOptions options)
{
    private const int TransitionCount = 3;
    private const int ExploreNineIn = 10;

    private readonly TrainingWeights _transitions = new(TransitionCount, options.LeastChanges);
    private readonly TrainingWeights _relations = new(relationCount, options.LeastChanges);
    private readonly SplitMix _random = new(options.Seed);
    private readonly ParserState _state = new();

    public (TransitionTable Transitions, WeightTable Relations) Train(
        IReadOnlyList<Sample> samples,
        Func<Sample, WordTable> words
    )
    {
        var tokens = new TokenFeatures();
        var step = 0;
        foreach (var sample in _random.Rounds(samples, options.Rounds))
        {
            tokens.Fill(sample.Text, sample.Spans, words(sample));
            sample.Predicted.CopyTo(tokens.Tag.AsSpan(TokenFeatures.Pad));
            Learn(sample, tokens, explores: step++ >= samples.Count);
        }

        return (_transitions.AverageOfThree(), _relations.Average());
    }

    private void Learn(Sample sample, TokenFeatures tokens, bool explores)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[_transitions.Width];
        Span<int> relationScores = stackalloc int[_relations.Width];
        _state.Start(tokens);
        while (!_state.IsFinal)
        {
            var used = features[
                .._random.Drop(features[..ParserFeatures.Extract(_state, features)], options.DropPercent)
            ];
            _transitions.Score(used, scores);
            var best = Parser.Best(_state, scores);
            var right = BestOfRight(sample.Heads, scores, best);
            _transitions.Learn(used, (int)right, (int)best);

            var taken = explores && _random.Next(ExploreNineIn) > 0 ? best : right;
            _state.Apply(
                taken,
                taken == Transition.Shift ? ParserState.None : Relate(taken, sample, features, relationScores)
            );
        }
    }

    /// <summary>Names the arc; from a right arc the names are learned.</summary>
    private int Relate(Transition taken, Sample sample, Span<ulong> features, Span<int> scores)
    {
        var (head, dependant) = _state.Arc(taken);
        var used = features[
            .._random.Drop(features[..RelationFeatures.Extract(_state, head, dependant, features)], options.DropPercent)
        ];
        _relations.Score(used, scores);
        var best = Tagger.Best(scores[..relationCount]);
        if (sample.Heads[dependant] == head)
        {
            _relations.Learn(used, sample.Relations[dependant], best);
        }

        return best;
    }

    /// <summary><paramref name="best"/> if it loses as few arcs of the right tree as any, otherwise the best-scored that does.</summary>
    private Transition BestOfRight(int[] heads, ReadOnlySpan<int> scores, Transition best)
    {
        var right = best;
        var least = Cost(heads, best);
        for (var i = 0; i < TransitionCount; i++)
        {
            var transition = (Transition)i;
            if (!_state.Allows(transition))
            {
                continue;
            }

            var cost = Cost(heads, transition);
            if (cost < least || (cost == least && right != best && scores[i] > scores[(int)right]))
            {
                (right, least) = (transition, cost);
            }
        }

        return right;
    }

    /// <summary>How many arcs of the right tree can no longer be made after the transition.</summary>
    private int Cost(int[] heads, Transition transition)
    {
        var cost = 0;
        if (transition == Transition.Shift)
        {
            for (var below = 0; below < _state.Depth; below++)
            {
                var token = _state.Stack(below);
                cost += heads[token] == _state.Next ? 1 : 0;
                cost += below > 0 && heads[_state.Next] == token ? 1 : 0;
            }

            return cost;
        }

        var (head, top) = _state.Arc(transition);
        var gold = heads[top];
        cost += gold != head && (gold >= _state.Next || gold == _state.Stack(1)) ? 1 : 0;
        for (var token = _state.Next; token < _state.Count; token++)
        {
            cost += heads[token] == top ? 1 : 0;
        }

        return cost;
    }
}
