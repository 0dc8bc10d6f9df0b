using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Web;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Versions;
using Chancery.Faces.Web;
using Chancery.Fetching;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery watch FEEDS...</c>: reads feeds and pages again and again, and says what is new, changed or gone.</summary>
internal static class WatchCommand
{
    private const int DefaultMinutes = 60;

    private static readonly Argument<string[]> Feeds = SharedOptions.Many(
        "FEEDS",
        "Addresses of feeds and pages, or files with one a line."
    );

    private static readonly Option<int?> Every = SharedOptions.Count(
        "--every",
        "Minutes between two rounds. Default: 60. Pages that rarely change are asked more rarely."
    );

    private static readonly Option<bool> Once = new("--once") { Description = "Ends after one round." };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "watch",
            "Reads feeds and the pages they list, again and again, and says what is new, changed or gone.",
            RunAsync,
            Feeds,
            Every,
            Once,
            WebOptions.AllowPrivate,
            WebOptions.MaxBytes,
            WebOptions.Timeout,
            AuthorityOption.Option,
            Format
        )
        {
            Examples =
            [
                "chancery watch https://ministry.example/news.rss",
                "chancery watch feeds.txt --every 30",
                "chancery watch feeds.txt --once --format jsonl",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var feeds = WebAddresses.Expand(arguments.GetRequiredValue(Feeds));
        if (feeds.Count == 0)
        {
            throw new UsageException("watch found no address in what it was given.");
        }

        var time = TimeProvider.System;
        var every = TimeSpan.FromMinutes(arguments.GetValue(Every) ?? DefaultMinutes);
        var recordPath = arguments.RecordPath();
        await using var record = RecordFile.OpenOrCreate(recordPath);
        using var fetcher = new Fetcher(arguments.FetchOptions(), time);
        var authority = AuthorityOption.Read(arguments);
        var reader = await WebReader.CreateAsync(
            record,
            fetcher,
            time,
            restores: false,
            document => DocumentAnalyzer.Analyze(document, authority.Value),
            cancellationToken
        );
        var loop = new WatchLoop(reader, feeds, every);
        while (true)
        {
            var report = ReadReport.Create(terminal, arguments.GetRequiredValue(Format), recordPath);
            WebReport.Add(report, await loop.RunRoundAsync(cancellationToken), withUnchanged: false);
            await using (var index = await RecordIndex.OpenAsync(recordPath, record, cancellationToken))
            {
                await RecordLineage.RefreshAsync(record, null, cancellationToken);
            }

            report.End();
            await terminal.Out.FlushAsync(cancellationToken);
            if (arguments.GetValue(Once))
            {
                return report.HasProblems ? ExitCode.Failed
                    : report.HasDisallowed ? ExitCode.Disallowed
                    : ExitCode.Done;
            }

            await terminal.Error.WriteLineAsync($"next round at {ChangeWords.Time(time.GetUtcNow() + every)}");
            await Task.Delay(every, time, cancellationToken);
        }
    }
}
