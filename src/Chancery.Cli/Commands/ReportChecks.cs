using System.Diagnostics;
using Chancery.Actors.Authority;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Reports;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Packets;
using Chancery.Faces.Reports;
using Chancery.Reading;
using Chancery.Storage;
using Chancery.Verification;

namespace Chancery.Cli.Commands;

/// <summary>The three things that <c>verify</c> checks, and how it prints them.</summary>
internal sealed class ReportChecks(Evidence evidence, Lazy<AuthorityData> authority, Terminal terminal, string format)
{
    private readonly ReportChecker _checker = new(evidence);

    private bool _hasPacket;

    /// <summary>Where the evidence packet of a report is written to, or null.</summary>
    public string? Packet { get; init; }

    /// <summary>Checks the quotations of a report; of a file of lines, of each report in it.</summary>
    public async Task<int> OfReportAsync(string path, CancellationToken cancellationToken)
    {
        var pipeline = new DocumentPipeline<DocumentAnalysis>(
            new ReadingOptions(),
            threads: 1,
            (_, document) => DocumentAnalyzer.Analyze(document, authority.Value)
        );
        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        var exitCode = ExitCode.Done;
        await foreach (var result in pipeline.RunAsync(InputFiles.Find([path], recordPath: null), cancellationToken))
        {
            if (result.Value is null)
            {
                exitCode = ExitCode.Failed;
                await terminal.Error.WriteLineAsync(result.Problem!.ToString());
                continue;
            }

            var view = _checker.OfReport(result.Value, cancellationToken);
            await WritePacketAsync(view);
            Print(view, output);
            await KeepAsync(view, cancellationToken);
            exitCode = Math.Max(exitCode, ExitCodeOf(view));
        }

        if (format is "json" or "jsonl")
        {
            output.End();
        }

        return exitCode;
    }

    /// <summary>Checks one quotation.</summary>
    public int OfQuotation(string words, string? speaker)
    {
        var view = _checker.OfQuotation(words, speaker);
        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        Print(view, output);
        if (format is "json" or "jsonl")
        {
            output.End();
        }

        return ExitCodeOf(view);
    }

    /// <summary>Checks a file of quotations, and prints a line each.</summary>
    public async Task<int> OfQueriesAsync(string path, bool withTiming, CancellationToken cancellationToken)
    {
        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        var exitCode = ExitCode.Done;
        await foreach (var (query, problem) in QueryReader.ReadAsync(path, cancellationToken))
        {
            if (query is null)
            {
                exitCode = ExitCode.Failed;
                await terminal.Error.WriteLineAsync(problem!.ToString());
                continue;
            }

            // What is said beside the verdict reads a document of the record, which the line printed needs as well.
            var started = Stopwatch.GetTimestamp();
            var finding = _checker.OfWords(query.Quotation!, query.Speaker, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(started);
            output.Write(
                _checker.LineOf(query.IdText!, finding, withTiming ? elapsed.TotalMilliseconds : null),
                context => context.VerifyJson
            );
            if (finding.Verdict is not (Verdict.Verbatim or Verdict.Truncated))
            {
                exitCode = Math.Max(exitCode, ExitCode.NotFaithful);
            }
        }

        output.End();
        return exitCode;
    }

    private static int ExitCodeOf(ReportView view) =>
        view.Checks.Any(check => check.IsNotFaithful) ? ExitCode.NotFaithful : ExitCode.Done;

    private void Print(ReportView view, JsonOutput output)
    {
        switch (format)
        {
            case "markdown":
                new ReportMarkdown(terminal.Out).Print(view);
                break;
            case "html":
                new ReportHtml(terminal.Out).Print(view);
                break;
            case "json" or "jsonl":
                foreach (var line in _checker.LinesOf(view))
                {
                    output.Write(line, context => context.VerifyJson);
                }

                break;
            default:
                new ReportText(new Page(terminal)).Print(view);
                break;
        }
    }

    // One packet holds one report; a file of several is told before the first packet is overwritten.
    private async Task WritePacketAsync(ReportView view)
    {
        if (Packet is null)
        {
            return;
        }

        if (_hasPacket)
        {
            throw new UsageException($"{Packet} holds the evidence of one report; the input has several.");
        }

        _hasPacket = true;
        await using var file = File.Create(Packet);
        EvidencePacket.Write(view, _checker, file);
    }

    private async Task KeepAsync(ReportView view, CancellationToken cancellationToken)
    {
        try
        {
            await _checker.KeepAsync(view, TimeProvider.System.GetUtcNow(), cancellationToken);
        }
        catch (RecordException exception)
        {
            await terminal.Error.WriteLineAsync($"chancery: the verdicts were not kept: {exception.Message}");
        }
    }
}
