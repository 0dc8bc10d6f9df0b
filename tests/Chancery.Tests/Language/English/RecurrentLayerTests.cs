using Chancery.Language.English;

namespace Chancery.Tests.Language.English;

public sealed class RecurrentLayerTests
{
    private const int Inputs = 8;
    private const int Cells = 8;
    private const int Rows = 7;

    [Fact]
    public void Apply_ASentence_EqualsThePlainReadingFromBothEnds()
    {
        var random = new Random(3);
        var weights = Numbers(random, Inputs * 6 * Cells);
        var bias = Numbers(random, 6 * Cells);
        var inputs = Numbers(random, Rows * Inputs);
        var layer = RecurrentLayer.Of(weights, bias);
        var outputs = new float[Rows * layer.Outputs];

        layer.Apply(inputs, new float[Rows * layer.GateWidth], outputs, Rows);

        for (var direction = 0; direction < 2; direction++)
        {
            var held = new float[Cells];
            for (var k = 0; k < Rows; k++)
            {
                var row = direction == 0 ? k : Rows - 1 - k;
                for (var cell = 0; cell < Cells; cell++)
                {
                    var fresh = Curve(Gate(row, direction, 0, cell));
                    var keep = 0.5f + (0.5f * Curve(Gate(row, direction, 1, cell)));
                    var show = 0.5f + (0.5f * Curve(Gate(row, direction, 2, cell)));
                    held[cell] = fresh + (keep * (held[cell] - fresh));
                    Assert.Equal(show * held[cell], outputs[(row * layer.Outputs) + (direction * Cells) + cell]);
                }
            }
        }

        float Gate(int row, int direction, int part, int cell)
        {
            var column = (((direction * 3) + part) * Cells) + cell;
            var sum = bias[column];
            for (var i = 0; i < Inputs; i++)
            {
                sum = MathF.FusedMultiplyAdd(inputs[(row * Inputs) + i], weights[(i * 6 * Cells) + column], sum);
            }

            return sum;
        }
    }

    private static float Curve(float value) => value / MathF.Sqrt(1 + (value * value));

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
}
