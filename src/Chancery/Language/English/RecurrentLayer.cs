using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.English;

/// <summary>
/// A layer that reads a sentence from both ends (quasi-recurrent, Bradbury and others 2017): each cell keeps a share of what it held, takes in a
/// share of the new, and shows a share of what it holds. The shares depend on the inputs alone, so that one product serves the whole sentence.
/// </summary>
/// <remarks>Its curve is x / √(1 + x²): rules of arithmetic that every machine rounds alike.</remarks>
internal sealed class RecurrentLayer
{
    private const int Parts = 3;
    private const int Lanes = 8;

    private readonly DenseLayer _gates;

    private RecurrentLayer(DenseLayer gates)
    {
        _gates = gates;
    }

    /// <summary>Values of a token that go in.</summary>
    public int Inputs => _gates.Inputs;

    /// <summary>Cells of each direction, a multiple of eight.</summary>
    public int Cells => _gates.Outputs / (2 * Parts);

    /// <summary>Values of a token that come out: both directions.</summary>
    public int Outputs => 2 * Cells;

    /// <summary>Values of a token that the layer needs to work.</summary>
    public int GateWidth => _gates.Width;

    /// <summary>Makes a layer of the weights of its gates: for each direction what is new, what is kept, what is shown.</summary>
    public static RecurrentLayer Of(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias) =>
        new(DenseLayer.Of(weights, bias));

    /// <summary>Fills the outputs of a sentence of <paramref name="rows"/> tokens; <paramref name="gates"/> is room to work.</summary>
    public void Apply(ReadOnlySpan<float> inputs, Span<float> gates, Span<float> outputs, int rows)
    {
        _gates.Apply(inputs, gates, rows);
        Span<float> held = stackalloc float[Cells];
        for (var direction = 0; direction < 2; direction++)
        {
            held.Clear();
            for (var k = 0; k < rows; k++)
            {
                var row = direction == 0 ? k : rows - 1 - k;
                var shares = gates.Slice((row * GateWidth) + (direction * Parts * Cells), Parts * Cells);
                Step(shares, held, outputs.Slice((row * Outputs) + (direction * Cells), Cells));
            }
        }
    }

    private static void Step(ReadOnlySpan<float> shares, Span<float> held, Span<float> output)
    {
        var cells = held.Length;
        ref var share = ref MemoryMarshal.GetReference(shares);
        ref var hold = ref MemoryMarshal.GetReference(held);
        ref var shown = ref MemoryMarshal.GetReference(output);
        for (var i = 0; i + Lanes <= cells; i += Lanes)
        {
            var fresh = Curve(Vector256.LoadUnsafe(ref share, (nuint)i));
            var keep = Share(Vector256.LoadUnsafe(ref share, (nuint)(cells + i)));
            var show = Share(Vector256.LoadUnsafe(ref share, (nuint)((2 * cells) + i)));
            var now = fresh + (keep * (Vector256.LoadUnsafe(ref hold, (nuint)i) - fresh));
            now.StoreUnsafe(ref hold, (nuint)i);
            (show * now).StoreUnsafe(ref shown, (nuint)i);
        }
    }

    private static Vector256<float> Curve(Vector256<float> value) =>
        value / Vector256.Sqrt(Vector256<float>.One + (value * value));

    private static Vector256<float> Share(Vector256<float> value) =>
        Vector256.Create(0.5f) + (Vector256.Create(0.5f) * Curve(value));

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer) => _gates.Write(writer);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static RecurrentLayer Read(BinaryReader reader)
    {
        var gates = DenseLayer.Read(reader);
        ModelArrays.Check(
            gates.Outputs % (2 * Parts * Lanes) == 0 && gates.Outputs == gates.Width,
            $"a layer has {gates.Outputs} gates"
        );
        return new RecurrentLayer(gates);
    }
}
