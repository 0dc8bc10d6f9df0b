using System.Buffers.Binary;

namespace Chancery.Fuzz.Running;

/// <summary>Makes inputs from others.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> dictionary, int seed, int maxBytes)
{
    private const int MostChanges = 6;
    private const int LongestBlock = 64;

    private static readonly int[] Edges =
    [
        0,
        1,
        -1,
        2,
        7,
        8,
        127,
        128,
        255,
        256,
        65_535,
        65_536,
        0x7FFFFF,
        0xFFFFFF,
        int.MaxValue,
        int.MinValue,
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of <paramref name="corpus"/>, changed in one to six places.</summary>
    public byte[] Next(IReadOnlyList<byte[]> corpus)
    {
        var input = new List<byte>(corpus[_random.Next(corpus.Count)]);
        for (var changes = 1 + _random.Next(MostChanges); changes > 0; changes--)
        {
            Change(input, corpus);
        }

        return [.. input.Count > maxBytes ? input[..maxBytes] : input];
    }

    private void Change(List<byte> input, IReadOnlyList<byte[]> corpus)
    {
        if (input.Count == 0)
        {
            input.Add((byte)_random.Next(256));
            return;
        }

        var at = _random.Next(input.Count);
        switch (_random.Next(9))
        {
            case 0:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                input[at] = (byte)_random.Next(256);
                break;
            case 2:
                input[at] += (byte)(_random.Next(2) == 0 ? 1 : 255);
                break;
            case 3:
                WriteEdge(input, at);
                break;
            case 4:
                input.RemoveRange(at, Math.Min(1 + _random.Next(LongestBlock), input.Count - at));
                break;
            case 5:
                input.InsertRange(at, BlockOf(input));
                break;
            case 6 when dictionary.Count > 0:
                input.InsertRange(at, dictionary[_random.Next(dictionary.Count)]);
                break;
            case 7:
                Overwrite(input, at, BlockOf(corpus[_random.Next(corpus.Count)]));
                break;
            default:
                input.RemoveRange(at, _random.Next(8) == 0 ? input.Count - at : 1);
                break;
        }
    }

    private void WriteEdge(List<byte> input, int at)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Edges[_random.Next(Edges.Length)]);

        // Numbers of a format stand at multiples of their size, more often than not.
        Overwrite(input, _random.Next(2) == 0 ? at & ~3 : at, bytes[..(1 << _random.Next(3))]);
    }

    private byte[] BlockOf(IReadOnlyList<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            return [];
        }

        var start = _random.Next(bytes.Count);
        return [.. bytes.Skip(start).Take(1 + _random.Next(LongestBlock))];
    }

    private static void Overwrite(List<byte> input, int at, ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && at + i < input.Count; i++)
        {
            input[at + i] = bytes[i];
        }
    }
}
