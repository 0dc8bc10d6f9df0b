using System.Runtime.InteropServices;

namespace Chancery.Language.English;

/// <summary>Writes and reads arrays of numbers as they lie in memory, least significant byte first.</summary>
internal static class ModelArrays
{
    public static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(InFileOrder(values)));
    }

    public static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return InFileOrder(values);
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
