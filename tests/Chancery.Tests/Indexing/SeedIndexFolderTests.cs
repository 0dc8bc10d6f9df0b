using System.Collections.Immutable;
using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

public sealed class SeedIndexFolderTests : IDisposable
{
    private static readonly SeedOptions Options = new() { MaxPlacesPerRun = 20, MaxPlaces = int.MaxValue };
    private readonly string _path = Directory.CreateTempSubdirectory("chancery-index-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Open_NoFolder_IsEmpty()
    {
        using var folder = SeedIndexFolder.Open(Path.Combine(_path, "none"));

        Assert.Equal(0, folder.Index.WordCount);
        Assert.Empty(folder.Documents);
        Assert.Empty(folder.Problems);
        Assert.False(Directory.Exists(Path.Combine(_path, "none")));
    }

    [Fact]
    public void Append_DocumentByDocument_AnswersAsOneIndexBuiltAtOnce()
    {
        var passages = RandomRecord.Make(seed: 3, passages: 90);
        using (var folder = SeedIndexFolder.Open(_path))
        {
            foreach (var document in passages.GroupBy(passage => passage.Document, StringComparer.Ordinal))
            {
                folder.Append(document);
            }
        }

        using var opened = SeedIndexFolder.Open(_path);
        AssertSameAnswers(passages, opened.Index);
        Assert.Equal(30, opened.Documents.Count);
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public void IndexWithout_SomeDocuments_AnswersAsOneThatNeverHadThemAndLeavesTheFiles()
    {
        var passages = RandomRecord.Make(seed: 5, passages: 90);
        string[] removed = [passages[0].Document, passages[40].Document];
        using (var folder = SeedIndexFolder.Open(_path))
        {
            folder.Append(passages[..30]);
            folder.Append(passages[30..60]);
            folder.Append(passages[60..]);
        }

        using (var without = SeedIndexFolder.Open(_path).IndexWithout(removed.ToHashSet(StringComparer.Ordinal)))
        {
            AssertSameAnswers([.. passages.Where(passage => !removed.Contains(passage.Document))], without);
        }

        using var opened = SeedIndexFolder.Open(_path);
        AssertSameAnswers(passages, opened.Index);
    }

    [Fact]
    public void Merge_SeveralSegments_ChangesNoAnswer()
    {
        var passages = RandomRecord.Make(seed: 4, passages: 204);
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(passages[..159]);
        folder.Append(passages[159..198]);
        folder.Append(passages[198..]);

        var before = folder.Index;
        Assert.Equal(3, before.Segments.Length);
        folder.Merge();

        Assert.Single(folder.Index.Segments);
        Assert.Single(Segments());
        AssertSameAnswers(passages, folder.Index, before);
    }

    [Fact]
    public void Append_DocumentThatIsThere_ChangesNothing()
    {
        var passages = RandomRecord.Make(seed: 5, passages: 9);
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(passages);
        var manifest = File.ReadAllText(Path.Combine(_path, "manifest"));

        folder.Append(passages[3..6]);

        Assert.Equal(manifest, File.ReadAllText(Path.Combine(_path, "manifest")));
    }

    [Fact]
    public void Remove_SomeDocuments_LeavesTheOthers()
    {
        var passages = RandomRecord.Make(seed: 6, passages: 60);
        var removed = ImmutableHashSet.Create(StringComparer.Ordinal, "document 2", "document 19", "no such document");
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(passages[..54]);
        folder.Append(passages[54..]);

        folder.Remove(removed);

        AssertSameAnswers([.. passages.Where(passage => !removed.Contains(passage.Document))], folder.Index);
        Assert.DoesNotContain("document 2", folder.Documents);
    }

    [Fact]
    public void Remove_EveryDocument_LeavesAnEmptyIndex()
    {
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(RandomRecord.Make(seed: 6, passages: 6));

        folder.Remove(folder.Documents);

        Assert.Equal(0, folder.Index.PassageCount);
        Assert.Empty(Segments());
    }

    [Fact]
    public void Rebuild_OtherDocuments_ReplacesAll()
    {
        var other = RandomRecord.Make(seed: 8, passages: 30);
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(RandomRecord.Make(seed: 7, passages: 60));

        folder.Rebuild(other);

        AssertSameAnswers(other, folder.Index);
    }

    [Fact]
    public void Index_HeldWhileAnotherProcessMerges_StillAnswers()
    {
        var passages = RandomRecord.Make(seed: 9, passages: 60);
        using var reader = SeedIndexFolder.Open(_path);
        using var writer = SeedIndexFolder.Open(_path);
        writer.Append(passages[..45]);
        reader.Refresh();
        var held = reader.Index;

        writer.Append(passages[45..]);
        writer.Merge();

        AssertSameAnswers(passages[..45], held);
        reader.Refresh();
        AssertSameAnswers(passages, reader.Index);
    }

    [Fact]
    public async Task Append_TwoWritersAtOnce_WaitForEachOther()
    {
        var passages = RandomRecord.Make(seed: 14, passages: 120);

        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(writer =>
                    Task.Run(() => AppendEach(passages.Where(passage => (passage.Turn + writer) % 2 == 0)))
                )
        );

        using var folder = SeedIndexFolder.Open(_path);
        Assert.Equal(120, folder.Documents.Count);
        Assert.Equal(120, folder.Index.PassageCount);

        void AppendEach(IEnumerable<Passage> own)
        {
            using var writing = SeedIndexFolder.Open(_path);
            foreach (var passage in own)
            {
                writing.Append([passage with { Document = $"{passage.Document}, {passage.Turn}" }]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(700)]
    [InlineData(-1)]
    [InlineData(-60)]
    public void Open_DamagedByte_LeavesTheSegmentOutAndSaysSo(int at)
    {
        var passages = RandomRecord.Make(seed: 10, passages: 60);
        AppendTwoSegments(passages);
        var damaged = Segments()[1];
        var bytes = File.ReadAllBytes(damaged);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0x10;
        File.WriteAllBytes(damaged, bytes);

        using var folder = SeedIndexFolder.Open(_path);

        Assert.Equal(Path.GetFileName(damaged), Assert.Single(folder.Problems).File);
        AssertSameAnswers(passages[..54], folder.Index);
        folder.Append(passages);
        Assert.Empty(folder.Problems);
        AssertSameAnswers(passages, folder.Index);
    }

    [Fact]
    public void Open_SegmentCutOrMissing_IsCompletedByAppending()
    {
        var passages = RandomRecord.Make(seed: 11, passages: 60);
        AppendTwoSegments(passages);
        File.Delete(Segments()[1]);
        File.WriteAllBytes(Segments()[0], File.ReadAllBytes(Segments()[0])[..1000]);

        using var folder = SeedIndexFolder.Open(_path);

        Assert.Equal(2, folder.Problems.Length);
        Assert.Equal(0, folder.Index.WordCount);
        folder.Append(passages);
        AssertSameAnswers(passages, folder.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chancery-seed-index 9\n")]
    [InlineData("chancery-seed-index 1\nnext 1\nchecksum 0000000000000000\n")]
    public void Open_DamagedManifest_IsEmptyAndSaysSo(string manifest)
    {
        AppendTwoSegments(RandomRecord.Make(seed: 12, passages: 60));
        File.WriteAllText(Path.Combine(_path, "manifest"), manifest);

        using var folder = SeedIndexFolder.Open(_path);

        Assert.Equal("manifest", Assert.Single(folder.Problems).File);
        Assert.Equal(0, folder.Index.WordCount);
    }

    [Fact]
    public void Append_SamePassages_WritesTheSameBytes()
    {
        var passages = RandomRecord.Make(seed: 13, passages: 60);
        AppendTwoSegments(passages);
        var first = Segments().Select(File.ReadAllBytes).ToList();

        using (var folder = SeedIndexFolder.Open(_path))
        {
            folder.Rebuild([]);
        }

        File.Delete(Path.Combine(_path, "manifest"));
        AppendTwoSegments(passages);

        Assert.Equal(first, Segments().Select(File.ReadAllBytes));
    }

    [Fact]
    public void Segment_Header_HasTheSizeThatTheFormatStates() =>
        Assert.Contains(
            $"A header of {SegmentHeader.Size} bytes",
            File.ReadAllText(Repository.Folder("docs", "formats", "seed-index.md")),
            StringComparison.Ordinal
        );

    private void AppendTwoSegments(List<Passage> passages)
    {
        using var folder = SeedIndexFolder.Open(_path);
        folder.Append(passages[..54]);
        folder.Append(passages[54..]);
        Assert.Equal(2, Segments().Count);
    }

    private List<string> Segments() => [.. Directory.GetFiles(_path, "*.segment").Order(StringComparer.Ordinal)];

    private static void AssertSameAnswers(List<Passage> passages, SeedIndex index, SeedIndex? other = null)
    {
        using var built = SeedIndex.Build(passages);
        var expected = other ?? built;
        Assert.Equal(expected.WordCount, index.WordCount);
        foreach (var (number, passage) in passages.Index())
        {
            Assert.Equal(passage.Document, index.DocumentOf(number));
            Assert.Equal(passage.Text, index.TextOf(number));
            var keys = PlainSeedIndex.Keys(passage.Text);
            Assert.Equal(expected.Prepare(keys).FindSeeds(Options), index.Prepare(keys).FindSeeds(Options));
        }
    }
}
