using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Faces.Inputs;
using Chancery.Reading;

namespace Chancery.Hosts.Tests.Inputs;

public sealed class DocumentCacheTests
{
    private readonly Shelf _shelf = new();

    [Fact]
    public void Find_AskedAgain_ReadsOnceUntilTheDocumentIsAnalyzedAnew()
    {
        var cache = new DocumentCache(_shelf, _shelf.RevisionOf);
        var key = _shelf.Put("one");
        Assert.Same(cache.Find(key), cache.Find(key));
        Assert.Equal(1, _shelf.Reads);

        cache.MarkChanged();
        var kept = cache.Find(key);
        Assert.Equal(1, _shelf.Reads);

        _shelf.Analyze(key);
        Assert.Same(kept, cache.Find(key));
        cache.MarkChanged();
        Assert.NotSame(kept, cache.Find(key));
        Assert.Equal(2, _shelf.Reads);
    }

    [Fact]
    public void Find_RemovedDocument_IsNotAnsweredFromMemory()
    {
        var cache = new DocumentCache(_shelf, _shelf.RevisionOf);
        var key = _shelf.Put("one");
        Assert.NotNull(cache.Find(key));

        _shelf.Remove(key);
        cache.MarkChanged();
        Assert.Null(cache.Find(key));
        Assert.Null(cache.Find("no such document"));
    }

    [Fact]
    public void Find_MoreThanThereIsRoomFor_ForgetsTheOneNotAskedForLongest()
    {
        var keys = Enumerable.Range(0, 4).Select(i => _shelf.Put(new string('a', 100) + i)).ToArray();
        var size = _shelf.Find(keys[0])!.Document is var document
            ? (document.Source.Length * 2) + document.Bytes.Length
            : 0;
        var cache = new DocumentCache(_shelf, _shelf.RevisionOf, mostBytes: 3 * size);
        foreach (var key in (string[])[.. keys[..3], keys[0], keys[3]])
        {
            Assert.NotNull(cache.Find(key));
        }

        var before = _shelf.Reads;
        Assert.NotNull(cache.Find(keys[0]));
        Assert.NotNull(cache.Find(keys[2]));
        Assert.NotNull(cache.Find(keys[3]));
        Assert.Equal(before, _shelf.Reads);
        Assert.NotNull(cache.Find(keys[1]));
        Assert.Equal(before + 1, _shelf.Reads);
    }

    [Fact]
    public void Find_LargerThanTheRoom_IsStillKept()
    {
        var cache = new DocumentCache(_shelf, _shelf.RevisionOf, mostBytes: 10);
        var key = _shelf.Put(new string('a', 100));
        Assert.Same(cache.Find(key), cache.Find(key));
        Assert.Equal(1, _shelf.Reads);
    }

    /// <summary>Documents in memory, that count how often one is read.</summary>
    private sealed class Shelf : IRecordDocuments
    {
        private readonly Dictionary<string, (DocumentAnalysis Analysis, int Revision)> _documents = [];

        public int Reads { get; private set; }

        public ImmutableArray<string> LanguagesOfEvidence => [];

        public string Put(string text)
        {
            var document = DocumentReader.Read("one.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single();
            _documents[document.Hash] = (new DocumentAnalysis(document, [], []), 0);
            return document.Hash;
        }

        public void Analyze(string key) =>
            _documents[key] = (_documents[key].Analysis with { Turns = [] }, _documents[key].Revision + 1);

        public void Remove(string key) => _documents.Remove(key);

        public string? RevisionOf(string key) =>
            _documents.TryGetValue(key, out var found) ? found.Revision.ToString(CultureInfo.InvariantCulture) : null;

        public DocumentAnalysis? Find(string key)
        {
            Reads++;
            return _documents.TryGetValue(key, out var found) ? found.Analysis : null;
        }

        public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) => [];
    }
}
