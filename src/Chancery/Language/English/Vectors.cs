using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>What layers do with rows of numbers, eight at a time.</summary>
internal static class Vectors
{
    /// <summary>Numbers that are worked on at once.</summary>
    public const int Lanes = 8;

    /// <summary>Adds <paramref name="values"/> to <paramref name="sum"/>.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, sum.Length, nameof(values));
        ref var target = ref MemoryMarshal.GetReference(sum);
        ref var value = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i + Lanes <= sum.Length; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref target, (nuint)i) + Vector256.LoadUnsafe(ref value, (nuint)i)).StoreUnsafe(
                ref target,
                (nuint)i
            );
        }

        for (; i < sum.Length; i++)
        {
            sum[i] += values[i];
        }
    }

    /// <summary>The sum of the products of two rows whose length is a multiple of eight, in one order on every machine.</summary>
    public static float Dot(ReadOnlySpan<float> values, ReadOnlySpan<float> others)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, others.Length, nameof(values));
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var other = ref MemoryMarshal.GetReference(others);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i + Lanes <= values.Length; i += Lanes)
        {
            sum = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref value, (nuint)i),
                Vector256.LoadUnsafe(ref other, (nuint)i),
                sum
            );
        }

        var half = sum.GetLower() + sum.GetUpper();
        return half[0] + half[1] + (half[2] + half[3]);
    }

    /// <summary>Puts zero in place of all that is less.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i + Lanes <= values.Length; i += Lanes)
        {
            Vector256
                .Max(Vector256.LoadUnsafe(ref value, (nuint)i), Vector256<float>.Zero)
                .StoreUnsafe(ref value, (nuint)i);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Math.Max(0, values[i]);
        }
    }

    /// <summary>The place of the first of the highest scores.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
