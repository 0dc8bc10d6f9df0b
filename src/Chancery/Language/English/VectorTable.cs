using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>Vectors by their row, kept as integers of 16 bits that count in steps of one size.</summary>
internal sealed class VectorTable
{
    private const int Lanes = 8;

    private readonly short[] _values;
    private readonly float _step;

    private VectorTable(int width, short[] values, float step)
    {
        (Width, _values, _step) = (width, values, step);
    }

    /// <summary>Length of a vector, a multiple of eight.</summary>
    public int Width { get; }

    /// <summary>Number of vectors.</summary>
    public int Rows => _values.Length / Width;

    /// <summary>Makes a table of vectors that stand one after another.</summary>
    public static VectorTable Of(ReadOnlySpan<float> values, int width)
    {
        var most = 0f;
        foreach (var value in values)
        {
            most = Math.Max(most, Math.Abs(value));
        }

        var step = most > 0 ? most / short.MaxValue : 1;
        var kept = new short[values.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = (short)MathF.Round(values[i] / step);
        }

        return new VectorTable(width, kept, step);
    }

    /// <summary>Adds the vector of a row to <paramref name="sum"/>.</summary>
    public void AddTo(int row, Span<float> sum)
    {
        var step = Vector256.Create(_step);
        ref var values = ref MemoryMarshal.GetReference(_values.AsSpan(row * Width, Width));
        ref var target = ref MemoryMarshal.GetReference(sum[..Width]);
        for (var i = 0; i + Lanes <= Width; i += Lanes)
        {
            var wide = Vector256.ConvertToSingle(
                Vector256.WidenLower(Vector256.Create(Vector128.LoadUnsafe(ref values, (nuint)i), default))
            );
            ((wide * step) + Vector256.LoadUnsafe(ref target, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        }
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(_step);
        ModelArrays.Write(writer, _values);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The vectors are not <paramref name="width"/> long.</exception>
    public static VectorTable Read(BinaryReader reader, int width)
    {
        var (found, step) = (reader.ReadInt32(), reader.ReadSingle());
        var values = ModelArrays.Read<short>(reader);
        return found == width && width % Lanes == 0 && values.Length >= width && values.Length % width == 0
            ? new VectorTable(width, values, step)
            : throw new InvalidDataException(
                $"The English model is damaged: {values.Length} numbers in vectors of {found}, expected vectors of {width}."
            );
    }
}
