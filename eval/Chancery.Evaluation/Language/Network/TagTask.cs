namespace Chancery.Evaluation.Language.Network;

/// <summary>Learns tags.</summary>
internal sealed class TagTask(int states, int tags, SplitMix random)
{
    public int Count { get; } = tags;
    public Dense Tags { get; } = new(states, Cells.Padded(tags), random);

    /// <summary>Learns from a batch whose tokens have the states <paramref name="inputs"/>: adds to the gradients and to the slopes of these; returns the loss.</summary>
    public double Learn(NetworkBatch batch, float[] inputs, float[] inputSlopes)
    {
        var rows = batch.Rows;
        var scores = Tags.Forward(inputs, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan((batch.Starts[s] + token) * Tags.Weights.Columns, Tags.Weights.Columns);
                row[Count..].Fill(float.NegativeInfinity);
                loss += Cells.Softmax(row, batch[s].Tags[token], 1);
            }
        }

        Tags.Backward(inputs, scores, inputSlopes, rows);
        return loss;
    }
}
