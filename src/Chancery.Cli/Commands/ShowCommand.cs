using System.CommandLine;
using Chancery.Actors;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Versions;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Versions;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery show DOCUMENT</c>: a document of the record, its turns and quotations.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Document = new("DOCUMENT")
    {
        Description = "A path, the name of a file, an id, or the first digits of a hash.",
    };

    private static readonly Option<bool> Versions = new("--versions")
    {
        Description = "Shows when it was read, with what changes, and when it was gone.",
    };

    private static readonly Option<int[]> Diff = new("--diff")
    {
        Description = "Shows what differs between two versions, by their numbers; the last two without any.",
        HelpName = "A B",
        Arity = new ArgumentArity(0, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl", "html");

    public static ChanceryCommand Create() =>
        new(
            "show",
            "Shows a document of the record with its turns and quotations.",
            RunAsync,
            Document,
            Versions,
            Diff,
            AuthorityOption.Option,
            Format
        )
        {
            Examples =
            [
                "chancery show talk.txt",
                "chancery show talk.txt --versions",
                "chancery show talk.txt --diff 1 2 --format html",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(arguments.GetRequiredValue(Document)))
        {
            throw new UsageException(
                "show needs a document: a path, the name of a file, an id, or the first digits of a hash."
            );
        }

        var format = arguments.GetRequiredValue(Format);
        var comparesVersions = arguments.GetResult(Diff) is not null;
        if (format == "html" && !comparesVersions)
        {
            throw new UsageException("--format html shows what differs between two versions: add --diff.");
        }

        var recordPath = arguments.RecordPath();
        await using var record = RecordFile.Open(recordPath);
        var version = await DocumentReference.ResolveAsync(
            record,
            arguments.GetRequiredValue(Document),
            recordPath,
            cancellationToken
        );
        if (comparesVersions || arguments.GetValue(Versions))
        {
            var history = await VersionHistory.LoadAsync(record, version.Name, cancellationToken);
            if (comparesVersions)
            {
                ShowVersions.Compare(history, arguments.GetValue(Diff) ?? [], format, terminal);
            }
            else
            {
                ShowVersions.List(history, format, terminal);
            }

            return ExitCode.Done;
        }

        var stored =
            await record.FindAsync(version.Hash, cancellationToken)
            ?? throw new UsageException($"{recordPath}: document {version.Hash} has gone meanwhile.");

        if (format is "text")
        {
            Print(stored, new Page(terminal));
        }
        else
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            var analysis = stored.Analysis;
            var authority = AuthorityOption.Read(arguments).Value;
            var actors = ActorFinder.Find(analysis.Document, analysis.Turns, authority);
            output.Write(
                AnalyzeJson.Of(analysis with { Actors = actors }, withText: true),
                context => context.AnalyzeJson
            );
            output.End();
        }

        return ExitCode.Done;
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
