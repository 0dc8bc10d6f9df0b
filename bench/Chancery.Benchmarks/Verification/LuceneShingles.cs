using Chancery.Indexing;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Shingle;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Chancery.Benchmarks.Verification;

/// <summary>Lucene.NET with three words in a row as one term, the best by its default score.</summary>
internal sealed class LuceneShingles(string folder) : IPeer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private FSDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "Lucene.NET, 3-word shingles";

    public int MaxQueries => 500;

    public bool IsInProcess => true;

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var directory = FSDirectory.Open(folder);
        using var analyzer = Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var tokenizer = new StandardTokenizer(Version, reader);
                var lower = new LowerCaseFilter(Version, tokenizer);
                var shingles = new ShingleFilter(lower, 3, 3);
                shingles.SetOutputUnigrams(false);
                shingles.SetOutputUnigramsIfNoShingles(true);
                return new TokenStreamComponents(tokenizer, shingles);
            }
        );
        using var writer = new IndexWriter(
            directory,
            new IndexWriterConfig(Version, analyzer) { RAMBufferSizeMB = 256 }
        );
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = false,
            IndexOptions = IndexOptions.DOCS_AND_FREQS,
        };
        foreach (var passage in passages)
        {
            writer.AddDocument([new Field("text", passage.Text, type)]);
        }

        writer.ForceMerge(1);
    }

    public long MeasureSize() => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    public void Open()
    {
        _directory = FSDirectory.Open(folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    public int Find(BenchmarkQuery query)
    {
        var any = new BooleanQuery();
        foreach (var shingle in Shingles.Of(query.Quotation).Take(BooleanQuery.MaxClauseCount))
        {
            any.Add(new TermQuery(new Term("text", shingle)), Occur.SHOULD);
        }

        // One writer thread and one merge: documents are numbered in the order of the passages.
        var found = _searcher!.Search(any, 1).ScoreDocs;
        return found.Length == 0 ? -1 : found[0].Doc;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory?.Dispose();
    }
}
