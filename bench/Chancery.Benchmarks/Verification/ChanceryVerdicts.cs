using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Benchmarks.Verification;

/// <summary>The whole verification: verdict, passage, edits, other occurrences.</summary>
internal sealed class ChanceryVerdicts(string folder) : IPeer
{
    private readonly Dictionary<(string Document, int Turn), int> _numbers = [];
    private SeedIndexFolder? _index;
    private QuotationVerifier? _verifier;

    public string Name => "Chancery, verdict";

    public int MaxQueries => int.MaxValue;

    public bool IsInProcess => true;

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var index = SeedIndexFolder.Open(folder);
        index.Rebuild(passages);
        foreach (var (number, passage) in passages.Index())
        {
            _numbers.TryAdd((passage.Document, passage.Turn), number);
        }
    }

    public long MeasureSize()
    {
        using var index = SeedIndexFolder.Open(folder);
        return index.Index.Segments.Sum(segment => segment.FileLength - segment.SizeOf(SegmentPart.Text));
    }

    public void Open()
    {
        _index = SeedIndexFolder.Open(folder, checkContent: true);
        _verifier = new QuotationVerifier(_index.Index);
    }

    public int Find(BenchmarkQuery query)
    {
        var finding = _verifier!.Verify(new Claim(query.Quotation, query.Speaker));
        return finding.Verdict.Passage is { } passage ? _numbers[(passage.Document, passage.Turn)] : -1;
    }

    public void Dispose() => _index?.Dispose();
}
