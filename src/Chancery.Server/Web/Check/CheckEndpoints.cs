using System.Text;
using Chancery.Actors.Authority;
using Chancery.Faces.Web;
using Chancery.Fetching;
using Chancery.Reading;
using Chancery.Server.Security;
using Chancery.Server.Web.Layout;
using Chancery.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace Chancery.Server.Web.Check;

/// <summary>The page that checks reports and quotations; nothing of them is kept.</summary>
internal static class CheckEndpoints
{
    private const string Section = "/check";

    public static void MapCheck(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowAsync);
        pages.MapGet("/check", ShowAsync);
        pages.MapPost("/check", CheckAsync);
    }

    /// <summary>The form; or, of a report in the record, its verdicts as the record gives them now.</summary>
    private static async Task<IResult> ShowAsync(string? document, RecordPool pool, CancellationToken cancellationToken)
    {
        using var lease = await pool.RentAsync(cancellationToken);
        if (document is not null)
        {
            var stored =
                await lease.Reader.Record.FindAsync(document, cancellationToken)
                ?? throw new ProblemException(Problem.NotFound("The record holds no document with this hash."));
            var report = CheckedReport.Of(lease.Reader.Checker.OfReport(stored.Analysis, cancellationToken)) with
            {
                IsOfRecord = true,
            };
            return Pages.Show(
                new PageFrame($"{report.Title}, checked", Section)
                {
                    Summary = lease.Reader.Summary,
                    IsWide = true,
                    IsLasting = false,
                },
                CheckPage.Of(report, new CheckForm())
            );
        }

        return Pages.Show(
            new PageFrame("Check a report", Section) { Summary = lease.Reader.Summary },
            CheckPage.Of(new CheckForm())
        );
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        RecordPool pool,
        Fetcher fetcher,
        Lazy<AuthorityData> authority,
        CancellationToken cancellationToken
    )
    {
        await antiforgery.ValidateRequestAsync(context);
        var sent = await context.Request.ReadFormAsync(cancellationToken);
        var form = new CheckForm
        {
            Text = sent["text"],
            Address = sent["address"],
            Quotation = sent["quotation"],
            Speaker = string.IsNullOrWhiteSpace(sent["speaker"]) ? null : sent["speaker"].ToString().Trim(),
        };
        var file = sent.Files["file"] is { Length: > 0 } chosen ? chosen : null;
        CheckedReport? report = null;
        try
        {
            report = !string.IsNullOrWhiteSpace(form.Quotation)
                ? await OfQuotationAsync(form, pool, cancellationToken)
                : await OfReportAsync(
                    await ReadAsync(form, file, fetcher, cancellationToken),
                    authority,
                    pool,
                    cancellationToken
                );
        }
        catch (UsageException exception)
        {
            form = form with { Problem = exception.Message };
        }

        using var lease = await pool.RentAsync(cancellationToken);
        var frame = new PageFrame(
            report is null ? "Check a report" : $"{report.Title ?? "A quotation"}, checked",
            Section
        )
        {
            Summary = lease.Reader.Summary,
            IsWide = report is { Sections.IsEmpty: false },
            IsLasting = false,
        };
        context.Response.Headers.CacheControl = "no-store";
        return report is null
            ? Pages.Show(frame, CheckPage.Of(form), StatusCodes.Status422UnprocessableEntity)
            : Pages.Show(frame, CheckPage.Of(report, new CheckForm()));
    }

    private static async Task<CheckedReport> OfQuotationAsync(
        CheckForm form,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        if (!form.Quotation!.Any(char.IsLetterOrDigit))
        {
            throw new UsageException("The quotation holds no word.");
        }

        using var lease = await pool.RentAsync(cancellationToken);
        return CheckedReport.Of(lease.Reader.Checker.OfQuotation(form.Quotation!, form.Speaker));
    }

    private static async Task<CheckedReport> OfReportAsync(
        (string Name, ReadOnlyMemory<byte> Bytes) input,
        Lazy<AuthorityData> authority,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        // More than one is read only to say so.
        var documents = DocumentReader.Read(input.Name, input.Bytes, new ReadingOptions()).Take(2).ToArray();
        if (documents is not [var document, ..])
        {
            throw new UsageException($"{input.Name} holds no text.");
        }

        if (document.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
        {
            throw new UsageException($"{input.Name} cannot be read: {error.Message}");
        }

        var analysis = DocumentAnalyzer.Analyze(document, authority.Value);
        using var lease = await pool.RentAsync(cancellationToken);
        var report = CheckedReport.Of(lease.Reader.Checker.OfReport(analysis, cancellationToken));
        return documents.Length > 1
            ? report with
            {
                Notes = [$"{input.Name} holds several documents; the first one was checked.", .. report.Notes],
            }
            : report;
    }

    private static async Task<(string Name, ReadOnlyMemory<byte> Bytes)> ReadAsync(
        CheckForm form,
        IFormFile? file,
        Fetcher fetcher,
        CancellationToken cancellationToken
    )
    {
        var given = new[]
        {
            !string.IsNullOrWhiteSpace(form.Text),
            file is not null,
            !string.IsNullOrWhiteSpace(form.Address),
        };
        if (given.Count(one => one) != 1)
        {
            throw new UsageException(
                given.Any(one => one)
                    ? "The form holds more than one of text, file and address. Leave one of them."
                    : "There is nothing to check. Give the text of a report, a file, an address, or a quotation."
            );
        }

        return file is not null ? (Path.GetFileName(file.FileName), await BytesOfAsync(file, cancellationToken))
            : !string.IsNullOrWhiteSpace(form.Text) ? ("Pasted text", Encoding.UTF8.GetBytes(form.Text))
            : await FetchAsync(form.Address!.Trim(), fetcher, cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>> BytesOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static async Task<(string Name, ReadOnlyMemory<byte> Bytes)> FetchAsync(
        string input,
        Fetcher fetcher,
        CancellationToken cancellationToken
    )
    {
        var (address, problem) = WebAddresses.Parse(input);
        if (address is null)
        {
            throw new UsageException($"{input}: {problem}.");
        }

        return await fetcher.FetchAsync(new FetchRequest(address), cancellationToken) switch
        {
            FetchResult.Content content => (content.Address.AbsoluteUri, content.Bytes),
            FetchResult.Refused refused => throw new UsageException($"{address} is not fetched: {refused.Reason}."),
            FetchResult.Gone gone => throw new UsageException($"{address} is not there: {gone.Reason}."),
            FetchResult.Failed failed => throw new UsageException($"{address} could not be fetched: {failed.Reason}."),
            _ => throw new UsageException($"{address} could not be fetched: it answered that nothing had changed."),
        };
    }
}
