using Chancery.Language.English;

namespace Chancery.Tests.Language.English;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 16)]
    [InlineData(4, 96, 17)]
    [InlineData(9, 64, 48)]
    [InlineData(14, 33, 50)]
    [InlineData(7, 192, 32)]
    [InlineData(8, 192, 16)]
    [InlineData(23, 96, 48)]
    [InlineData(3, 700, 16)]
    public void AddProduct_AnySize_EqualsThePlainSumToTheLastBit(int rows, int inputs, int columns)
    {
        var random = new Random(rows + inputs + columns);
        var values = Numbers(random, rows * inputs);
        var weights = Numbers(random, inputs * columns);
        var packed = PackedMatrix.Pack(weights, inputs, columns);
        var product = new float[rows * packed.Width];
        product.AsSpan().Fill(0.25f);

        packed.AddProduct(values, inputs, product, rows);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var plain = 0.25f;
                for (var k = 0; k < inputs; k++)
                {
                    plain = MathF.FusedMultiplyAdd(values[(row * inputs) + k], weights[(k * columns) + column], plain);
                }

                Assert.Equal(plain, product[(row * packed.Width) + column]);
            }
        }
    }

    [Fact]
    public void AddProduct_TooLittleRoom_Throws()
    {
        var packed = PackedMatrix.Pack(new float[64], 4, 16);

        Assert.Throws<ArgumentOutOfRangeException>(() => packed.AddProduct(new float[8], 4, new float[31], 2));
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
}
