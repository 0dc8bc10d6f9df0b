using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

/// <summary>One folder <c>tests/data/index/vN</c> for each format that was ever published: read as it is, or refused and built again.</summary>
/// <remarks>
/// A new version of the format or of the tokenizer adds a folder and leaves the others as they are. <see cref="WriteFixture"/> writes
/// one, when it is run with <c>-explicit only</c> and the folder's path in CHANCERY_FIXTURE.
/// </remarks>
public sealed class SeedIndexFormatTests : IDisposable
{
    private static readonly Passage[] Record =
    [
        new("interview", 0, "Question", "Will the ferry line across the Strait of Orsa open before the winter?"),
        new(
            "interview",
            1,
            "Vasil Kern",
            "We do not expect it before March. The harbour needs two more cranes (Laughter.), and 33,000 tons of stone."
        ),
        new("interview", 2, null, ""),
        new("беседа", 0, "Василий Керн", "Мы не намерены закрывать порт до весны – ни в этом году, ни в следующем."),
        new("访谈", 0, "周明兰", "我们不打算在春天之前关闭港口。"),
    ];

    private readonly string _path = Directory.CreateTempSubdirectory("chancery-format-").FullName;

    public static TheoryData<string> Versions =>
        [
            .. Directory
                .GetDirectories(Repository.Folder("tests", "data", "index"))
                .Select(path => Path.GetFileName(path)!),
        ];

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Open_PublishedVersion_IsReadOrRefusedAndBuiltAgain(string version)
    {
        Copy(version);

        using var folder = SeedIndexFolder.Open(_path);
        Assert.All(
            folder.Problems,
            problem => Assert.Contains("cannot be used", problem.Reason, StringComparison.Ordinal)
        );
        folder.Append(Record);

        Assert.Empty(folder.Problems);
        AssertHoldsTheRecord(folder.Index);
    }

    [Fact]
    public void Open_TheVersionWrittenToday_IsReadAsItIs()
    {
        Copy($"v{SegmentHeader.ExpectedVersion}");

        using var folder = SeedIndexFolder.Open(_path);

        Assert.Empty(folder.Problems);
        AssertHoldsTheRecord(folder.Index);
    }

    [Fact]
    public void Append_TheRecordOfTheFixture_WritesTheSameBytes()
    {
        using (var folder = SeedIndexFolder.Open(_path))
        {
            folder.Append(Record);
        }

        var published = Repository.Folder("tests", "data", "index", $"v{SegmentHeader.ExpectedVersion}");
        foreach (var file in Directory.GetFiles(published))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_path, Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Open_AVersionOfTheFuture_IsRefusedAndBuiltAgain()
    {
        Copy($"v{SegmentHeader.ExpectedVersion}");
        var segment = Directory.GetFiles(_path, "*.segment")[0];
        var bytes = File.ReadAllBytes(segment);
        bytes[8]++;
        File.WriteAllBytes(segment, bytes);

        using var folder = SeedIndexFolder.Open(_path);

        var problem = Assert.Single(folder.Problems);
        Assert.Equal(
            $"Segment cannot be used: it is of version {SegmentHeader.ExpectedVersion + 1}, not {SegmentHeader.ExpectedVersion}.",
            problem.Reason
        );
        folder.Append(Record);
        AssertHoldsTheRecord(folder.Index);
    }

    /// <summary>Writes the fixture of the format of today; not a test.</summary>
    [Fact(Explicit = true)]
    public void WriteFixture()
    {
        var path = Environment.GetEnvironmentVariable("CHANCERY_FIXTURE");
        Assert.SkipWhen(path is null, "CHANCERY_FIXTURE names no folder");
        using (var folder = SeedIndexFolder.Open(path))
        {
            folder.Append(Record);
        }

        File.Delete(Path.Combine(path, "lock"));
    }

    private void Copy(string version)
    {
        foreach (var file in Directory.GetFiles(Repository.Folder("tests", "data", "index", version)))
        {
            File.Copy(file, Path.Combine(_path, Path.GetFileName(file)));
        }
    }

    private static void AssertHoldsTheRecord(SeedIndex index)
    {
        using var fresh = SeedIndex.Build(Record);
        Assert.Equal(Record.Length, index.PassageCount);
        foreach (var (number, passage) in Record.Index())
        {
            Assert.Equal(
                passage,
                new Passage(
                    index.DocumentOf(number),
                    index.TurnOf(number),
                    index.SpeakerOf(number),
                    index.TextOf(number)
                )
            );
            var keys = PlainSeedIndex.Keys(passage.Text);
            var options = new SeedOptions();
            Assert.Equal(fresh.Prepare(keys).FindSeeds(options), index.Prepare(keys).FindSeeds(options));
        }
    }
}
