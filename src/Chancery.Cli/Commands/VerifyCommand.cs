using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery verify</c>: checks the quotations of a report, one quotation, or a file of them.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string?> Report = new("REPORT")
    {
        Description = "The report to check: a file, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Quote = new("--quote")
    {
        Description = "Checks one quotation instead of a report.",
        HelpName = "TEXT",
    };

    private static readonly Option<string> Speaker = new("--speaker")
    {
        Description = "Who is said to have said it; without it anybody may have.",
        HelpName = "NAME",
    };

    private static readonly Option<string> Queries = new("--queries")
    {
        Description = "Checks the lines {\"id\", \"quotation\", \"speaker\"} of a file.",
        HelpName = "FILE.jsonl",
    };

    private static readonly Option<string[]> Against = new("--against")
    {
        Description = "Files and folders to check against, instead of the record; nothing of them is kept.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Timing = new("--timing")
    {
        Description = "Adds the milliseconds each query took to its line.",
    };

    private static readonly Option<string> Packet = new("--packet")
    {
        Description =
            "Also writes an evidence packet: one ZIP with the report, the passages, the sources, the verdicts and their hashes.",
        HelpName = "FILE.zip",
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl", "markdown", "html");

    public static ChanceryCommand Create() =>
        new(
            "verify",
            "Checks every quotation of a report against the record.",
            RunAsync,
            Report,
            Quote,
            Speaker,
            Queries,
            Against,
            Packet,
            Format,
            Timing,
            AuthorityOption.Option,
            SharedOptions.Threads
        );

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var task = TaskOf(arguments);
        var authority = AuthorityOption.Read(arguments);
        var threads = arguments.ThreadCount();
        await using var evidence = arguments.GetValue(Against) is { Length: > 0 } paths
            ? await ReadAsync(paths, threads, terminal, cancellationToken)
            : await Evidence.OfRecordAsync(arguments.RecordPath(), cancellationToken);
        if (evidence.Index.PassageCount == 0)
        {
            throw new UsageException(
                $"{evidence.Name} holds no interview, press conference or statement to check against."
            );
        }

        var exitCode = await task(
            new ReportChecks(evidence, authority, terminal, arguments.GetRequiredValue(Format))
            {
                Packet = arguments.GetValue(Packet),
            },
            cancellationToken
        );

        return evidence.HasProblems ? ExitCode.Failed : exitCode;
    }

    private static Task<Evidence> ReadAsync(
        string[] paths,
        int threads,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var progress = new ReadingProgress();
        return Progress.ShowAsync(
            terminal,
            "Reading",
            () => progress.State,
            Evidence.OfPathsAsync(paths, threads, progress, terminal.Error.WriteLine, cancellationToken)
        );
    }

    // One of three, so that a mistake is told before anything is read.
    private static Func<ReportChecks, CancellationToken, Task<int>> TaskOf(ParseResult arguments)
    {
        var report = arguments.GetValue(Report);
        var quote = arguments.GetValue(Quote);
        var queries = arguments.GetValue(Queries);
        if (new[] { report, quote, queries }.Count(given => given is not null) != 1)
        {
            throw new UsageException(
                "verify checks one of: a REPORT, --quote TEXT, or --queries FILE.jsonl. See 'chancery verify --help'."
            );
        }

        if (report is null && arguments.GetValue(Packet) is not null)
        {
            throw new UsageException("--packet keeps the evidence of a REPORT.");
        }

        if (quote is not null && Tokenizer.Tokenize(quote).IsEmpty)
        {
            throw new UsageException("--quote needs at least one word.");
        }

        if (arguments.GetValue(Against)?.FirstOrDefault(path => path.StartsWith('-')) is { } option)
        {
            throw new UsageException(
                $"there is no option {option} of 'chancery verify'; a path that begins so is ./{option}."
            );
        }

        if (arguments.GetValue(Against) is { Length: > 0 } && arguments.GetValue(SharedOptions.Record) is not null)
        {
            throw new UsageException("verify checks against the record or against files: give --record or --against.");
        }

        if (quote is null && arguments.GetValue(Speaker) is not null)
        {
            throw new UsageException("--speaker names who is said to have said the words of --quote.");
        }

        if (queries is not null && arguments.GetRequiredValue(Format) is not ("json" or "jsonl"))
        {
            throw new UsageException("--queries answers in JSON: add --format jsonl.");
        }

        return (report, quote, queries) switch
        {
            ({ } path, _, _) => (checks, cancel) => checks.OfReportAsync(path, cancel),
            (_, { } words, _) => (checks, _) => Task.FromResult(checks.OfQuotation(words, arguments.GetValue(Speaker))),
            _ => (checks, cancel) => checks.OfQueriesAsync(queries!, arguments.GetValue(Timing), cancel),
        };
    }
}
