using Chancery.Faces.Inputs;
using Chancery.Faces.Registers;
using Chancery.Faces.Reports;
using Chancery.Lineage;

namespace Chancery.Server.Record;

/// <summary>What is known of one state of the record, for any number of questions at a time; let go of when the last of them has its answer.</summary>
internal sealed class RecordState
{
    // The pool's own use is the first.
    private int _uses = 1;

    private RecordState(Evidence evidence)
    {
        Evidence = evidence;
        Checker = new ReportChecker(evidence, withHashes: true);
        Works = new Works(evidence.Links);
        Decisions = new Decisions(evidence.Decisions);
    }

    /// <summary>What quotations are held against.</summary>
    public Evidence Evidence { get; }

    /// <summary>Checks reports and quotations.</summary>
    public ReportChecker Checker { get; }

    /// <summary>Which documents are witnesses of one work.</summary>
    public Works Works { get; }

    /// <summary>What persons decided.</summary>
    public Decisions Decisions { get; }

    /// <summary>How much the record holds.</summary>
    public RecordSummary Summary => Evidence.Summary!;

    /// <summary>All documents without their texts, once they were asked for.</summary>
    public IReadOnlyList<DocumentEntry>? Documents { get; set; }

    /// <summary>All who speak or are named, once they were asked for.</summary>
    public IReadOnlyList<NamedActor>? Actors { get; set; }

    /// <summary>Reads it.</summary>
    /// <param name="path">The record's file.</param>
    /// <param name="record">The record, opened.</param>
    /// <param name="documents">Its documents, for any number of threads.</param>
    /// <param name="cancellationToken">Of the question that needs it.</param>
    public static async Task<RecordState> ReadAsync(
        string path,
        IRecordStore record,
        IRecordDocuments documents,
        CancellationToken cancellationToken
    ) => new(await Evidence.ToReadAsync(path, record, documents, cancellationToken));

    /// <summary>True from now on until <see cref="Leave"/>; false where it was let go of before.</summary>
    public bool TryUse()
    {
        var uses = Volatile.Read(ref _uses);
        while (uses > 0)
        {
            var before = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (before == uses)
            {
                return true;
            }

            uses = before;
        }

        return false;
    }

    /// <summary>Ends a use.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            Evidence.Index.Dispose();
        }
    }
}
