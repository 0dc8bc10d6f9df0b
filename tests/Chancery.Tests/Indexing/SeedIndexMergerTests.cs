using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

public sealed class SeedIndexMergerTests : IDisposable
{
    private static readonly SeedOptions Options = new() { MaxPlacesPerRun = 20, MaxPlaces = int.MaxValue };
    private readonly string _path = Directory.CreateTempSubdirectory("chancery-merger-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Run_NoFolder_LeavesAnEmptyIndex()
    {
        new SeedIndexMerger(Path.Combine(_path, "none")).Run(TestContext.Current.CancellationToken);

        using var folder = SeedIndexFolder.Open(Path.Combine(_path, "none"));
        Assert.Equal(0, folder.Index.PassageCount);
    }

    [Fact]
    public void Run_ManySmallSegments_LeavesEachThreeTimesThoseBehindIt()
    {
        var passages = RandomRecord.Make(seed: 61, passages: 120);
        AppendEach(passages);

        new SeedIndexMerger(_path).Run(TestContext.Current.CancellationToken);

        using var folder = SeedIndexFolder.Open(_path);
        var words = folder.Index.Segments.Select(segment => segment.WordCount).ToArray();
        Assert.All(words.Index(), one => Assert.True(one.Item >= 3 * words[(one.Index + 1)..].Sum()));
        Assert.Equal(words.Length, Directory.GetFiles(_path, "*.segment").Length);
        AssertSameAnswers(passages, folder.Index);
    }

    [Fact]
    public void Run_NothingDue_WritesNothing()
    {
        AppendEach(RandomRecord.Make(seed: 62, passages: 60));
        var merger = new SeedIndexMerger(_path);
        merger.Run(TestContext.Current.CancellationToken);
        var manifest = File.ReadAllText(Path.Combine(_path, "manifest"));

        merger.Run(TestContext.Current.CancellationToken);

        Assert.Equal(manifest, File.ReadAllText(Path.Combine(_path, "manifest")));
    }

    [Fact]
    public void Run_Cancelled_LeavesTheIndexAndNoFile()
    {
        var passages = RandomRecord.Make(seed: 63, passages: 30);
        AppendEach(passages);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new SeedIndexMerger(_path).Run(cancelled.Token));

        using var folder = SeedIndexFolder.Open(_path);
        Assert.Empty(Directory.GetFiles(_path, "*.merged*"));
        AssertSameAnswers(passages, folder.Index);
    }

    [Fact]
    public void Run_AnotherMerges_ReturnsAtOnce()
    {
        AppendEach(RandomRecord.Make(seed: 64, passages: 30));
        using var other = new SegmentFolder(_path).TryLockForMerging();

        new SeedIndexMerger(_path).Run(TestContext.Current.CancellationToken);

        Assert.Equal(10, Directory.GetFiles(_path, "*.segment").Length);
    }

    [Fact]
    public void TryReplace_SegmentRemovedMeanwhile_ChangesNothing()
    {
        var passages = RandomRecord.Make(seed: 65, passages: 12);
        AppendEach(passages);
        using var folder = SeedIndexFolder.Open(_path);
        var files = new SegmentFolder(_path);
        var entries = files.ReadManifest().Segments;
        var builder = new SegmentBuilder();
        passages.ForEach(builder.Add);

        folder.Remove(new HashSet<string>(StringComparer.Ordinal) { passages[3].Document });
        var replaced = files.TryReplace(entries, [builder], TestContext.Current.CancellationToken);

        Assert.False(replaced);
        folder.Refresh();
        AssertSameAnswers([.. passages.Where(passage => passage.Document != passages[3].Document)], folder.Index);
    }

    [Fact]
    public void Run_DamagedSegment_IsNotGivenANewChecksum()
    {
        AppendEach(RandomRecord.Make(seed: 66, passages: 12));
        var damaged = Directory.GetFiles(_path, "*.segment").Order(StringComparer.Ordinal).ElementAt(1);
        var bytes = File.ReadAllBytes(damaged);
        bytes[^40] ^= 1;
        File.WriteAllBytes(damaged, bytes);

        new SeedIndexMerger(_path).Run(TestContext.Current.CancellationToken);

        using var folder = SeedIndexFolder.Open(_path);
        Assert.Single(folder.Problems);
        Assert.Equal(3, folder.Documents.Count);
    }

    private void AppendEach(IEnumerable<Passage> passages)
    {
        using var folder = SeedIndexFolder.Open(_path);
        foreach (var document in passages.GroupBy(passage => passage.Document, StringComparer.Ordinal))
        {
            folder.Append(document);
        }
    }

    private static void AssertSameAnswers(List<Passage> passages, SeedIndex index)
    {
        using var expected = SeedIndex.Build(passages);
        Assert.Equal(passages.Count, index.PassageCount);
        foreach (var (number, passage) in passages.Index())
        {
            var keys = PlainSeedIndex.Keys(passage.Text);
            Assert.Equal(passage.Text, index.TextOf(number));
            Assert.Equal(expected.Prepare(keys).FindSeeds(Options), index.Prepare(keys).FindSeeds(Options));
        }
    }
}
