namespace Chancery.Evaluation.Language.Network;

/// <summary>
/// A layer that reads a sentence from both ends (quasi-recurrent, Bradbury and others 2017): each cell keeps a share of what it held, takes in a
/// share of the new, and shows a share of what it holds. All shares depend on the input alone, so that one product serves the whole sentence.
/// </summary>
/// <remarks>Curves are <c>x / √(1 + x²)</c>: four rules of arithmetic and a root, which every machine rounds alike.</remarks>
internal sealed class Recurrent
{
    private const int Parts = 3;
    private readonly Dense _gates;

    public Recurrent(int inputs, int cells, SplitMix random)
    {
        Cells = cells;
        _gates = new Dense(inputs, 2 * Parts * cells, random);
        for (var i = 0; i < cells; i++)
        {
            _gates.Bias!.Value[cells + i] = 1;
            _gates.Bias.Value[(Parts * cells) + cells + i] = 1;
        }
    }

    public int Cells { get; }
    public Dense Gates => _gates;
    public IEnumerable<Parameter> Parameters => _gates.Parameters;

    /// <summary>What a forward pass leaves for the backward one.</summary>
    internal sealed record Trace(float[] Inputs, float[] Gates, float[] Held, float[] Outputs);

    public Trace Forward(float[] inputs, IReadOnlyList<int> starts)
    {
        var rows = starts[^1];
        var gates = _gates.Forward(inputs, rows);
        var width = 2 * Parts * Cells;
        for (var row = 0; row < rows; row++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                var at = gates.AsSpan((row * width) + (direction * Parts * Cells), Parts * Cells);
                for (var i = 0; i < at.Length; i++)
                {
                    var bent = at[i] / MathF.Sqrt(1 + (at[i] * at[i]));
                    at[i] = i < Cells ? bent : 0.5f + (0.5f * bent);
                }
            }
        }

        var held = new float[rows * 2 * Cells];
        var outputs = new float[rows * 2 * Cells];
        for (var sentence = 0; sentence + 1 < starts.Count; sentence++)
        {
            var (start, end) = (starts[sentence], starts[sentence + 1]);
            for (var k = 0; k < end - start; k++)
            {
                Step(gates, held, outputs, start + k, k == 0 ? -1 : start + k - 1, 0);
                Step(gates, held, outputs, end - 1 - k, k == 0 ? -1 : end - k, 1);
            }
        }

        return new Trace(inputs, gates, held, outputs);
    }

    private void Step(float[] gates, float[] held, float[] outputs, int row, int before, int direction)
    {
        var at = gates.AsSpan((row * 2 * Parts * Cells) + (direction * Parts * Cells), Parts * Cells);
        var fresh = at[..Cells];
        var keep = at.Slice(Cells, Cells);
        var show = at[(2 * Cells)..];
        var now = held.AsSpan(((row * 2) + direction) * Cells, Cells);
        var output = outputs.AsSpan(((row * 2) + direction) * Cells, Cells);
        for (var i = 0; i < Cells; i++)
        {
            var last = before < 0 ? 0 : held[(((before * 2) + direction) * Cells) + i];
            now[i] = fresh[i] + (keep[i] * (last - fresh[i]));
            output[i] = show[i] * now[i];
        }
    }

    /// <summary>Adds to the gradients of the weights, and to <paramref name="inputSlopes"/>.</summary>
    public void Backward(Trace trace, float[] slopes, float[] inputSlopes, IReadOnlyList<int> starts)
    {
        var gateSlopes = new float[trace.Gates.Length];
        var carried = new float[2 * Cells];
        for (var sentence = 0; sentence + 1 < starts.Count; sentence++)
        {
            Array.Clear(carried);
            var (start, end) = (starts[sentence], starts[sentence + 1]);
            for (var k = 0; k < end - start; k++)
            {
                Back(
                    trace,
                    slopes,
                    gateSlopes,
                    carried.AsSpan(0, Cells),
                    end - 1 - k,
                    k == end - start - 1 ? -1 : end - 2 - k,
                    0
                );
                Back(
                    trace,
                    slopes,
                    gateSlopes,
                    carried.AsSpan(Cells),
                    start + k,
                    k == end - start - 1 ? -1 : start + k + 1,
                    1
                );
            }
        }

        _gates.Backward(trace.Inputs, gateSlopes, inputSlopes, starts[^1]);
    }

    private void Back(
        Trace trace,
        float[] slopes,
        float[] gateSlopes,
        Span<float> carried,
        int row,
        int before,
        int direction
    )
    {
        var offset = (row * 2 * Parts * Cells) + (direction * Parts * Cells);
        var at = trace.Gates.AsSpan(offset, Parts * Cells);
        var to = gateSlopes.AsSpan(offset, Parts * Cells);
        var held = trace.Held.AsSpan(((row * 2) + direction) * Cells, Cells);
        var slope = slopes.AsSpan(((row * 2) + direction) * Cells, Cells);
        for (var i = 0; i < Cells; i++)
        {
            var (fresh, keep, show) = (at[i], at[Cells + i], at[(2 * Cells) + i]);
            var last = before < 0 ? 0 : trace.Held[(((before * 2) + direction) * Cells) + i];
            var now = carried[i] + (slope[i] * show);
            to[i] = now * (1 - keep) * Bend(fresh);
            to[Cells + i] = now * (last - fresh) * 0.5f * Bend((2 * keep) - 1);
            to[(2 * Cells) + i] = slope[i] * held[i] * 0.5f * Bend((2 * show) - 1);
            carried[i] = now * keep;
        }
    }

    /// <summary>The slope of the curve where it has the value <paramref name="bent"/>: (1 − s²)^1.5.</summary>
    private static float Bend(float bent)
    {
        var rest = Math.Max(0, 1 - (bent * bent));
        return rest * MathF.Sqrt(rest);
    }
}
