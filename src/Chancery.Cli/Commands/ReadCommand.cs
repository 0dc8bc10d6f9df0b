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
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders, and .jsonl files of one document a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "read",
            "Reads files and folders into the record. What it holds already stays as it is.",
            RunAsync,
            Paths,
            Format,
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
        var pipeline = new DocumentPipeline<RecordEntry>(
            new ReadingOptions(),
            arguments.GetValue(SharedOptions.Threads),
            (file, document) => Prepare(file, document, readAt, known)
        );

        var writer = new RecordWriter(record, report);
        var total = inputs.Sum(input => input.File?.Length ?? 0);
        await Progress.ShowAsync(
            terminal,
            "Reading",
            () => (pipeline.BytesDone, total),
            writer.WriteAsync(pipeline.RunAsync(inputs, cancellationToken), cancellationToken)
        );
        report.End();

        return report.HasProblems ? ExitCode.Failed : ExitCode.Done;
    }

    // What the record holds is not analyzed a second time.
    private static RecordEntry Prepare(InputFile file, Document document, DateTimeOffset readAt, HashSet<string> known)
    {
        var name = file.HoldsLines ? document.Id : file.FullName;
        return known.Contains(document.Hash)
            ? RecordEntry.Known(name, readAt, document.Hash)
            : RecordEntry.Of(name, readAt, DocumentAnalyzer.Analyze(document));
    }
}
