using Chancery.Language.English;

namespace Chancery.Tests.Language.English;

public sealed class EnglishModelTests
{
    [Fact]
    public void Load_TheModel_NamesItsSourcesAndLicence()
    {
        var model = EnglishModel.Load();

        Assert.Contains("CC BY-SA 4.0", model.Notice, StringComparison.Ordinal);
        Assert.Contains("GUM", model.Notice, StringComparison.Ordinal);
        Assert.Contains("Kremlin.ru", model.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AModelRead_GivesTheSameNumbers()
    {
        using var first = new MemoryStream();
        EnglishModel.Load().Write(first);
        first.Position = 0;

        using var second = new MemoryStream();
        EnglishModel.Read(first).Write(second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Read_AnotherVersion_SaysWhichItIs()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            ModelArrays.WriteText(writer, "a model of another version");
            writer.Write(7);
        }

        file.Position = 0;

        var error = Assert.Throws<InvalidDataException>(() => EnglishModel.Read(file));
        Assert.Equal("The English model has version 7; this engine reads version 3.", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(900)]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    [InlineData(-1)]
    public void Read_AFileCutOff_IsRefusedInOneLine(int length)
    {
        var whole = Bytes();
        using var cut = new MemoryStream(whole, 0, length < 0 ? whole.Length + length : length);

        var error = Assert.Throws<InvalidDataException>(() => EnglishModel.Read(cut));

        Assert.StartsWith("The English model is damaged: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Read_LengthsDamaged_IsRefusedOrReadAndNeverFailsOtherwise()
    {
        var whole = Bytes();
        var random = new Random(11);
        for (var trial = 0; trial < 12; trial++)
        {
            // Where lengths stand: in the beginning, and after the vectors towards the end.
            var at = trial % 2 == 0 ? random.Next(3000) : whole.Length - 1 - random.Next(2_000_000);
            var damaged = whole.ToArray();
            damaged.AsSpan(at, Math.Min(4, damaged.Length - at)).Fill((byte)random.Next(256));
            using var file = new MemoryStream(damaged);

            var error = Record.Exception(() => EnglishModel.Read(file));

            Assert.True(error is null or InvalidDataException, $"byte {at}: {error}");
        }
    }

    private static byte[] Bytes()
    {
        using var file = new MemoryStream();
        EnglishModel.Load().Write(file);
        return file.ToArray();
    }
}
