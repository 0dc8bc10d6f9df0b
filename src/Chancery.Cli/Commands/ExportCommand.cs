using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Faces.Exports;
using Chancery.Faces.Inputs;
using Chancery.Faces.Registers;
using Chancery.Faces.Reports;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery export DOCUMENT... --format FORMAT</c>: documents and passages of the record in the formats of the field.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string[]> Documents = new("DOCUMENT")
    {
        Description =
            "Paths, names of files, ids, first digits of hashes, or addresses of passages; without any, all documents of the record.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Format = SharedOptions.Format([
        .. ExportFormat.All.Select(format => format.Name),
    ]);

    private static readonly Option<string> Output = new("--output")
    {
        Description = "A file, or a folder that gets a file a document. Default: standard output.",
        HelpName = "FILE|FOLDER",
    };

    public static ChanceryCommand Create() =>
        new(
            "export",
            "Writes documents of the record as TEI, Akoma Ntoso, annotations, citations, tables or a calendar.",
            RunAsync,
            Documents,
            Format,
            Output,
            IssuesOption.Option,
            AuthorityOption.Option
        )
        {
            Examples =
            [
                "chancery export talk.txt --format tei --output talk.tei.xml",
                "chancery export --format akn --output debates/",
                "chancery export report.html --format webannotation",
                "chancery export --format bibtex --output record.bib",
                "chancery export 'chancery://document/HASH#char=120,340' --format chicago",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var format = ExportFormat.Get(arguments.GetRequiredValue(Format));
        var references = arguments.GetValue(Documents) ?? [];
        if (references.FirstOrDefault(string.IsNullOrWhiteSpace) is not null)
        {
            throw new UsageException("export needs a path, the name of a file, an id, or the first digits of a hash.");
        }

        if (references.FirstOrDefault(reference => reference.StartsWith("--", StringComparison.Ordinal)) is { } option)
        {
            throw new UsageException($"'{option}' is no option of this command.");
        }

        await using var source = await OpenAsync(format, arguments, terminal, cancellationToken);
        var items = await FindAsync(source.Record, references, arguments.RecordPath(), cancellationToken);
        var export = new DocumentExport(source.Checker, source.Registers);
        if (arguments.GetValue(Output) is not { } output)
        {
            if (format.IsOneDocument && items.Count != 1)
            {
                throw new UsageException(
                    $"a file of {format.Name} holds one document: name one of the {items.Count}, or add --output FOLDER."
                );
            }

            await terminal.Out.FlushAsync(cancellationToken);
            await export.WriteAsync(format, items, terminal.Out.BaseStream, cancellationToken);
        }
        else if (IsFolder(output) || (format.IsOneDocument && items.Count != 1))
        {
            Directory.CreateDirectory(output);
            foreach (var item in items)
            {
                var path = Path.Combine(output, $"{item.Work.Key}.{format.Extension}");
                await WriteFileAsync(export, format, [item], path, cancellationToken);
            }
        }
        else
        {
            await WriteFileAsync(export, format, items, output, cancellationToken);
        }

        return ExitCode.Done;
    }

    private static bool IsFolder(string path) => Directory.Exists(path) || Path.EndsInDirectorySeparator(path);

    private static async Task WriteFileAsync(
        DocumentExport export,
        ExportFormat format,
        IReadOnlyList<ExportedItem> items,
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.Create(path);
        await export.WriteAsync(format, items, file, cancellationToken);
    }

    private static async Task<IReadOnlyList<ExportedItem>> FindAsync(
        IRecordStore record,
        string[] references,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        var items = new List<ExportedItem>();
        foreach (var reference in references)
        {
            items.Add(await ExportedItem.FindAsync(record, reference, recordPath, cancellationToken));
        }

        if (references.Length == 0)
        {
            foreach (var hash in await record.ListHashesAsync(cancellationToken))
            {
                items.Add(new ExportedItem(await ExportedItem.GetAsync(record, hash, cancellationToken)));
            }
        }

        return items;
    }

    // Only what the format asks for is opened: an index to check reports with, registers for a calendar.
    private static async Task<Source> OpenAsync(
        ExportFormat format,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        switch (format.Name)
        {
            case "webannotation":
                var evidence = await Evidence.OfRecordAsync(arguments.RecordPath(), cancellationToken);
                return new Source(evidence.Record!, evidence, () => new ReportChecker(evidence), NoRegisters);
            case "ics":
                var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
                return new Source(
                    registers.Reader.Record,
                    registers,
                    NoChecker,
                    () => Task.FromResult(registers.Reader)
                );
            default:
                var record = RecordFile.Open(arguments.RecordPath());
                return new Source(record, record, NoChecker, NoRegisters);
        }
    }

    private static ReportChecker NoChecker() => throw new InvalidOperationException("The format checks no report.");

    private static Task<RegisterReader> NoRegisters() =>
        throw new InvalidOperationException("The format asks no register.");

    private sealed record Source(
        IRecordStore Record,
        IAsyncDisposable Opened,
        Func<ReportChecker> Checker,
        Func<Task<RegisterReader>> Registers
    ) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Opened.DisposeAsync();
    }
}
