namespace Chancery.Evaluation.Language.Network;

/// <summary>Learns names by their heads: the type, and from the head the first and the last token.</summary>
internal sealed class NameTask(int states, NetworkOptions options, SplitMix random)
{
    private readonly float _weight = options.NameWeight;
    private readonly float _mentionWeight = options.MentionWeight;

    public Dense Names { get; } = new(states, options.NameCells, random);
    public Dense Types { get; } = new(options.NameCells, Cells.Padded(MentionTypes.Count), random);

    /// <summary>The first and the last token that a head looks for.</summary>
    public Dense[] Mentions { get; } = [new(states, options.EdgeCells, random), new(states, options.EdgeCells, random)];

    /// <summary>What a token is as a first and as a last one.</summary>
    public Dense[] Edges { get; } =
    [new(states, options.EdgeCells, random, hasBias: false), new(states, options.EdgeCells, random, hasBias: false)];

    public Parameter[] Distances { get; } =
    [new(1, (2 * Cells.Far) + 1, 0, random), new(1, (2 * Cells.Far) + 1, 0, random)];

    public IEnumerable<Parameter> Parameters =>
        [.. new[] { Names, Types }.Concat(Mentions).Concat(Edges).SelectMany(layer => layer.Parameters), .. Distances];

    /// <summary>Learns from a batch whose tokens have the states <paramref name="top"/>: adds to the gradients and to the slopes of these; returns the loss.</summary>
    public double Learn(NetworkBatch batch, float[] top, float[] topSlopes)
    {
        var rows = batch.Rows;
        var cells = Cells.Relu(Names.Forward(top, rows));
        var scores = Types.Forward(cells, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan((batch.Starts[s] + token) * Types.Weights.Columns, Types.Weights.Columns);
                row[MentionTypes.Count..].Fill(float.NegativeInfinity);
                var type = batch[s].NameTypes[token];
                loss += Cells.Softmax(row, type, WeightOf(type));
            }
        }

        var slopes = new float[cells.Length];
        Types.Backward(cells, scores, slopes, rows);
        Names.Backward(top, Cells.Unrelu(slopes, cells), topSlopes, rows);
        for (var side = 0; side < 2; side++)
        {
            loss += LearnEdges(batch, top, topSlopes, side);
        }

        return loss;
    }

    private float WeightOf(int type) => MentionTypes.IsName(type) || type == 0 ? _weight : _mentionWeight;

    private double LearnEdges(NetworkBatch batch, float[] top, float[] topSlopes, int side)
    {
        var (rows, size) = (batch.Rows, Edges[0].Weights.Columns);
        var mentions = Mentions[side].Forward(top, rows);
        var edges = Edges[side].Forward(top, rows);
        var (mentionSlopes, edgeSlopes) = (new float[mentions.Length], new float[edges.Length]);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var sample = batch[s];
            for (var token = 0; token < sample.Count; token++)
            {
                if (sample.NameTypes[token] == 0)
                {
                    continue;
                }

                var scores = EdgeScores(mentions, edges, batch.Starts[s], sample.Count, token, side, out var first);
                var right = side == 0 ? sample.NameStarts[token] : sample.NameEnds[token];
                if (right < first || right >= first + scores.Length)
                {
                    continue;
                }

                loss += Cells.Softmax(scores, right - first, WeightOf(sample.NameTypes[token]));
                for (var i = 0; i < scores.Length; i++)
                {
                    Distances[side].Gradient[Cells.DistanceOf(token, first + i)] += scores[i];
                    for (var k = 0; k < size; k++)
                    {
                        mentionSlopes[((batch.Starts[s] + token) * size) + k] +=
                            scores[i] * edges[((batch.Starts[s] + first + i) * size) + k];
                        edgeSlopes[((batch.Starts[s] + first + i) * size) + k] +=
                            scores[i] * mentions[((batch.Starts[s] + token) * size) + k];
                    }
                }
            }
        }

        Mentions[side].Backward(top, mentionSlopes, topSlopes, rows);
        Edges[side].Backward(top, edgeSlopes, topSlopes, rows);
        return loss;
    }

    /// <summary>Scores of the tokens that may be a name's first (side 0, up to its head) or last (side 1, from it on).</summary>
    private float[] EdgeScores(
        float[] mentions,
        float[] edges,
        int start,
        int count,
        int token,
        int side,
        out int first
    )
    {
        first = side == 0 ? Math.Max(0, token - Cells.Far) : token;
        var last = side == 0 ? token : Math.Min(count - 1, token + Cells.Far);
        var scores = new float[last - first + 1];
        var size = Edges[0].Weights.Columns;
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = Distances[side].Value[Cells.DistanceOf(token, first + i)];
            for (var k = 0; k < size; k++)
            {
                sum += mentions[((start + token) * size) + k] * edges[((start + first + i) * size) + k];
            }

            scores[i] = sum;
        }

        return scores;
    }
}
