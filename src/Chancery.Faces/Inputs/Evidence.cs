using System.Collections.Immutable;
using Chancery.Indexing;
using Chancery.Lineage;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Inputs;

/// <summary>What quotations are held against: the record, or files read for the occasion.</summary>
internal sealed class Evidence : IAsyncDisposable
{
    private Evidence(string name, SeedIndex index, IRecordDocuments documents)
    {
        Name = name;
        Index = index;
        Documents = documents;
    }

    /// <summary>The record's file, or the paths as given.</summary>
    public string Name { get; }

    /// <summary>The turns of primary speech.</summary>
    public SeedIndex Index { get; }

    /// <summary>The documents they stand in.</summary>
    public IRecordDocuments Documents { get; }

    /// <summary>Which of them come from the same work; asked of the record, or found out, when a passage is.</summary>
    public required RecordWitnesses Witnesses { get; init; }

    /// <summary>The record, if it is one.</summary>
    public IRecordStore? Record { get; private init; }

    /// <summary>What persons decided, as it is when the evidence is opened; empty where it is no record.</summary>
    public ImmutableArray<Decision> Decisions { get; private init; } = [];

    /// <summary>Of a record that is only read: its state before anything was read of it.</summary>
    public RecordStamp Stamp { get; private init; }

    /// <summary>Of a record that is only read: how much it holds.</summary>
    public RecordSummary? Summary { get; private init; }

    /// <summary>Of a record that is only read: which documents come from which.</summary>
    public IReadOnlyList<LineageLink> Links { get; private init; } = [];

    private RecordIndex? IndexOfRecord { get; init; }

    /// <summary>The earliest date of a document with primary speech.</summary>
    public PartialDate? First { get; private init; }

    /// <summary>The latest one.</summary>
    public PartialDate? Last { get; private init; }

    /// <summary>True when a file could not be read.</summary>
    public bool HasProblems { get; private init; }

    /// <summary>Reads files for the occasion; nothing of them is kept.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="threads">How many documents to analyze at a time.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <param name="report">Is told what could not be read.</param>
    /// <param name="cancellationToken">Checked once a document.</param>
    public static async Task<Evidence> OfPathsAsync(
        IReadOnlyList<string> paths,
        int threads,
        ReadingProgress progress,
        Action<InputProblem> report,
        CancellationToken cancellationToken
    )
    {
        var inputs = InputFiles.Find(paths, recordPath: null);
        var pipeline = new DocumentPipeline<DocumentAnalysis>(
            new ReadingOptions(),
            threads,
            (_, document) => DocumentAnalyzer.Analyze(document)
        );
        progress.Follow(() => pipeline.BytesDone, inputs.Sum(input => input.File?.Length ?? 0));
        var (documents, hasProblems) = await CollectAsync(pipeline.RunAsync(inputs, cancellationToken), report);
        var dates = documents
            .All.Where(RecordPassages.IsEvidence)
            .Select(document => document.Document.Published?.Date)
            .OfType<PartialDate>()
            .Order()
            .ToArray();

        return new Evidence(
            string.Join(", ", paths),
            SeedIndex.Build(documents.All.SelectMany(RecordPassages.Of)),
            documents
        )
        {
            Witnesses = new RecordWitnesses(() => documents.FindLinks(), documents),
            First = dates is [var first, ..] ? first : null,
            Last = dates is [.., var last] ? last : null,
            HasProblems = hasProblems,
        };
    }

    public static async Task<Evidence> OfRecordAsync(string path, CancellationToken cancellationToken)
    {
        var record = RecordFile.Open(path);
        try
        {
            var summary = await record.SummarizeAsync(cancellationToken);
            var index = await RecordIndex.OpenAsync(path, record, cancellationToken);
            var documents = new DocumentCache(record, record.FindRevision);
            var links = await record.ListLinksAsync(cancellationToken);
            return new Evidence(path, index.Index, documents)
            {
                Witnesses = new RecordWitnesses(() => links, documents),
                Record = record,
                Decisions = await record.ListDecisionsAsync(cancellationToken),
                IndexOfRecord = index,
                First = summary.First,
                Last = summary.Last,
            };
        }
        catch
        {
            await record.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The record as it is, for who may not write: neither it nor its index is changed, and what is not indexed yet is not searched.
    /// As many threads may ask as may ask <paramref name="documents"/>.
    /// </summary>
    /// <param name="path">The record's file.</param>
    /// <param name="record">The record, opened; asked here only.</param>
    /// <param name="documents">Its documents, from now on.</param>
    /// <param name="cancellationToken">Checked between the parts.</param>
    public static async Task<Evidence> ToReadAsync(
        string path,
        IRecordStore record,
        IRecordDocuments documents,
        CancellationToken cancellationToken
    )
    {
        var stamp = await RecordStamp.ReadAsync(path, record, cancellationToken);
        var summary = await record.SummarizeAsync(cancellationToken);
        var links = await record.ListLinksAsync(cancellationToken);
        var decisions = await record.ListDecisionsAsync(cancellationToken);
        var index = await RecordIndex.OpenToReadAsync(path, record, cancellationToken);
        return new Evidence(path, index, documents)
        {
            Witnesses = new RecordWitnesses(() => links, documents),
            Decisions = decisions,
            Stamp = stamp,
            Summary = summary,
            Links = links,
            First = summary.First,
            Last = summary.Last,
        };
    }

    public async ValueTask DisposeAsync()
    {
        Index.Dispose();
        if (IndexOfRecord is not null)
        {
            await IndexOfRecord.DisposeAsync();
        }

        if (Record is not null)
        {
            await Record.DisposeAsync();
        }
    }

    private static async Task<(ReadDocuments Documents, bool HasProblems)> CollectAsync(
        IAsyncEnumerable<PipelineResult<DocumentAnalysis>> results,
        Action<InputProblem> report
    )
    {
        var documents = new ReadDocuments();
        var hasProblems = false;
        await foreach (var result in results)
        {
            if (result.Value is { } analysis)
            {
                documents.Add(analysis);
            }
            else
            {
                hasProblems = true;
                report(result.Problem!);
            }
        }

        return (documents, hasProblems);
    }

    /// <summary>Documents in memory, each content once.</summary>
    private sealed class ReadDocuments : IRecordDocuments
    {
        private readonly OrderedDictionary<string, DocumentAnalysis> _byHash = new(StringComparer.Ordinal);

        public IEnumerable<DocumentAnalysis> All => _byHash.Values;

        public void Add(DocumentAnalysis analysis) => _byHash.TryAdd(analysis.Document.Hash, analysis);

        public DocumentAnalysis? Find(string key) => _byHash.GetValueOrDefault(key);

        /// <summary>What comes from what among them; reports are no evidence, but may be witnesses.</summary>
        public ImmutableArray<LineageLink> FindLinks()
        {
            var texts = All.Select(analysis => LineageTexts.Of(analysis, [analysis.Document.Id])).ToList();
            var byKey = texts.ToDictionary(text => text.Marks.Key, StringComparer.Ordinal);
            return new LineageFinder().Find([.. texts.Select(text => text.Marks)], 0, byKey.GetValueOrDefault);
        }

        public ImmutableArray<string> LanguagesOfEvidence =>
            [
                .. All.Where(RecordPassages.IsEvidence)
                    .Select(analysis => analysis.Document.Language)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

        public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) =>
            All.Where(analysis => RecordPassages.IsEvidence(analysis) && analysis.Document.Published?.Date == day);
    }
}
