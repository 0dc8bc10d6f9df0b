using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>A matrix kept in strips of sixteen columns, so that a product reads it from beginning to end.</summary>
/// <remarks>
/// Each cell of a product is summed in the order of the inputs, each step rounded once (fused), whatever vectors the machine has:
/// the same numbers come out everywhere, to the last bit.
/// </remarks>
internal sealed class PackedMatrix
{
    /// <summary>Columns of a strip.</summary>
    public const int Strip = 16;

    private const int Lanes = 8;
    private const int Most = 1 << 14;

    private readonly float[] _strips;

    private PackedMatrix(int inputs, int columns, float[] strips)
    {
        (Inputs, Columns, _strips) = (inputs, columns, strips);
    }

    /// <summary>Rows of the matrix: values that go in.</summary>
    public int Inputs { get; }

    /// <summary>Columns of the matrix: values that come out.</summary>
    public int Columns { get; }

    /// <summary>Width of a row of the product: <see cref="Columns"/>, made up to whole strips.</summary>
    public int Width => WidthFor(Columns);

    /// <summary>The columns made up to whole strips.</summary>
    public static int WidthFor(int columns) => (columns + Strip - 1) / Strip * Strip;

    /// <summary>Packs a matrix that lies row by row.</summary>
    public static PackedMatrix Pack(ReadOnlySpan<float> values, int inputs, int columns)
    {
        var strips = new float[inputs * WidthFor(columns)];
        for (var row = 0; row < inputs; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                strips[Place(row, column, inputs)] = values[(row * columns) + column];
            }
        }

        return new PackedMatrix(inputs, columns, strips);
    }

    /// <summary>Where a cell stands in the strips.</summary>
    public static int Place(int row, int column, int inputs) =>
        (((column / Strip * inputs) + row) * Strip) + (column % Strip);

    /// <summary>Adds the product of <paramref name="rows"/> rows of inputs with the matrix to the outputs.</summary>
    public void AddProduct(ReadOnlySpan<float> inputs, int inputWidth, Span<float> outputs, int rows) =>
        AddProduct(inputs, inputWidth, _strips, Inputs, outputs, Width, rows);

    /// <summary>Adds the product with strips packed as <see cref="Place"/> says to the outputs.</summary>
    /// <param name="values">The rows of inputs.</param>
    /// <param name="valueWidth">From the start of one row of inputs to that of the next.</param>
    /// <param name="strips">The matrix.</param>
    /// <param name="inputs">Rows of the matrix.</param>
    /// <param name="outputs">The rows of outputs, to which the product is added.</param>
    /// <param name="width">Width of a row of outputs, in whole strips.</param>
    /// <param name="rows">Number of rows.</param>
    public static void AddProduct(
        ReadOnlySpan<float> values,
        int valueWidth,
        ReadOnlySpan<float> strips,
        int inputs,
        Span<float> outputs,
        int width,
        int rows
    )
    {
        if (rows == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, ((rows - 1) * valueWidth) + inputs, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(strips.Length, inputs * width, nameof(strips));
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs.Length, rows * width, nameof(outputs));
        // The last rows are made up to a whole block, since a block costs hardly more than one row.
        var block = Vector512.IsHardwareAccelerated ? 8 : 4;
        var whole = rows / block * block;
        AddBlocks(values, valueWidth, strips, inputs, outputs, width, whole, block);
        if (whole < rows)
        {
            AddLast(
                values[(whole * valueWidth)..],
                valueWidth,
                strips,
                inputs,
                outputs[(whole * width)..],
                width,
                rows - whole,
                block
            );
        }
    }

    private static void AddBlocks(
        ReadOnlySpan<float> values,
        int valueWidth,
        ReadOnlySpan<float> strips,
        int inputs,
        Span<float> outputs,
        int width,
        int rows,
        int block
    )
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var matrix = ref MemoryMarshal.GetReference(strips);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (var column = 0; column < width; column += Strip)
        {
            ref var strip = ref Unsafe.Add(ref matrix, column * inputs);
            for (var row = 0; row < rows; row += block)
            {
                ref var target = ref Unsafe.Add(ref output, (row * width) + column);
                if (block == 8)
                {
                    AddEight(
                        ref Unsafe.Add(ref value, row * valueWidth),
                        valueWidth,
                        ref strip,
                        inputs,
                        ref target,
                        width
                    );
                }
                else
                {
                    AddFour(
                        ref Unsafe.Add(ref value, row * valueWidth),
                        valueWidth,
                        ref strip,
                        inputs,
                        ref target,
                        width
                    );
                }
            }
        }
    }

    /// <summary>Fewer rows than a block: read with rows of zeros behind them, strip by strip.</summary>
    private static void AddLast(
        ReadOnlySpan<float> values,
        int valueWidth,
        ReadOnlySpan<float> strips,
        int inputs,
        Span<float> outputs,
        int width,
        int rows,
        int block
    )
    {
        const int MostOnStack = 4096;
        Span<float> padded = block * inputs <= MostOnStack ? stackalloc float[MostOnStack] : new float[block * inputs];
        padded[..(block * inputs)].Clear();
        for (var row = 0; row < rows; row++)
        {
            values.Slice(row * valueWidth, inputs).CopyTo(padded[(row * inputs)..]);
        }

        Span<float> sums = stackalloc float[8 * Strip];
        sums.Clear();
        for (var column = 0; column < width; column += Strip)
        {
            for (var row = 0; row < rows; row++)
            {
                outputs.Slice((row * width) + column, Strip).CopyTo(sums[(row * Strip)..]);
            }

            AddBlocks(padded, inputs, strips[(column * inputs)..], inputs, sums, Strip, block, block);
            for (var row = 0; row < rows; row++)
            {
                sums.Slice(row * Strip, Strip).CopyTo(outputs[((row * width) + column)..]);
            }
        }
    }

    private static void AddFour(
        ref float value,
        int valueWidth,
        ref float strip,
        int inputs,
        ref float target,
        int width
    )
    {
        ref var value1 = ref Unsafe.Add(ref value, valueWidth);
        ref var value2 = ref Unsafe.Add(ref value1, valueWidth);
        ref var value3 = ref Unsafe.Add(ref value2, valueWidth);
        ref var target1 = ref Unsafe.Add(ref target, width);
        ref var target2 = ref Unsafe.Add(ref target1, width);
        ref var target3 = ref Unsafe.Add(ref target2, width);
        var (left0, right0) = (Vector256.LoadUnsafe(ref target), Vector256.LoadUnsafe(ref target, Lanes));
        var (left1, right1) = (Vector256.LoadUnsafe(ref target1), Vector256.LoadUnsafe(ref target1, Lanes));
        var (left2, right2) = (Vector256.LoadUnsafe(ref target2), Vector256.LoadUnsafe(ref target2, Lanes));
        var (left3, right3) = (Vector256.LoadUnsafe(ref target3), Vector256.LoadUnsafe(ref target3, Lanes));
        for (var i = 0; i < inputs; i++)
        {
            var left = Vector256.LoadUnsafe(ref strip);
            var right = Vector256.LoadUnsafe(ref strip, Lanes);
            var factor = Vector256.Create(Unsafe.Add(ref value, i));
            left0 = Vector256.FusedMultiplyAdd(factor, left, left0);
            right0 = Vector256.FusedMultiplyAdd(factor, right, right0);
            factor = Vector256.Create(Unsafe.Add(ref value1, i));
            left1 = Vector256.FusedMultiplyAdd(factor, left, left1);
            right1 = Vector256.FusedMultiplyAdd(factor, right, right1);
            factor = Vector256.Create(Unsafe.Add(ref value2, i));
            left2 = Vector256.FusedMultiplyAdd(factor, left, left2);
            right2 = Vector256.FusedMultiplyAdd(factor, right, right2);
            factor = Vector256.Create(Unsafe.Add(ref value3, i));
            left3 = Vector256.FusedMultiplyAdd(factor, left, left3);
            right3 = Vector256.FusedMultiplyAdd(factor, right, right3);
            strip = ref Unsafe.Add(ref strip, Strip);
        }

        left0.StoreUnsafe(ref target);
        right0.StoreUnsafe(ref target, Lanes);
        left1.StoreUnsafe(ref target1);
        right1.StoreUnsafe(ref target1, Lanes);
        left2.StoreUnsafe(ref target2);
        right2.StoreUnsafe(ref target2, Lanes);
        left3.StoreUnsafe(ref target3);
        right3.StoreUnsafe(ref target3, Lanes);
    }

    // A whole strip in one vector, where the machine has such.
    private static void AddEight(
        ref float value,
        int valueWidth,
        ref float strip,
        int inputs,
        ref float target,
        int width
    )
    {
        ref var value4 = ref Unsafe.Add(ref value, 4 * valueWidth);
        ref var target4 = ref Unsafe.Add(ref target, 4 * width);
        var (two, three) = (2 * valueWidth, 3 * valueWidth);
        var sum0 = Vector512.LoadUnsafe(ref target);
        var sum1 = Vector512.LoadUnsafe(ref target, (nuint)width);
        var sum2 = Vector512.LoadUnsafe(ref target, (nuint)(2 * width));
        var sum3 = Vector512.LoadUnsafe(ref target, (nuint)(3 * width));
        var sum4 = Vector512.LoadUnsafe(ref target4);
        var sum5 = Vector512.LoadUnsafe(ref target4, (nuint)width);
        var sum6 = Vector512.LoadUnsafe(ref target4, (nuint)(2 * width));
        var sum7 = Vector512.LoadUnsafe(ref target4, (nuint)(3 * width));
        for (var i = 0; i < inputs; i++)
        {
            var cells = Vector512.LoadUnsafe(ref strip);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(value), cells, sum0);
            sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value, valueWidth)), cells, sum1);
            sum2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value, two)), cells, sum2);
            sum3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value, three)), cells, sum3);
            sum4 = Vector512.FusedMultiplyAdd(Vector512.Create(value4), cells, sum4);
            sum5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value4, valueWidth)), cells, sum5);
            sum6 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value4, two)), cells, sum6);
            sum7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref value4, three)), cells, sum7);
            value = ref Unsafe.Add(ref value, 1);
            value4 = ref Unsafe.Add(ref value4, 1);
            strip = ref Unsafe.Add(ref strip, Strip);
        }

        sum0.StoreUnsafe(ref target);
        sum1.StoreUnsafe(ref target, (nuint)width);
        sum2.StoreUnsafe(ref target, (nuint)(2 * width));
        sum3.StoreUnsafe(ref target, (nuint)(3 * width));
        sum4.StoreUnsafe(ref target4);
        sum5.StoreUnsafe(ref target4, (nuint)width);
        sum6.StoreUnsafe(ref target4, (nuint)(2 * width));
        sum7.StoreUnsafe(ref target4, (nuint)(3 * width));
    }

    /// <summary>Writes the matrix.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Columns);
        ModelArrays.Write(writer, _strips);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The matrix has another size than it says.</exception>
    public static PackedMatrix Read(BinaryReader reader)
    {
        var (inputs, columns) = (reader.ReadInt32(), reader.ReadInt32());
        ModelArrays.Check(
            inputs is > 0 and <= Most && columns is > 0 and <= Most,
            $"it has a matrix of {inputs} rows and {columns} columns"
        );
        return new PackedMatrix(inputs, columns, ModelArrays.Read<float>(reader, (long)inputs * WidthFor(columns)));
    }
}
