using Chancery.Faces.Reports;
using Chancery.Faces.Words;
using Chancery.Server.Mcp.Results;
using Chancery.Server.Record;

namespace Chancery.Server.Mcp;

/// <summary>Says what was searched, and what could not be yet.</summary>
internal static class Extents
{
    /// <summary>Of a search by words: all documents.</summary>
    public static async Task<SearchedExtent> OfSearchAsync(
        RecordReader reader,
        IReadOnlyList<string>? speakers,
        CancellationToken cancellationToken
    )
    {
        var summary = await reader.Record.SummarizeAsync(cancellationToken);
        return Of(summary.Documents, Dates.Period(summary.First, summary.Last), speakers, 0);
    }

    /// <summary>Of a check: the documents with primary speech that are indexed.</summary>
    public static async Task<SearchedExtent> OfCheckAsync(
        ReportView view,
        RecordReader reader,
        IReadOnlyList<string>? speakers,
        CancellationToken cancellationToken
    )
    {
        var waiting = await reader.Record.ListUnindexedAsync(cancellationToken);
        return Of(view.Searched.Documents, Dates.Period(view.First, view.Last), speakers, waiting.Length);
    }

    /// <summary>Of a register: the documents that were read for it.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="madeBy">What rows have to be made by.</param>
    /// <param name="holders">Who was asked for; null: anybody.</param>
    /// <param name="cancellationToken">Passed on.</param>
    public static async Task<SearchedExtent> OfRegistersAsync(
        RecordReader reader,
        string madeBy,
        IReadOnlyList<string>? holders,
        CancellationToken cancellationToken
    )
    {
        var summary = await reader.Record.SummarizeAsync(cancellationToken);
        var waiting = await reader.Record.ListUnregisteredAsync(madeBy, cancellationToken);
        return Of(
            Math.Max(0, summary.Documents - waiting.Length),
            Dates.Period(summary.First, summary.Last),
            holders,
            waiting.Length
        );
    }

    private static SearchedExtent Of(int documents, string? period, IReadOnlyList<string>? speakers, int waiting)
    {
        var words = string.Join(
            ", ",
            new[]
            {
                Printable.Count(documents, "document"),
                period,
                speakers is null ? "all speakers"
                : speakers.Count == 0 ? "no speaker of that name"
                : "speakers " + string.Join("; ", speakers),
                waiting > 0 ? $"not yet {Printable.Count(waiting, "document")} that the server is still reading" : null,
            }.OfType<string>()
        );
        return new SearchedExtent(documents, waiting, period, speakers, words);
    }
}
