using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;
using Chancery.Faces.Registers;
using Chancery.Faces.Reports;
using Chancery.Lineage;
using Chancery.Storage;

namespace Chancery.Server.Record;

/// <summary>One view of the record, for one question at a time: what is asked together is answered from the same state.</summary>
internal sealed class RecordReader : IAsyncDisposable
{
    private readonly string _path;
    private readonly Lazy<AuthorityData> _authority;
    private RegisterReader? _registers;
    private RecordSummary? _summary;
    private IReadOnlyList<LineageLink>? _links;
    private ImmutableArray<DocumentEntry>? _documents;

    private RecordReader(string path, Evidence evidence, Lazy<AuthorityData> authority)
    {
        (_path, Evidence, _authority) = (path, evidence, authority);
        Checker = new ReportChecker(evidence, withHashes: true);
    }

    /// <summary>What quotations are held against.</summary>
    public Evidence Evidence { get; }

    /// <summary>Checks reports and quotations.</summary>
    public ReportChecker Checker { get; }

    /// <summary>The record, to be read only.</summary>
    public IRecordStore Record => Evidence.Record!;

    /// <summary>What is known of states, organisations and offices.</summary>
    public AuthorityData Authority => _authority.Value;

    /// <summary>Opens the record as it is now.</summary>
    public static async Task<RecordReader> OpenAsync(
        string path,
        Lazy<AuthorityData> authority,
        CancellationToken cancellationToken
    )
    {
        return new RecordReader(path, await Evidence.ToReadAsync(path, cancellationToken), authority);
    }

    /// <summary>True where the record, or the index that follows it, was changed since it was opened.</summary>
    public async Task<bool> IsStaleAsync(CancellationToken cancellationToken) =>
        await RecordStamp.ReadAsync(_path, Record, cancellationToken) != Evidence.Stamp;

    /// <summary>How much the record holds.</summary>
    public async Task<RecordSummary> SummaryAsync(CancellationToken cancellationToken) =>
        _summary ??= await Record.SummarizeAsync(cancellationToken);

    /// <summary>Which documents come from which.</summary>
    public async Task<IReadOnlyList<LineageLink>> LinksAsync(CancellationToken cancellationToken) =>
        _links ??= await Record.ListLinksAsync(cancellationToken);

    /// <summary>All documents, without their texts.</summary>
    public async Task<ImmutableArray<DocumentEntry>> DocumentsAsync(CancellationToken cancellationToken) =>
        _documents ??= await Record.ListDocumentsAsync(cancellationToken);

    /// <summary>The registers of the record.</summary>
    public async Task<RegisterReader> RegistersAsync(CancellationToken cancellationToken) =>
        _registers ??= await RegisterReader.OpenAsync(Record, Authority, cancellationToken);

    public ValueTask DisposeAsync() => Evidence.DisposeAsync();
}
