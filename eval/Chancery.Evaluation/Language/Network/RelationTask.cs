namespace Chancery.Evaluation.Language.Network;

/// <summary>Learns relations, each from the sum of what a token is as a dependant and what its head is as a head.</summary>
internal sealed class RelationTask(int states, int relations, NetworkOptions options, SplitMix random)
{
    public int Count { get; } = relations;
    public Dense OfDependant { get; } = new(states, options.RelationCells, random);
    public Dense OfHead { get; } = new(states, options.RelationCells, random, hasBias: false);
    public Parameter RootOfHead { get; } = new(1, options.RelationCells, 0.1f, random);
    public Dense Relations { get; } = new(options.RelationCells, Cells.Padded(relations), random);

    public IEnumerable<Parameter> Parameters =>
        [.. OfDependant.Parameters, .. OfHead.Parameters, RootOfHead, .. Relations.Parameters];

    /// <summary>Learns from a batch whose tokens have the states <paramref name="top"/>: adds to the gradients and to the slopes of these; returns the loss.</summary>
    public double Learn(NetworkBatch batch, float[] top, float[] topSlopes)
    {
        var (rows, size) = (batch.Rows, RootOfHead.Columns);
        var ofDependant = OfDependant.Forward(top, rows);
        var ofHead = OfHead.Forward(top, rows);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                Matrices.Add(
                    ofDependant.AsSpan((batch.Starts[s] + token) * size, size),
                    HeadPart(batch[s], token, batch.Starts[s], ofHead)
                );
            }
        }

        var cells = Cells.Relu(ofDependant);
        var scores = Relations.Forward(cells, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan(
                    (batch.Starts[s] + token) * Relations.Weights.Columns,
                    Relations.Weights.Columns
                );
                row[Count..].Fill(float.NegativeInfinity);
                loss += Cells.Softmax(row, batch[s].Relations[token], 1);
            }
        }

        var slopes = new float[cells.Length];
        Relations.Backward(cells, scores, slopes, rows);
        slopes = Cells.Unrelu(slopes, cells);
        var headSlopes = new float[ofHead.Length];
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var slope = slopes.AsSpan((batch.Starts[s] + token) * size, size);
                var head = batch[s].Heads[token];
                var target =
                    head == batch[s].Count
                        ? RootOfHead.Gradient
                        : headSlopes.AsSpan((batch.Starts[s] + head) * size, size);
                Matrices.Add(target, slope);
            }
        }

        OfDependant.Backward(top, slopes, topSlopes, rows);
        OfHead.Backward(top, headSlopes, topSlopes, rows);
        return loss;
    }

    private ReadOnlySpan<float> HeadPart(NetworkSample sample, int token, int start, float[] ofHead) =>
        sample.Heads[token] == sample.Count
            ? RootOfHead.Value
            : ofHead.AsSpan((start + sample.Heads[token]) * RootOfHead.Columns, RootOfHead.Columns);
}
