namespace Chancery.Evaluation.Language.Network;

/// <summary>Learns heads: each token scores each other, the root and the way there (biaffine, Dozat and Manning 2017).</summary>
internal sealed class ArcTask(int states, NetworkOptions options, SplitMix random)
{
    public Dense Dependants { get; } = new(states, options.ArcCells, random);
    public Dense Heads { get; } = new(states, options.ArcCells, random);
    public Dense Arcs { get; } = new(options.ArcCells, options.ArcCells, random);
    public Parameter Root { get; } = new(1, options.ArcCells, 0.1f, random);
    public Parameter Distances { get; } = new(1, (2 * Cells.Far) + 1, 0, random);

    public IEnumerable<Parameter> Parameters =>
        [.. Dependants.Parameters, .. Heads.Parameters, .. Arcs.Parameters, Root, Distances];

    /// <summary>Learns from a batch whose tokens have the states <paramref name="top"/>: adds to the gradients and to the slopes of these; returns the loss.</summary>
    public double Learn(NetworkBatch batch, float[] top, float[] topSlopes)
    {
        var (rows, size) = (batch.Rows, Root.Columns);
        var dependants = Cells.Relu(Dependants.Forward(top, rows));
        var targets = Cells.Relu(Heads.Forward(top, rows));
        var queries = Arcs.Forward(dependants, rows);
        var (querySlopes, targetSlopes) = (new float[queries.Length], new float[targets.Length]);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var (start, count) = (batch.Starts[s], batch[s].Count);
            var width = count + 1;
            var scores = ArcScores(queries, targets, start, count);
            for (var token = 0; token < count; token++)
            {
                scores[(token * width) + token] = float.NegativeInfinity;
                var row = scores.AsSpan(token * width, width);
                loss += Cells.Softmax(row, batch[s].Heads[token], 1);
                for (var head = 0; head < count; head++)
                {
                    Distances.Gradient[Cells.DistanceOf(token, head)] += row[head];
                }
            }

            var heads = new float[width * size];
            targets.AsSpan(start * size, count * size).CopyTo(heads);
            Root.Value.CopyTo(heads, count * size);
            Matrices.Multiply(scores, heads, querySlopes.AsSpan(start * size, count * size), count, width, size);
            var headSlopes = new float[width * size];
            Matrices.Multiply(
                Matrices.Transposed(scores, count, width),
                queries.AsSpan(start * size, count * size),
                headSlopes,
                width,
                count,
                size
            );
            headSlopes.AsSpan(0, count * size).CopyTo(targetSlopes.AsSpan(start * size));
            Matrices.Add(Root.Gradient, headSlopes.AsSpan(count * size));
        }

        var dependantSlopes = new float[dependants.Length];
        Arcs.Backward(dependants, querySlopes, dependantSlopes, rows);
        Dependants.Backward(top, Cells.Unrelu(dependantSlopes, dependants), topSlopes, rows);
        Heads.Backward(top, Cells.Unrelu(targetSlopes, targets), topSlopes, rows);
        return loss;
    }

    /// <summary>The scores of all heads of all tokens of a sentence: a row a token, the root last.</summary>
    private float[] ArcScores(float[] queries, float[] targets, int start, int count)
    {
        var width = count + 1;
        var size = Root.Columns;
        var heads = new float[width * size];
        targets.AsSpan(start * size, count * size).CopyTo(heads);
        Root.Value.CopyTo(heads, count * size);
        var scores = new float[count * width];
        Matrices.Multiply(
            queries.AsSpan(start * size, count * size),
            Matrices.Transposed(heads, width, size),
            scores,
            count,
            size,
            width
        );
        for (var token = 0; token < count; token++)
        {
            for (var head = 0; head < count; head++)
            {
                scores[(token * width) + head] += Distances.Value[Cells.DistanceOf(token, head)];
            }
        }

        return scores;
    }
}
