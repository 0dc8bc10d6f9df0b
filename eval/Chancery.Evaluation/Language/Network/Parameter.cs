namespace Chancery.Evaluation.Language.Network;

/// <summary>Which values of a parameter a step changes.</summary>
internal enum Learning
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those of the rows that were touched.</summary>
    Rows,

    /// <summary>None.</summary>
    None,
}

/// <summary>A matrix that is learned by Adam (Kingma and Ba 2015).</summary>
internal sealed class Parameter
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Least = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly HashSet<int> _touched = [];

    public Parameter(int rows, int columns, float spread, SplitMix random, Learning learning = Learning.All)
    {
        (Rows, Columns, Learns) = (rows, columns, learning);
        Value = new float[rows * columns];
        Gradient = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        for (var i = 0; i < Value.Length && spread > 0; i++)
        {
            Value[i] = ((random.Next(1 << 20) / (float)(1 << 19)) - 1) * spread;
        }
    }

    public int Rows { get; }
    public int Columns { get; }
    public Learning Learns { get; }
    public float[] Value { get; }
    public float[] Gradient { get; }

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of a row, which the step will change.</summary>
    public Span<float> Touch(int row)
    {
        _touched.Add(row);
        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Changes the values against their gradients and clears these.</summary>
    public void Step(float rate, float scale, int step)
    {
        var firstShare = 1 - MathF.Pow(FirstDecay, step);
        var secondShare = 1 - MathF.Pow(SecondDecay, step);
        var pace = rate * MathF.Sqrt(secondShare) / firstShare;
        if (Learns == Learning.All)
        {
            Change(0, Value.Length, pace, scale);
            return;
        }

        foreach (var row in _touched)
        {
            Change(row * Columns, Columns, pace, scale);
        }

        _touched.Clear();
    }

    private void Change(int start, int length, float pace, float scale)
    {
        var value = Value.AsSpan(start, length);
        var gradient = Gradient.AsSpan(start, length);
        var first = _first.AsSpan(start, length);
        var second = _second.AsSpan(start, length);
        for (var i = 0; i < value.Length; i++)
        {
            var slope = gradient[i] * scale;
            first[i] += (1 - FirstDecay) * (slope - first[i]);
            second[i] += (1 - SecondDecay) * ((slope * slope) - second[i]);
            value[i] -= pace * first[i] / (MathF.Sqrt(second[i]) + Least);
        }

        gradient.Clear();
    }
}
