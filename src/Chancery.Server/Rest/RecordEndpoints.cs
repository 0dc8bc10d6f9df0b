using Chancery.Storage;

namespace Chancery.Server.Rest;

/// <summary>What the record holds, in numbers.</summary>
internal static class RecordEndpoints
{
    public static RecordJson Of(RecordSummary summary) =>
        new(
            summary.Documents,
            summary.Evidence,
            summary.Turns,
            summary.Words,
            summary.First?.ToString(),
            summary.Last?.ToString()
        );
}
