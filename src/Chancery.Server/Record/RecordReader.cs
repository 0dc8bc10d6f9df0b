using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;
using Chancery.Faces.Registers;
using Chancery.Faces.Reports;
using Chancery.Lineage;

namespace Chancery.Server.Record;

/// <summary>One view of the record, for one question: what is asked together is answered from the same state.</summary>
internal sealed class RecordReader(RecordState state, IRecordStore record, Lazy<AuthorityData> authority)
{
    /// <summary>What quotations are held against.</summary>
    public Evidence Evidence => state.Evidence;

    /// <summary>Checks reports and quotations.</summary>
    public ReportChecker Checker => state.Checker;

    /// <summary>The record, to be read only, and by this question only.</summary>
    public IRecordStore Record => record;

    /// <summary>What is known of states, organisations and offices.</summary>
    public AuthorityData Authority => authority.Value;

    /// <summary>How much the record holds.</summary>
    public RecordSummary Summary => state.Summary;

    /// <summary>Which documents come from which.</summary>
    public IReadOnlyList<LineageLink> Links => state.Evidence.Links;

    /// <summary>The registers of the record.</summary>
    public RegisterReader Registers => field ??= RegisterReader.Of(record, Authority, state.Works, state.Decisions);

    /// <summary>All who speak in the record, or whom a row of its registers names.</summary>
    public async Task<IReadOnlyList<NamedActor>> ActorsAsync(CancellationToken cancellationToken) =>
        state.Actors ??= await ActorList.OfAsync(Registers, cancellationToken);

    /// <summary>All documents, without their texts.</summary>
    public async Task<IReadOnlyList<DocumentEntry>> DocumentsAsync(CancellationToken cancellationToken) =>
        state.Documents ??= await record.ListDocumentsAsync(cancellationToken);
}
