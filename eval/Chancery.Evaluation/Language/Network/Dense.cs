namespace Chancery.Evaluation.Language.Network;

/// <summary>A layer in which each output is a weighted sum of all inputs.</summary>
internal sealed class Dense
{
    public Dense(int inputs, int outputs, SplitMix random, bool hasBias = true)
    {
        Weights = new Parameter(inputs, outputs, MathF.Sqrt(6f / (inputs + outputs)), random);
        Bias = hasBias ? new Parameter(1, outputs, 0, random) : null;
    }

    public Parameter Weights { get; }
    public Parameter? Bias { get; }
    public IEnumerable<Parameter> Parameters => Bias is null ? [Weights] : [Weights, Bias];

    public float[] Forward(float[] inputs, int rows)
    {
        var outputs = new float[rows * Weights.Columns];
        if (Bias is not null)
        {
            for (var row = 0; row < rows; row++)
            {
                Bias.Value.CopyTo(outputs, row * Weights.Columns);
            }
        }

        Matrices.Multiply(inputs, Weights.Value, outputs, rows, Weights.Rows, Weights.Columns);
        return outputs;
    }

    /// <summary>Adds to the gradients of the weights, and to <paramref name="inputSlopes"/>.</summary>
    public void Backward(float[] inputs, float[] slopes, float[] inputSlopes, int rows)
    {
        Matrices.Multiply(
            Matrices.Transposed(inputs, rows, Weights.Rows),
            slopes,
            Weights.Gradient,
            Weights.Rows,
            rows,
            Weights.Columns
        );
        Matrices.Multiply(
            slopes,
            Matrices.Transposed(Weights.Value, Weights.Rows, Weights.Columns),
            inputSlopes,
            rows,
            Weights.Columns,
            Weights.Rows
        );
        for (var i = 0; Bias is not null && i < rows * Weights.Columns; i++)
        {
            Bias.Gradient[i % Weights.Columns] += slopes[i];
        }
    }
}
