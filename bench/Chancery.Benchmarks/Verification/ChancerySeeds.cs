using System.Runtime.InteropServices;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Benchmarks.Verification;

/// <summary>The seed index alone: the passage that shares the most words in rare runs.</summary>
internal sealed class ChancerySeeds(string folder) : IPeer
{
    private static readonly SeedOptions Options = new() { MaxPlacesPerRun = 32, MaxPlaces = 512 };
    private SeedIndexFolder? _index;

    public string Name => "Chancery, passage";

    public int MaxQueries => int.MaxValue;

    public bool IsInProcess => true;

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var index = SeedIndexFolder.Open(folder);
        index.Rebuild(passages);
    }

    public long MeasureSize()
    {
        using var index = SeedIndexFolder.Open(folder);
        return index.Index.Segments.Sum(segment => segment.FileLength - segment.SizeOf(SegmentPart.Text));
    }

    public void Open() => _index = SeedIndexFolder.Open(folder, checkContent: false);

    public int Find(BenchmarkQuery query)
    {
        var seeds = _index!.Index.Prepare(Tokenizer.Tokenize(query.Quotation).AsSpan()).FindSeeds(Options);
        var words = new Dictionary<int, int>();
        var best = -1;
        foreach (var seed in seeds)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(words, seed.Passage, out _);
            shared += seed.Length;
            best =
                best < 0 || shared > words[best] || (shared == words[best] && seed.Passage < best)
                    ? seed.Passage
                    : best;
        }

        return best;
    }

    public void Dispose() => _index?.Dispose();
}
