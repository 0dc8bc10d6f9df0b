namespace Chancery.Language.English;

/// <summary>The weights of a linear model of three classes. The first class is the measure of the others: its own weight is always zero.</summary>
/// <remarks>Which class scores highest is the same after one number is taken from all three; so two weights a feature are enough.</remarks>
internal sealed class TransitionTable : IScorer
{
    private const int Classes = 3;

    private readonly FeatureIndex _index;
    private readonly short[] _weights;

    private TransitionTable(FeatureIndex index, short[] weights)
    {
        _index = index;
        _weights = weights;
    }

    /// <inheritdoc/>
    public int Width => 4;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var (second, third) = (0, 0);
        foreach (var feature in features)
        {
            var row = _index.Find(feature);
            if (row >= 0)
            {
                second += _weights[2 * row];
                third += _weights[(2 * row) + 1];
            }
        }

        scores[0] = 0;
        scores[1] = second;
        scores[2] = third;
    }

    /// <summary>Builds the table from features in ascending order and their rows of <paramref name="width"/> weights.</summary>
    public static TransitionTable Build(int width, IReadOnlyList<ulong> features, ReadOnlySpan<short> weights)
    {
        var index = FeatureIndex.Build(features, out var order);
        var kept = new short[2 * order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            var from = weights.Slice(order[row] * width, Classes);
            kept[2 * row] = Half(from[1] - from[0]);
            kept[(2 * row) + 1] = Half(from[2] - from[0]);
        }

        return new TransitionTable(index, kept);
    }

    // A difference of two numbers of 16 bits has 17.
    private static short Half(int difference) => (short)(difference / 2);

    public void Write(BinaryWriter writer)
    {
        _index.Write(writer);
        ModelArrays.Write(writer, _weights);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TransitionTable Read(BinaryReader reader) =>
        new(FeatureIndex.Read(reader), ModelArrays.Read<short>(reader));
}
