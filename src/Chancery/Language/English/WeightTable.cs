using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Language.English;

/// <summary>The weights of a linear model of many classes: for each feature the classes it speaks for or against, with a small integer each.</summary>
/// <remarks>A feature speaks of four classes on average; only these are kept. A feature not in the table weighs nothing.</remarks>
internal sealed class WeightTable : IScorer
{
    private readonly FeatureIndex _index;
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly short[] _weights;

    private WeightTable(int width, FeatureIndex index, int[] starts, byte[] classes, short[] weights)
    {
        Width = width;
        _index = index;
        _starts = starts;
        _classes = classes;
        _weights = weights;
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _index.Find(feature);
            if (row >= 0)
            {
                Add(_starts[row], _starts[row + 1], scores);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int start, int end, Span<int> scores)
    {
        var classes = _classes.AsSpan(start, end - start);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var i = 0; i < classes.Length; i++)
        {
            scores[classes[i]] += Unsafe.Add(ref weights, start + i);
        }
    }

    /// <summary>Rows are as wide as the classes, made up to 4 or to a multiple of 16.</summary>
    public static int WidthFor(int classes) => classes <= 4 ? 4 : (classes + 15) / 16 * 16;

    /// <summary>Builds the table from features in ascending order and their rows of <paramref name="width"/> weights.</summary>
    public static WeightTable Build(int width, IReadOnlyList<ulong> features, ReadOnlySpan<short> weights)
    {
        var index = FeatureIndex.Build(features, out var order);
        var starts = new int[order.Length + 1];
        var (classes, kept) = (new List<byte>(), new List<short>());
        for (var row = 0; row < order.Length; row++)
        {
            starts[row] = kept.Count;
            for (var i = 0; i < width; i++)
            {
                if (weights[(order[row] * width) + i] is var weight and not 0)
                {
                    classes.Add((byte)i);
                    kept.Add(weight);
                }
            }
        }

        starts[^1] = kept.Count;
        return new WeightTable(width, index, starts, [.. classes], [.. kept]);
    }

    /// <summary>Writes the table as it lies in memory; of the starts of rows only their lengths.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        _index.Write(writer);
        ModelArrays.Write(
            writer,
            [.. Enumerable.Range(0, _starts.Length - 1).Select(row => (byte)(_starts[row + 1] - _starts[row]))]
        );
        ModelArrays.Write(writer, _classes);
        ModelArrays.Write(writer, _weights);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var index = FeatureIndex.Read(reader);
        var lengths = ModelArrays.Read<byte>(reader);
        var starts = new int[lengths.Length + 1];
        for (var row = 0; row < lengths.Length; row++)
        {
            starts[row + 1] = starts[row] + lengths[row];
        }

        return new WeightTable(width, index, starts, ModelArrays.Read<byte>(reader), ModelArrays.Read<short>(reader));
    }
}
