using Chancery.Faces.Reports;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Server.Mcp.Results;

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
        var documents = await reader.DocumentsAsync(cancellationToken);
        return Of(documents.Count, documents, speakers, 0);
    }

    /// <summary>Of a check: the documents with primary speech that are indexed.</summary>
    public static async Task<SearchedExtent> OfCheckAsync(
        ReportView view,
        RecordReader reader,
        IReadOnlyList<string>? speakers,
        CancellationToken cancellationToken
    )
    {
        var documents = await reader.DocumentsAsync(cancellationToken);
        var waiting = await reader.Record.ListUnindexedAsync(cancellationToken);
        return Of(
            view.Searched.Documents,
            [.. documents.Where(document => document.SpeechWords > 0)],
            speakers,
            waiting.Length
        );
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
        var documents = await reader.DocumentsAsync(cancellationToken);
        var waiting = await reader.Record.ListUnregisteredAsync(madeBy, cancellationToken);
        return Of(Math.Max(0, documents.Count - waiting.Length), documents, holders, waiting.Length);
    }

    private static SearchedExtent Of(
        int searched,
        IReadOnlyCollection<DocumentEntry> documents,
        IReadOnlyList<string>? speakers,
        int waiting
    )
    {
        PartialDate[] dates =
        [
            .. documents.Select(document => document.Published).OfType<PartialDate>().OrderBy(date => date.First),
        ];
        var period = dates.Length == 0 ? null : Dates.Period(dates[0], dates.MaxBy(date => date.Last));
        var undated = documents.Count - dates.Length;
        var words = string.Join(
            ", ",
            new[]
            {
                Printable.Count(searched, "document"),
                period,
                undated > 0 ? $"{Printable.Count(undated)} without a date" : null,
                speakers is null ? "all speakers"
                : speakers.Count == 0 ? "no speaker of that name"
                : "speakers " + string.Join("; ", speakers),
                waiting > 0 ? $"not yet {Printable.Count(waiting, "document")} that the server is still reading" : null,
            }.OfType<string>()
        );
        return new SearchedExtent(searched, waiting, undated, period, speakers, words);
    }
}
