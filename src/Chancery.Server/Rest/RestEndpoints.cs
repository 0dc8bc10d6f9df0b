using System.Text.Json;
using Chancery.Faces.Json;
using Chancery.Server.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Rest;

/// <summary>REST under <c>/api/v1</c>: parse, one question to the engine or the store, shape.</summary>
internal static class RestEndpoints
{
    public static void AddRest(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
    }

    public static void MapRest(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapPost("/verify/quotation", VerifyQuotationAsync);
    }

    private static async Task<IResult> VerifyQuotationAsync(
        QuotationRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var checker = lease.Reader.Checker;
        var view = checker.OfQuotation(request.Quotation, request.Speaker);
        return Results.Text(
            JsonSerializer.Serialize(checker.LinesOf(view).First(), WireJson.Lines.VerifyJson),
            "application/json"
        );
    }

    /// <summary>A quotation to check.</summary>
    internal sealed record QuotationRequest(string Quotation, string? Speaker);
}
