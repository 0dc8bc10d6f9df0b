namespace Chancery.Tests.Reading.Formats;

/// <summary>What fuzzing found: files that once ended in an exception.</summary>
public sealed class FoundInputTests
{
    private static readonly string Folder = Repository.Folder("tests", "data", "formats", "found");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Analyze_FoundInput_GivesTextOrAnError(string file) =>
        Assert.NotEmpty(DocumentInvariants.Check(file, File.ReadAllBytes(Path.Combine(Folder, file))));
}
