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
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var matrix = ref MemoryMarshal.GetReference(strips);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (var column = 0; column < width; column += Strip)
        {
            ref var strip = ref Unsafe.Add(ref matrix, column * inputs);
            var row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                ref var target = ref Unsafe.Add(ref output, (row * width) + column);
                AddFour(ref Unsafe.Add(ref value, row * valueWidth), valueWidth, ref strip, inputs, ref target, width);
            }

            for (; row < rows; row++)
            {
                ref var target = ref Unsafe.Add(ref output, (row * width) + column);
                AddOne(ref Unsafe.Add(ref value, row * valueWidth), ref strip, inputs, ref target);
            }
        }
    }

    private static void AddOne(ref float value, ref float strip, int inputs, ref float target)
    {
        var left = Vector256.LoadUnsafe(ref target);
        var right = Vector256.LoadUnsafe(ref target, Lanes);
        for (var i = 0; i < inputs; i++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref value, i));
            left = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref strip), left);
            right = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref strip, Lanes), right);
            strip = ref Unsafe.Add(ref strip, Strip);
        }

        left.StoreUnsafe(ref target);
        right.StoreUnsafe(ref target, Lanes);
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
