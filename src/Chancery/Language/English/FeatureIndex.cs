using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>Numbers features: a hash table of 16-bit checks in buckets of sixteen, so that one comparison looks through a bucket.</summary>
/// <remarks>
/// The rows of a bucket are numbered in its order, so that a row's number is the bucket's first and the place in it. A feature that finds its bucket
/// full stands in the next one. About two in ten thousand unknown features are taken for a known one.
/// </remarks>
internal sealed class FeatureIndex
{
    private const int BucketSize = 16;
    private const double Load = 0.75;

    private readonly ushort[] _checks;
    private readonly int[] _firstRows;

    private FeatureIndex(ushort[] checks, int[] firstRows)
    {
        _checks = checks;
        _firstRows = firstRows;
    }

    /// <summary>The row of a feature, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong feature)
    {
        var bucket = BucketOf(feature, _firstRows.Length);
        var check = Vector256.Create(CheckOf(feature));
        while (true)
        {
            var checks = Vector256.LoadUnsafe(
                ref MemoryMarshal.GetArrayDataReference(_checks),
                (nuint)(bucket * BucketSize)
            );
            var found = Vector256.Equals(checks, check).ExtractMostSignificantBits();
            if (found != 0)
            {
                return _firstRows[bucket] + BitOperations.TrailingZeroCount(found);
            }

            if (checks.GetElement(BucketSize - 1) == 0)
            {
                return -1;
            }

            bucket = bucket + 1 == _firstRows.Length ? 0 : bucket + 1;
        }
    }

    /// <summary>Builds the index; <paramref name="order"/> gives the features' places in the list in the order of their rows.</summary>
    public static FeatureIndex Build(IReadOnlyList<ulong> features, out int[] order)
    {
        var buckets = Math.Max(2, (int)Math.Ceiling(features.Count / (Load * BucketSize)));
        var slots = new int[buckets * BucketSize];
        var checks = new ushort[slots.Length];
        var counts = new int[buckets];
        for (var i = 0; i < features.Count; i++)
        {
            var bucket = BucketOf(features[i], buckets);
            while (counts[bucket] == BucketSize)
            {
                bucket = (bucket + 1) % buckets;
            }

            var slot = (bucket * BucketSize) + counts[bucket]++;
            (slots[slot], checks[slot]) = (i, CheckOf(features[i]));
        }

        order = [.. Enumerable.Range(0, slots.Length).Where(slot => checks[slot] != 0).Select(slot => slots[slot])];
        return new FeatureIndex(checks, FirstRows(checks));
    }

    public void Write(BinaryWriter writer) => ModelArrays.Write<ushort>(writer, _checks);

    public static FeatureIndex Read(BinaryReader reader)
    {
        var checks = ModelArrays.Read<ushort>(reader);
        return new FeatureIndex(checks, FirstRows(checks));
    }

    private static int[] FirstRows(ushort[] checks)
    {
        var rows = new int[checks.Length / BucketSize];
        var next = 0;
        for (var bucket = 0; bucket < rows.Length; bucket++)
        {
            rows[bucket] = next;
            var free = checks.AsSpan(bucket * BucketSize, BucketSize).IndexOf((ushort)0);
            next += free < 0 ? BucketSize : free;
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BucketOf(ulong feature, int buckets) => (int)Math.BigMul(feature, (ulong)buckets, out _);

    private static ushort CheckOf(ulong feature) => (ushort)(feature | 1);
}
