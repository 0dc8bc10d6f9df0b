using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>The weights of a linear model: for each feature one small integer a class. A feature not in the table weighs nothing.</summary>
/// <remarks>Open addressing over 16-bit check values, so that most unknown features cost one look at a small array.</remarks>
internal sealed class WeightTable : IScorer
{
    private readonly ushort[] _checks;
    private readonly int[] _rows;
    private readonly short[] _weights;
    private readonly int _shift;

    private WeightTable(int width, ushort[] checks, int[] rows, short[] weights)
    {
        Width = width;
        _checks = checks;
        _rows = rows;
        _weights = weights;
        _shift = 64 - BitOperations.Log2((uint)checks.Length);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var at = Find(feature);
            if (at >= 0)
            {
                Add(ref MemoryMarshal.GetArrayDataReference(_weights), (nint)_rows[at] * Width, scores);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong feature)
    {
        var mask = _checks.Length - 1;
        var at = (int)(feature >> _shift);
        var check = CheckOf(feature);
        while (true)
        {
            var found = _checks[at];
            if (found == check)
            {
                return at;
            }

            if (found == 0)
            {
                return -1;
            }

            at = (at + 1) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref short weights, nint start, Span<int> scores)
    {
        if (Width == 4)
        {
            scores[0] += Unsafe.Add(ref weights, start);
            scores[1] += Unsafe.Add(ref weights, start + 1);
            scores[2] += Unsafe.Add(ref weights, start + 2);
            return;
        }

        ref var target = ref MemoryMarshal.GetReference(scores);
        for (nint i = 0; i < Width; i += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)(start + i)));
            ref var part = ref Unsafe.Add(ref target, i);
            (Vector256.LoadUnsafe(ref part) + low).StoreUnsafe(ref part);
            (Vector256.LoadUnsafe(ref part, 8) + high).StoreUnsafe(ref part, 8);
        }
    }

    private static ushort CheckOf(ulong feature) => (ushort)(feature | 1);

    /// <summary>Rows are as wide as the classes, made up to 4 or to a multiple of 16.</summary>
    public static int WidthFor(int classes) => classes <= 4 ? 4 : (classes + 15) / 16 * 16;

    /// <summary>Builds the table from features in ascending order and their rows.</summary>
    public static WeightTable Build(int width, IReadOnlyList<ulong> features, ReadOnlySpan<short> weights)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Count * 3 / 2));
        var table = new WeightTable(width, new ushort[size], new int[size], weights.ToArray());
        for (var row = 0; row < features.Count; row++)
        {
            var at = (int)(features[row] >> table._shift);
            while (table._checks[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            table._checks[at] = CheckOf(features[row]);
            table._rows[at] = row;
        }

        return table;
    }

    /// <summary>Writes the table; rows follow in the order of their slots.</summary>
    public void Write(BinaryWriter writer)
    {
        var rows = _checks.Count(check => check != 0);
        writer.Write(Width);
        writer.Write(_checks.Length);
        writer.Write(rows);
        writer.Write(MemoryMarshal.AsBytes<ushort>(_checks));
        for (var at = 0; at < _checks.Length; at++)
        {
            if (_checks[at] != 0)
            {
                writer.Write(MemoryMarshal.AsBytes<short>(_weights.AsSpan(_rows[at] * Width, Width)));
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var checks = new ushort[reader.ReadInt32()];
        var weights = new short[reader.ReadInt32() * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(checks.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));

        var rows = new int[checks.Length];
        var next = 0;
        for (var at = 0; at < checks.Length; at++)
        {
            rows[at] = checks[at] == 0 ? 0 : next++;
        }

        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(checks, checks);
            BinaryPrimitives.ReverseEndianness(weights, weights);
        }

        return new WeightTable(width, checks, rows, weights);
    }
}
