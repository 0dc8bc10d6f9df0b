using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Language.English;

/// <summary>Writes and reads arrays of numbers as they lie in memory, least significant byte first.</summary>
internal static class ModelArrays
{
    /// <summary>Writes the number of the values and the values.</summary>
    public static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(InFileOrder(values)));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="expected">How many values there have to be; -1 where the file alone knows.</param>
    /// <exception cref="InvalidDataException">The file is damaged: the array has another length, or reaches beyond the file's end.</exception>
    public static T[] Read<T>(BinaryReader reader, long expected = -1)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        var bytes = (long)length * Marshal.SizeOf<T>();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (length < 0 || bytes > left || (expected >= 0 && length != expected))
        {
            var wanted = expected >= 0 ? $"{expected}" : $"at most {left / Marshal.SizeOf<T>()}";
            throw new InvalidDataException(
                $"The English model is damaged: at byte {reader.BaseStream.Position - sizeof(int)} stand {length} numbers, expected {wanted}."
            );
        }

        var values = GC.AllocateUninitializedArray<T>(length);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return InFileOrder(values);
    }

    /// <summary>Reads numbers for places from far left to far right, as many on each side.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static float[] ReadDistances(BinaryReader reader)
    {
        var distances = Read<float>(reader);
        Check(distances.Length % 2 == 1, $"it has {distances.Length} distances");
        return distances;
    }

    /// <summary>Writes a text in UTF-8.</summary>
    public static void WriteText(BinaryWriter writer, string text) => Write(writer, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads what <see cref="WriteText"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static string ReadText(BinaryReader reader) => Encoding.UTF8.GetString(Read<byte>(reader));

    /// <summary>Refuses a file of which something is not so.</summary>
    /// <exception cref="InvalidDataException">It is not so.</exception>
    public static void Check(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidDataException($"The English model is damaged: {otherwise}.");
        }
    }

    // The same on both ways: on machines of the other order each value is turned.
    private static T[] InFileOrder<T>(T[] values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            var turned = values.AsSpan().ToArray();
            foreach (ref var value in turned.AsSpan())
            {
                MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
            }

            return turned;
        }

        return values;
    }
}
