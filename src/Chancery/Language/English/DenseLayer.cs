namespace Chancery.Language.English;

/// <summary>A layer in which each output is a weighted sum of all inputs, and a number of its own.</summary>
internal sealed class DenseLayer
{
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    private DenseLayer(PackedMatrix weights, float[] bias)
    {
        (_weights, _bias) = (weights, bias);
    }

    /// <summary>Values that go in.</summary>
    public int Inputs => _weights.Inputs;

    /// <summary>Values that come out.</summary>
    public int Outputs => _weights.Columns;

    /// <summary>Width of a row of outputs: <see cref="Outputs"/>, made up to whole strips.</summary>
    public int Width => _weights.Width;

    /// <summary>Makes a layer of weights that lie row by row, a row an input.</summary>
    public static DenseLayer Of(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var padded = new float[PackedMatrix.WidthFor(bias.Length)];
        bias.CopyTo(padded);
        return new DenseLayer(PackedMatrix.Pack(weights, weights.Length / bias.Length, bias.Length), padded);
    }

    /// <summary>Fills the outputs of <paramref name="rows"/> rows of inputs, which stand one after another.</summary>
    public void Apply(ReadOnlySpan<float> inputs, Span<float> outputs, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            _bias.CopyTo(outputs[(row * Width)..]);
        }

        _weights.AddProduct(inputs, Inputs, outputs, rows);
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        _weights.Write(writer);
        ModelArrays.Write(writer, _bias);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Weights and outputs do not fit.</exception>
    public static DenseLayer Read(BinaryReader reader)
    {
        var weights = PackedMatrix.Read(reader);
        return new DenseLayer(weights, ModelArrays.Read<float>(reader, weights.Width));
    }
}
