using System.Collections.Immutable;
using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Json;
using Chancery.Cli.Printing;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery show DOCUMENT</c>: a document of the record, its turns and quotations.</summary>
internal static class ShowCommand
{
    private const int MostNamed = 5;

    private static readonly Argument<string> Document = new("DOCUMENT")
    {
        Description = "A path, the name of a file, an id, or the first digits of a hash.",
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new("show", "Shows a document of the record with its turns and quotations.", RunAsync, Document, Format);

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var recordPath = arguments.RecordPath();
        await using var record = RecordFile.Open(recordPath);
        var version = await ResolveAsync(record, arguments.GetRequiredValue(Document), recordPath, cancellationToken);
        var stored =
            await record.FindAsync(version.Hash, cancellationToken)
            ?? throw new UsageException($"{recordPath}: document {version.Hash} has gone meanwhile.");

        if (arguments.GetRequiredValue(Format) is "text")
        {
            Print(stored, new Page(terminal));
        }
        else
        {
            var output = new JsonOutput(terminal, asLines: arguments.GetRequiredValue(Format) == "jsonl");
            output.Write(AnalyzeJson.Of(stored.Analysis, withText: true), context => context.AnalyzeJson);
            output.End();
        }

        return ExitCode.Done;
    }

    private static async Task<DocumentVersion> ResolveAsync(
        IRecordStore record,
        string reference,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        var versions = await record.ResolveAsync(reference, cancellationToken);
        if (versions.IsEmpty && File.Exists(reference))
        {
            versions = await record.ResolveAsync(Path.GetFullPath(reference), cancellationToken);
        }

        ImmutableArray<DocumentVersion> named =
        [
            .. versions.DistinctBy(version => version.Name, StringComparer.Ordinal),
        ];
        var documents = named.DistinctBy(version => version.Hash, StringComparer.Ordinal).Count();
        return documents switch
        {
            0 => throw new UsageException($"{recordPath}: the record holds no document '{reference}'."),
            1 => named[0],
            _ => throw new UsageException(
                $"'{reference}' may mean {documents} documents: {string.Join(", ", named.Take(MostNamed).Select(version => version.Name))}"
                    + (named.Length > MostNamed ? " …" : "")
            ),
        };
    }

    private static void Print(StoredDocument stored, Page page)
    {
        new DocumentText(page).Print(stored.Analysis, withWords: true);
        page.Blank();
        foreach (var version in stored.Versions)
        {
            page.Line(
                new StyledText().AppendFacts(
                    version.Name,
                    version.Number > 1 ? $"version {version.Number}" : null,
                    $"read {version.ReadAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} UTC"
                )
            );
        }
    }
}
