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
            writer.Write("a model of another version");
            writer.Write(7);
        }

        file.Position = 0;

        var error = Assert.Throws<InvalidDataException>(() => EnglishModel.Read(file));
        Assert.Equal("The English model has version 7; this engine reads version 2.", error.Message);
    }
}
