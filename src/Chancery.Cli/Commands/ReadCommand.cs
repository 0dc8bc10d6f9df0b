using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Cli.Web;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Keeping;
using Chancery.Faces.Registers;
using Chancery.Faces.Web;
using Chancery.Fetching;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read PATH|URL...</c>: reads files, folders and addresses into the record.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Paths = SharedOptions.Many(
        "PATH",
        "Files, folders, .jsonl files of one document a line, and addresses of pages."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    private static readonly Option<bool> Restore = new("--restore")
    {
        Description = "Takes documents back that were removed from the record.",
    };

    public static ChanceryCommand Create() =>
        new(
            "read",
            "Reads files, folders and pages on the web into the record. What it holds already stays as it is.",
            RunAsync,
            Paths,
            Format,
            Restore,
            AuthorityOption.Option,
            IssuesOption.Option,
            WebOptions.AllowPrivate,
            WebOptions.MaxBytes,
            WebOptions.Timeout,
            SharedOptions.Threads
        )
        {
            Examples =
            [
                "chancery read talks/",
                "chancery read talk.html notes.txt --record desk.db",
                "chancery read https://ministry.example/interview",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var given = arguments.GetRequiredValue(Paths);
        if (given.Contains(InputFile.StandardInput, StringComparer.Ordinal))
        {
            throw new UsageException(
                "read needs files: what comes from standard input has no name to be found under again."
            );
        }

        string[] addresses = [.. given.Where(WebAddresses.IsAddress).Distinct(StringComparer.Ordinal)];
        string[] paths = [.. given.Where(path => !WebAddresses.IsAddress(path))];
        var recordPath = arguments.RecordPath();
        await using var record = RecordFile.OpenOrCreate(recordPath);
        var report = ReadReport.Create(terminal, arguments.GetRequiredValue(Format), recordPath);
        if (paths.Length > 0)
        {
            await ReadFilesAsync(paths, record, report, arguments, terminal, cancellationToken);
        }

        if (addresses.Length > 0)
        {
            await ReadAddressesAsync(addresses, record, report, arguments, terminal, cancellationToken);
        }

        var affairs = IssuesOption.Read(arguments, AuthorityOption.Read(arguments));
        await Progress.ShowAsync(
            terminal,
            "Reading registers",
            () => (0, 0),
            Task.Run(() => affairs.RefreshAsync(record, arguments.ThreadCount(), cancellationToken), cancellationToken)
        );
        await Progress.ShowAsync(terminal, "Indexing", () => (0, 0), IndexAsync(recordPath, record, cancellationToken));
        await Progress.ShowAsync(terminal, "Comparing", () => (0, 0), CompareAsync(record, cancellationToken));
        report.End();

        return report.HasProblems || report.HasDisallowed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task ReadFilesAsync(
        string[] paths,
        IRecordStore record,
        ReadReport report,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var inputs = InputFiles.Find(paths, arguments.RecordPath());
        var readAt = TimeProvider.System.GetUtcNow();
        var known = (await record.ListHashesAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        known.ExceptWith(await record.ListOutdatedAsync(cancellationToken));
        var restores = arguments.GetValue(Restore);
        var authority = AuthorityOption.Read(arguments);
        var affairs = IssuesOption.Read(arguments, authority);
        var pipeline = new DocumentPipeline<RecordEntry>(
            new ReadingOptions(),
            arguments.ThreadCount(),
            (_, document) => Prepare(document, authority.Value, affairs, readAt, known, restores)
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
    }

    private static async Task ReadAddressesAsync(
        string[] addresses,
        IRecordStore record,
        ReadReport report,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var time = TimeProvider.System;
        var authority = AuthorityOption.Read(arguments);
        using var fetcher = new Fetcher(arguments.FetchOptions(), time);
        var reader = await WebReader.CreateAsync(
            record,
            fetcher,
            time,
            arguments.GetValue(Restore),
            document => DocumentAnalyzer.Analyze(document, authority.Value),
            cancellationToken
        );
        var outcomes = await Progress.ShowAsync(
            terminal,
            "Fetching",
            () => (0, 0),
            reader.ReadAsync(addresses, null, TimeSpan.FromHours(1), cancellationToken)
        );
        WebReport.Add(report, outcomes, withUnchanged: true);
    }

    // What the record holds is not analyzed a second time, unless by another build of the engine.
    private static RecordEntry Prepare(
        Document document,
        AuthorityData authority,
        AffairsOptions affairs,
        DateTimeOffset readAt,
        HashSet<string> known,
        bool restores
    )
    {
        if (known.Contains(document.Hash))
        {
            return RecordEntry.Known(document.Id, readAt, document.Hash);
        }

        var analysis = DocumentAnalyzer.Analyze(document, authority);
        var entry = RecordEntry.Of(document.Id, readAt, analysis).Stating(affairs.Extract(analysis), affairs.MadeBy);
        return restores ? entry.Restoring() : entry;
    }

    private static Task<int> CompareAsync(IRecordStore record, CancellationToken cancellationToken) =>
        Task.Run(() => RecordLineage.RefreshAsync(record, null, cancellationToken), cancellationToken);

    // What was read is findable when the command ends.
    private static Task<bool> IndexAsync(string recordPath, IRecordStore record, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                await using var index = await RecordIndex.OpenAsync(recordPath, record, cancellationToken);
                return true;
            },
            cancellationToken
        );
}
