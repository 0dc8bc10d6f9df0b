using System.Text;
using Chancery.Export;
using Chancery.Export.AkomaNtoso;
using Chancery.Export.BibTex;
using Chancery.Export.Chicago;
using Chancery.Export.Csl;
using Chancery.Export.Tei;
using Chancery.Export.WebAnnotation;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Reports;
using Chancery.Reading;

namespace Chancery.Faces.Exports;

/// <summary>Writes documents of the record in the formats of the field.</summary>
/// <param name="checker">Checks reports; asked for annotations of one.</param>
/// <param name="registers">Answers what the record knows by its days; asked for a calendar.</param>
/// <param name="nameOf">How a document is called that the record knows by a path; null: by the path.</param>
internal sealed class DocumentExport(
    Func<ReportChecker> checker,
    Func<Task<RegisterReader>> registers,
    Func<string, string>? nameOf = null
)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the items in their order, and leaves the stream open.</summary>
    /// <exception cref="UsageException">The format holds one document a file, or whole documents, and another thing is asked for.</exception>
    public async Task WriteAsync(
        ExportFormat format,
        IReadOnlyList<ExportedItem> items,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        if (format.IsOneDocument && items.Count != 1)
        {
            throw new UsageException($"a file of {format.Name} holds one document, not {items.Count}.");
        }

        if (!format.TakesPassages && items.Any(item => item.Span is not null))
        {
            throw new UsageException($"{format.Name} holds whole documents; a passage has no such form.");
        }

        switch (format.Name)
        {
            case "tei":
                TeiWriter.Write(items[0].Analysis, output, items[0].ReadAt);
                break;
            case "akn":
                AkomaNtosoWriter.Write(items[0].Analysis, output, items[0].ReadAt);
                break;
            case "webannotation":
                WriteAnnotations(items[0], output, cancellationToken);
                break;
            case "csl":
                CslJsonWriter.Write(items.Select(item => item.Work), output);
                break;
            case "ics":
                await WriteCalendarAsync(items, output, cancellationToken);
                break;
            default:
                await using (var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" })
                {
                    WriteText(format.Name, items, text);
                }

                break;
        }
    }

    private void WriteText(string format, IReadOnlyList<ExportedItem> items, TextWriter text)
    {
        switch (format)
        {
            case "bibtex":
                BibTexWriter.Write(items.Select(item => item.Work), text);
                return;
            case "csv":
                TurnCsv.WriteHeader(text);
                break;
        }

        foreach (var item in items)
        {
            switch (format)
            {
                case "chicago":
                    text.Write(ChicagoNote.Of(item.Work) + "\n");
                    break;
                case "csv":
                    TurnCsv.Write(item.Analysis, NameOf(item), text);
                    break;
                default:
                    var line = AnalyzeJson.Of(item.Analysis, withText: true) with
                    {
                        Id = NameOf(item),
                        Hash = item.Analysis.Document.Hash,
                    };
                    text.Write(WireJson.ToLine(line, context => context.AnalyzeJson) + "\n");
                    break;
            }
        }
    }

    private string NameOf(ExportedItem item) =>
        nameOf is null ? item.Analysis.Document.Id : nameOf(item.Analysis.Document.Id);

    private void WriteAnnotations(ExportedItem item, Stream output, CancellationToken cancellationToken)
    {
        var analysis = item.Analysis;
        var id = new PassageAddress(analysis.Document.Hash).ToString();
        if (item.Span is { } span)
        {
            var passage = DocumentAnnotations.OfPassage(analysis, span, item.ReadAt);
            WebAnnotationWriter.Write($"{id}#annotations", analysis.Document.Title, [passage], output);
            return;
        }

        var annotations =
            analysis.Document.Kind is DocumentKind.Report || !RecordPassages.IsEvidence(analysis)
                ? DocumentAnnotations.OfReport(checker().OfReport(analysis, cancellationToken), item.ReadAt)
                : DocumentAnnotations.OfTranscript(analysis, item.ReadAt);
        WebAnnotationWriter.Write($"{id}#annotations", analysis.Document.Title, annotations, output);
    }

    private async Task WriteCalendarAsync(
        IReadOnlyList<ExportedItem> items,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var hashes = items.Select(item => item.Analysis.Document.Hash).ToHashSet(StringComparer.Ordinal);
        var dates = await RecordCalendar.ItemsAsync(await registers(), new RowFilter([], null, []), cancellationToken);
        await output.WriteAsync(
            Utf8.GetBytes(
                CalendarIcs.Of(dates.Where(date => date.Entry.Witnesses.Any(row => hashes.Contains(row.Hash))))
            ),
            cancellationToken
        );
    }
}
