using Chancery.Faces.Words;
using Chancery.Server.Mcp.Results;
using Chancery.Server.Record;

namespace Chancery.Server.Mcp;

/// <summary>Says what was searched.</summary>
internal static class Extents
{
    public static async Task<SearchedExtent> OfAsync(
        RecordReader reader,
        IReadOnlyList<string>? speakers,
        CancellationToken cancellationToken
    )
    {
        var summary = await reader.Record.SummarizeAsync(cancellationToken);
        var period = Dates.Period(summary.First, summary.Last);
        var words = string.Join(
            ", ",
            new[]
            {
                Printable.Count(summary.Documents, "document"),
                period,
                speakers is null ? "all speakers"
                : speakers.Count == 0 ? "no speaker of that name"
                : "speakers " + string.Join("; ", speakers),
            }.OfType<string>()
        );
        return new SearchedExtent((int)summary.Documents, period, speakers, words);
    }
}
