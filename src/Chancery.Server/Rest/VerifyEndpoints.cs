using Chancery.Actors.Authority;
using Chancery.Faces.Json;
using Chancery.Reading;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Checks of quotations and reports; nothing that is sent is kept.</summary>
internal static class VerifyEndpoints
{
    private const int MostQueries = 1000;
    private const int LongestQuotation = 100_000;

    public static void MapVerify(this IEndpointRouteBuilder api)
    {
        var verify = api.MapGroup("/verify").WithTags("verify");
        verify.MapPost("/quotation", QuotationAsync);
        verify.MapPost("/quotations", QuotationsAsync);
        verify
            .MapPost("/report", ReportAsync)
            .Accepts<IFormFile>("multipart/form-data", "text/plain", "text/html", "application/octet-stream")
            .Refuses(413, 422);
    }

    /// <summary>Checks one quotation against the record.</summary>
    public static async Task<Ok<VerifyJson>> QuotationAsync(
        QuotationRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        Check(request, "quotation");
        using var lease = await pool.RentAsync(cancellationToken);
        var checker = lease.Reader.Checker;
        var line = checker.LinesOf(checker.OfQuotation(request.Quotation, request.Speaker)).First();
        return TypedResults.Ok(line with { Id = request.Id });
    }

    /// <summary>Checks quotations, each by itself; answers come in their order.</summary>
    public static async Task<Ok<Page<VerifyJson>>> QuotationsAsync(
        QuotationsRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        if (request.Queries.Count > MostQueries)
        {
            throw new ProblemException(
                Problem.BadRequest(
                    $"queries holds {request.Queries.Count} quotations; at most {MostQueries} are checked at a time."
                )
            );
        }

        for (var i = 0; i < request.Queries.Count; i++)
        {
            Check(request.Queries[i], $"queries[{i}].quotation");
        }

        using var lease = await pool.RentAsync(cancellationToken);
        var checker = lease.Reader.Checker;
        var lines = new List<VerifyJson>(request.Queries.Count);
        foreach (var query in request.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Add(
                checker.LineOf(
                    query.Id ?? "",
                    checker.OfWords(query.Quotation, query.Speaker, cancellationToken),
                    null
                ) with
                {
                    Id = query.Id,
                }
            );
        }

        return TypedResults.Ok(Page<VerifyJson>.Of(lines));
    }

    /// <summary>Checks every quotation of a report: a file in a form (field <c>file</c>), or the text itself as the body.</summary>
    public static async Task<Ok<CheckedReportJson>> ReportAsync(
        HttpRequest request,
        RecordPool pool,
        Lazy<AuthorityData> authority,
        CancellationToken cancellationToken
    )
    {
        var (name, bytes) = await SentFile.OneAsync(request, "report", cancellationToken);
        // More than one is read only to say so.
        var documents = DocumentReader.Read(name, bytes, new ReadingOptions()).Take(2).ToArray();
        if (documents is not [var document])
        {
            throw new ProblemException(
                Problem.BadRequest(
                    documents.Length == 0
                        ? "The report holds no text."
                        : "The file holds several documents; send one report."
                )
            );
        }

        if (document.Diagnostics.FirstOrDefault(found => found.Severity == Text.Severity.Error) is { } error)
        {
            throw new ProblemException(Problem.Unreadable(error.Id, error.Message));
        }

        var analysis = DocumentAnalyzer.Analyze(document, authority.Value);
        using var lease = await pool.RentAsync(cancellationToken);
        var checker = lease.Reader.Checker;
        var view = checker.OfReport(analysis, cancellationToken);
        return TypedResults.Ok(
            new CheckedReportJson(
                new SentReport(
                    document.Hash,
                    document.Title,
                    document.Author,
                    document.Published?.Date.ToString(),
                    document.Language,
                    StoredWords.Of(document.Kind)
                ),
                [.. checker.LinesOf(view)],
                RecordEndpoints.Of(lease.Reader.Summary)
            )
        );
    }

    private static void Check(QuotationRequest? request, string field)
    {
        if (request?.Quotation is not { } words || !words.Any(char.IsLetterOrDigit))
        {
            throw new ProblemException(Problem.BadRequest($"{field} expects at least one word."));
        }

        if (words.Length > LongestQuotation)
        {
            throw new ProblemException(
                Problem.BadRequest(
                    $"{field} has at most {LongestQuotation} characters; send a longer text as a report."
                )
            );
        }
    }
}
