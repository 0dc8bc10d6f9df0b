using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery merge OTHER</c>: brings another record into this one.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Other = new("OTHER")
    {
        Description = "The other record; it is only read.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Says what would come, and writes nothing.",
    };

    private static readonly Option<bool> Remove = new("--remove")
    {
        Description = "Removes here what was removed there, too; otherwise it is only named.",
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "merge",
            "Brings another record into this one: documents, versions, observations, verdicts and removals.",
            RunAsync,
            Other,
            DryRun,
            Remove,
            AuthorityOption.Option,
            Format
        )
        {
            Examples = ["chancery merge colleague.db --dry-run", "chancery merge colleague.db"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var recordPath = arguments.RecordPath();
        var otherPath = arguments.GetRequiredValue(Other);
        if (Path.GetFullPath(recordPath) == Path.GetFullPath(otherPath))
        {
            throw new UsageException($"{otherPath} is this record; merge brings another one into it.");
        }

        var isDryRun = arguments.GetValue(DryRun);
        var authority = AuthorityOption.Read(arguments);
        Func<Document, DocumentAnalysis> analyze = document => DocumentAnalyzer.Analyze(document, authority.Value);
        await using var from = RecordFile.OpenToRead(otherPath);
        await using var into = isDryRun ? RecordFile.Open(recordPath) : RecordFile.OpenOrCreate(recordPath);
        var done = default(BatchProgress);
        var progress = new Reported(value => done = value);
        var report = await Progress.ShowAsync(
            terminal,
            "Merging",
            () => (done.Done, done.Total),
            Task.Run(
                () => new RecordMerge(into, from, analyze, isDryRun).RunAsync(progress, cancellationToken),
                cancellationToken
            )
        );
        if (!isDryRun)
        {
            await FollowAsync(into, report, arguments.GetValue(Remove), recordPath, cancellationToken);
        }

        Print(report, arguments, terminal);
        return ExitCode.Done;
    }

    private static async Task FollowAsync(
        IRecordStore into,
        MergeReport report,
        bool removes,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        foreach (var tombstone in removes ? report.RemovedThere : [])
        {
            await into.RemoveAsync(
                tombstone.Hash,
                tombstone.Reason,
                tombstone.RemovedAt,
                tombstone.Bytes is null,
                cancellationToken
            );
        }

        await using var index = await RecordIndex.OpenAsync(recordPath, into, cancellationToken);
        await RecordLineage.RefreshAsync(into, null, cancellationToken);
    }

    private static void Print(MergeReport report, ParseResult arguments, Terminal terminal)
    {
        var format = arguments.GetRequiredValue(Format);
        if (format is not "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            output.Write(MergeJson.Of(report, arguments.GetValue(DryRun)), context => context.MergeJson);
            output.End();
            return;
        }

        var page = new Page(terminal);
        page.Line(
            new StyledText(arguments.GetValue(DryRun) ? "would bring  " : "brought  ", Ink.Strong).AppendFacts(
                Printable.Count(report.Added, "new document"),
                $"{Printable.Count(report.Known)} known",
                Printable.Count(report.Versions, "version"),
                Printable.Count(report.Verdicts, "verdict"),
                Printable.Count(report.Observations, "observation"),
                Printable.Count(report.Tombstones, "removal")
            )
        );
        foreach (var name in report.RemovedHere)
        {
            page.Line(
                new StyledText("removed here  ", Ink.Missing)
                    .Append(name, Ink.Strong)
                    .Append("  ")
                    .AppendFacts("stays so"),
                0,
                2
            );
        }

        foreach (var tombstone in report.RemovedThere)
        {
            page.Line(
                new StyledText("removed there  ", Ink.Missing)
                    .Append(tombstone.Name, Ink.Strong)
                    .Append("  ")
                    .AppendFacts(
                        tombstone.Reason,
                        arguments.GetValue(Remove) ? "removed here as well" : "kept here; --remove follows"
                    ),
                0,
                2
            );
        }
    }

    /// <summary>Tells at once, and on the thread that works.</summary>
    private sealed class Reported(Action<BatchProgress> report) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => report(value);
    }
}
