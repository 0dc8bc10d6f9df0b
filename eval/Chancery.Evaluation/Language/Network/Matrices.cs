using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Evaluation.Language.Network;

/// <summary>Products of matrices that lie row by row. Each cell is summed in one order, whatever the machine's vectors, so that training gives the same bytes.</summary>
internal static class Matrices
{
    private const int Lanes = 8;

    /// <summary>Adds the product of <paramref name="a"/> (rows × inner) and <paramref name="b"/> (inner × columns) to <paramref name="c"/>.</summary>
    public static void Multiply(
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> b,
        Span<float> c,
        int rows,
        int inner,
        int columns
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, rows * inner, nameof(a));
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, inner * columns, nameof(b));
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, rows * columns, nameof(c));
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        ref var sum = ref MemoryMarshal.GetReference(c);
        var column = 0;
        for (; column + (2 * Lanes) <= columns; column += 2 * Lanes)
        {
            var row = 0;
            for (; Vector512.IsHardwareAccelerated && row + 8 <= rows; row += 8)
            {
                EightRows(ref left, ref right, ref sum, row, column, inner, columns);
            }

            for (; row + 4 <= rows; row += 4)
            {
                FourRows(ref left, ref right, ref sum, row, column, inner, columns);
            }

            for (; row < rows; row++)
            {
                OneRow(ref left, ref right, ref sum, row, column, inner, columns);
                OneRow(ref left, ref right, ref sum, row, column + Lanes, inner, columns);
            }
        }

        for (; column + Lanes <= columns; column += Lanes)
        {
            for (var row = 0; row < rows; row++)
            {
                OneRow(ref left, ref right, ref sum, row, column, inner, columns);
            }
        }

        for (; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var total = c[(row * columns) + column];
                for (var k = 0; k < inner; k++)
                {
                    total = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], total);
                }

                c[(row * columns) + column] = total;
            }
        }
    }

    /// <summary>Adds <paramref name="values"/> to <paramref name="sum"/>.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, sum.Length, nameof(values));
        for (var i = 0; i < values.Length; i++)
        {
            sum[i] += values[i];
        }
    }

    /// <summary>The sum of the products of two rows, in a fixed order.</summary>
    public static float Dot(ReadOnlySpan<float> values, ReadOnlySpan<float> others)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var other = ref MemoryMarshal.GetReference(others[..values.Length]);
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

    /// <summary>Adds <paramref name="scale"/> times the values to <paramref name="sum"/>.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> values, float scale)
    {
        ref var target = ref MemoryMarshal.GetReference(sum);
        ref var value = ref MemoryMarshal.GetReference(values[..sum.Length]);
        var factor = Vector256.Create(scale);
        for (var i = 0; i + Lanes <= sum.Length; i += Lanes)
        {
            Vector256
                .FusedMultiplyAdd(
                    factor,
                    Vector256.LoadUnsafe(ref value, (nuint)i),
                    Vector256.LoadUnsafe(ref target, (nuint)i)
                )
                .StoreUnsafe(ref target, (nuint)i);
        }
    }

    /// <summary>The transposed matrix, columns × rows.</summary>
    public static float[] Transposed(ReadOnlySpan<float> values, int rows, int columns)
    {
        var turned = GC.AllocateUninitializedArray<float>(rows * columns);
        const int Block = 16;
        for (var row = 0; row < rows; row += Block)
        {
            for (var column = 0; column < columns; column += Block)
            {
                for (var i = row; i < Math.Min(row + Block, rows); i++)
                {
                    for (var j = column; j < Math.Min(column + Block, columns); j++)
                    {
                        turned[(j * rows) + i] = values[(i * columns) + j];
                    }
                }
            }
        }

        return turned;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneRow(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        ref var target = ref Unsafe.Add(ref c, (row * columns) + column);
        var sum = Vector256.LoadUnsafe(ref target);
        for (var k = 0; k < inner; k++)
        {
            sum = Vector256.FusedMultiplyAdd(
                Vector256.Create(Unsafe.Add(ref a, (row * inner) + k)),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref b, (k * columns) + column)),
                sum
            );
        }

        sum.StoreUnsafe(ref target);
    }

    private static void EightRows(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        ref var left = ref Unsafe.Add(ref a, row * inner);
        ref var left4 = ref Unsafe.Add(ref left, 4 * inner);
        ref var target = ref Unsafe.Add(ref c, (row * columns) + column);
        ref var target4 = ref Unsafe.Add(ref target, 4 * columns);
        ref var right = ref Unsafe.Add(ref b, column);
        var sum0 = Vector512.LoadUnsafe(ref target);
        var sum1 = Vector512.LoadUnsafe(ref target, (nuint)columns);
        var sum2 = Vector512.LoadUnsafe(ref target, (nuint)(2 * columns));
        var sum3 = Vector512.LoadUnsafe(ref target, (nuint)(3 * columns));
        var sum4 = Vector512.LoadUnsafe(ref target4);
        var sum5 = Vector512.LoadUnsafe(ref target4, (nuint)columns);
        var sum6 = Vector512.LoadUnsafe(ref target4, (nuint)(2 * columns));
        var sum7 = Vector512.LoadUnsafe(ref target4, (nuint)(3 * columns));
        for (var k = 0; k < inner; k++)
        {
            var cells = Vector512.LoadUnsafe(ref right);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(left), cells, sum0);
            sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left, inner)), cells, sum1);
            sum2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left, 2 * inner)), cells, sum2);
            sum3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left, 3 * inner)), cells, sum3);
            sum4 = Vector512.FusedMultiplyAdd(Vector512.Create(left4), cells, sum4);
            sum5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left4, inner)), cells, sum5);
            sum6 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left4, 2 * inner)), cells, sum6);
            sum7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left4, 3 * inner)), cells, sum7);
            left = ref Unsafe.Add(ref left, 1);
            left4 = ref Unsafe.Add(ref left4, 1);
            right = ref Unsafe.Add(ref right, columns);
        }

        sum0.StoreUnsafe(ref target);
        sum1.StoreUnsafe(ref target, (nuint)columns);
        sum2.StoreUnsafe(ref target, (nuint)(2 * columns));
        sum3.StoreUnsafe(ref target, (nuint)(3 * columns));
        sum4.StoreUnsafe(ref target4);
        sum5.StoreUnsafe(ref target4, (nuint)columns);
        sum6.StoreUnsafe(ref target4, (nuint)(2 * columns));
        sum7.StoreUnsafe(ref target4, (nuint)(3 * columns));
    }

    private static void FourRows(ref float a, ref float b, ref float c, int row, int column, int inner, int columns)
    {
        ref var a0 = ref Unsafe.Add(ref a, row * inner);
        ref var a1 = ref Unsafe.Add(ref a0, inner);
        ref var a2 = ref Unsafe.Add(ref a1, inner);
        ref var a3 = ref Unsafe.Add(ref a2, inner);
        ref var c0 = ref Unsafe.Add(ref c, (row * columns) + column);
        ref var c1 = ref Unsafe.Add(ref c0, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        var (s00, s01) = (Vector256.LoadUnsafe(ref c0), Vector256.LoadUnsafe(ref c0, Lanes));
        var (s10, s11) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, Lanes));
        var (s20, s21) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, Lanes));
        var (s30, s31) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, Lanes));
        ref var right = ref Unsafe.Add(ref b, column);
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref right);
            var b1 = Vector256.LoadUnsafe(ref right, Lanes);
            var left = Vector256.Create(Unsafe.Add(ref a0, k));
            s00 = Vector256.FusedMultiplyAdd(left, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(left, b1, s01);
            left = Vector256.Create(Unsafe.Add(ref a1, k));
            s10 = Vector256.FusedMultiplyAdd(left, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(left, b1, s11);
            left = Vector256.Create(Unsafe.Add(ref a2, k));
            s20 = Vector256.FusedMultiplyAdd(left, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(left, b1, s21);
            left = Vector256.Create(Unsafe.Add(ref a3, k));
            s30 = Vector256.FusedMultiplyAdd(left, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(left, b1, s31);
            right = ref Unsafe.Add(ref right, columns);
        }

        s00.StoreUnsafe(ref c0);
        s01.StoreUnsafe(ref c0, Lanes);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, Lanes);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, Lanes);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, Lanes);
    }
}
