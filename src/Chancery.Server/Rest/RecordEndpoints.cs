using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>What the record holds, in numbers.</summary>
internal static class RecordEndpoints
{
    public static void MapRecord(this IEndpointRouteBuilder api) =>
        api.MapGet("/record", RecordAsync).WithTags("record");

    /// <summary>How much the record holds, and from when.</summary>
    public static async Task<Ok<RecordJson>> RecordAsync(RecordPool pool, CancellationToken cancellationToken)
    {
        using var lease = await pool.RentAsync(cancellationToken);
        return TypedResults.Ok(Of(lease.Reader.Summary));
    }

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
