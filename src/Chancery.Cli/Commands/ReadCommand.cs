using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Inputs;
using Chancery.Cli.Printing;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read PATH...</c>: reads files and folders into the record.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Paths = SharedOptions.Many(
        "PATH",
        "Files, folders, and .jsonl files of one document a line."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    private static readonly Option<bool> Restore = new("--restore")
    {
        Description = "Takes documents back that were removed from the record.",
    };

    public static ChanceryCommand Create() =>
        new(
            "read",
            "Reads files and folders into the record. What it holds already stays as it is.",
            RunAsync,
            Paths,
            Format,
            Restore,
            SharedOptions.Threads
        );

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var paths = arguments.GetRequiredValue(Paths);
        if (paths.Contains(InputFile.StandardInput, StringComparer.Ordinal))
        {
            throw new UsageException(
                "read needs files: what comes from standard input has no name to be found under again."
            );
        }

        var recordPath = arguments.RecordPath();
        await using var record = RecordFile.OpenOrCreate(recordPath);
        var report = ReadReport.Create(terminal, arguments.GetRequiredValue(Format), recordPath);
        var inputs = InputFiles.Find(paths, recordPath);
        var readAt = TimeProvider.System.GetUtcNow();
        var known = (await record.ListHashesAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        known.ExceptWith(await record.ListOutdatedAsync(cancellationToken));
        var restores = arguments.GetValue(Restore);
        var pipeline = new DocumentPipeline<RecordEntry>(
            new ReadingOptions(),
            arguments.ThreadCount(),
            (_, document) => Prepare(document, readAt, known, restores)
        );

        var writer = new RecordWriter(record, report);
        var total = inputs.Sum(input => input.File?.Length ?? 0);
        await Progress.ShowAsync(
            terminal,
            "Reading",
            () => (pipeline.BytesDone, total),
            writer.WriteAsync(pipeline.RunAsync(inputs, cancellationToken), cancellationToken)
        );
        foreach (var version in await GoneFiles.ObserveAsync(record, paths, readAt, cancellationToken))
        {
            report.AddGone(version);
        }

        await Progress.ShowAsync(terminal, "Indexing", () => (0, 0), IndexAsync(recordPath, record, cancellationToken));
        await Progress.ShowAsync(terminal, "Comparing", () => (0, 0), CompareAsync(record, cancellationToken));
        report.End();

        return report.HasProblems ? ExitCode.Failed : ExitCode.Done;
    }

    // What the record holds is not analyzed a second time, unless by another build of the engine.
    private static RecordEntry Prepare(Document document, DateTimeOffset readAt, HashSet<string> known, bool restores)
    {
        if (known.Contains(document.Hash))
        {
            return RecordEntry.Known(document.Id, readAt, document.Hash);
        }

        var entry = RecordEntry.Of(document.Id, readAt, DocumentAnalyzer.Analyze(document));
        return restores ? entry.Restoring() : entry;
    }

    private static Task<int> CompareAsync(IRecordStore record, CancellationToken cancellationToken) =>
        Task.Run(() => RecordLineage.RefreshAsync(record, null, cancellationToken), cancellationToken);

    // What was read is findable when the command ends.
    private static Task<bool> IndexAsync(string recordPath, IRecordStore record, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                using var index = await RecordIndex.OpenAsync(recordPath, record, cancellationToken);
                return true;
            },
            cancellationToken
        );
}
