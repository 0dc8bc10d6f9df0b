using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Server.Security;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Server.Web.Documents;

/// <summary>The list of documents, a document, a passage of it.</summary>
internal static class DocumentEndpoints
{
    private const string Section = "/documents";

    public static void MapDocuments(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/documents", ListAsync);
        pages.MapGet("/doc/{hash}", ShowAsync);
        pages.MapGet("/doc/{hash}/{span}", ShowPassageAsync);
    }

    private static async Task<IResult> ListAsync(
        string? kind,
        string? language,
        string? named,
        string? sort,
        string? page,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var filter = DocumentListFilter.Of(kind, language, named, sort);
        using var lease = await pool.RentAsync(cancellationToken);
        var view = DocumentListView.Of(await lease.Reader.DocumentsAsync(cancellationToken), filter, page);
        return Pages.Show(
            new PageFrame("Documents", Section) { Summary = lease.Reader.Summary },
            DocumentListPage.Of(view)
        );
    }

    private static async Task<IResult> ShowAsync(
        string hash,
        string? show,
        string? page,
        string? diff,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var stored = await lease.Reader.Record.FindAsync(hash, cancellationToken);
        if (stored is null)
        {
            return await ElsewhereAsync(hash, lease.Reader, cancellationToken);
        }

        var shown = new DocumentExtras(Repairs: show is "repairs", Boilerplate: show is "boilerplate");
        var view = await new DocumentReading(lease.Reader, stored).ReadAsync(shown, page, diff, cancellationToken);
        return Pages.Show(
            new PageFrame(view.Title, Section) { Summary = lease.Reader.Summary, IsWide = true },
            DocumentPage.Of(view)
        );
    }

    private static async Task<IResult> ShowPassageAsync(
        string hash,
        string span,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        if (await lease.Reader.Record.FindAsync(hash, cancellationToken) is not { } stored)
        {
            return await ElsewhereAsync(hash, lease.Reader, cancellationToken);
        }

        var document = stored.Analysis.Document;
        var offsets = new CodePointOffsets(document.Source.Value);
        var passage =
            PageAddress.Parse(span, offsets, document.Source.Length)
            ?? throw new ProblemException(
                Problem.NotFound(
                    $"'{Printable.Shorten(span, 60)}' is no passage of this document: expected START-END in code points, up to {offsets.FromUtf16(document.Source.Length).ToString(CultureInfo.InvariantCulture)}."
                )
            );
        var reading = new DocumentReading(lease.Reader, stored);
        var turns = reading.Turns.Around(passage);
        var number = FirstOf(stored.Analysis, passage);
        var view = new PassagePageView(
            hash,
            Printable.OneLine(document.Title ?? Names.Short(document.Id)),
            document.Language,
            [.. reading.About().Select(fact => fact.Text)],
            document.View.ToString(passage),
            turns,
            Math.Max(0, number),
            number >= DocumentReading.TurnsOnAPage
                ? string.Create(CultureInfo.InvariantCulture, $"?page={number / DocumentReading.TurnsOnAPage + 1}")
                : "",
            number < 0 ? [] : AlsoIn(lease.Reader, stored.Analysis, number, passage),
            CitationView.Of(stored.Analysis, PageAddress.Of(hash, offsets, passage), passage)
        );
        return Pages.Show(
            new PageFrame($"Passage of {view.Title}", Section) { Summary = lease.Reader.Summary, IsWide = true },
            PassagePage.Of(view)
        );
    }

    private static int FirstOf(DocumentAnalysis analysis, TextSpan passage) =>
        Enumerable.Range(0, analysis.Turns.Length).FirstOrDefault(i => analysis.Turns[i].Span.Overlaps(passage), -1);

    private static ImmutableArray<(string, string, string)> AlsoIn(
        RecordReader reader,
        DocumentAnalysis analysis,
        int turn,
        TextSpan passage
    )
    {
        var document = analysis.Document;
        var words = new RecordPassage(
            document.Hash,
            turn,
            analysis.Turns[turn].Speaker,
            passage,
            document.View.ToString(passage)
        );
        return
        [
            .. reader
                .Evidence.Witnesses.Of(words)
                .Select(witness =>
                    (
                        Printable.OneLine(witness.Document.Document.Title ?? Names.Short(witness.Document.Document.Id)),
                        PageAddress.Of(witness.Document.Document.Hash),
                        WitnessWords.Word(witness.Kind)
                    )
                ),
        ];
    }

    // The beginning of a hash leads to the document; of one that was removed it is said when and why.
    private static async Task<IResult> ElsewhereAsync(
        string hash,
        RecordReader reader,
        CancellationToken cancellationToken
    )
    {
        var tombstones = await reader.Record.ListTombstonesAsync(cancellationToken);
        if (tombstones.FirstOrDefault(stone => stone.Hash == hash) is { } removed)
        {
            throw new ProblemException(
                Problem.NotFound(
                    $"This document was removed on {Dates.Of(new PartialDate(removed.RemovedAt.Year, removed.RemovedAt.Month, removed.RemovedAt.Day))}: {removed.Reason}"
                )
            );
        }

        var named = hash.All(char.IsAsciiHexDigitLower)
            ? (await reader.Record.ResolveAsync(hash, cancellationToken))
                .Select(version => version.Hash)
                .Where(found => found.StartsWith(hash, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .ToArray()
            : [];
        return named is [var only]
            ? Results.LocalRedirect(PageAddress.Of(only))
            : throw new ProblemException(Problem.NotFound("The record holds no document with this hash."));
    }
}
