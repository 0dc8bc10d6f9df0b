using System.Collections.Immutable;
using System.Diagnostics;
using Chancery.Actors.Authority;
using Chancery.Cli.Hosting;
using Chancery.Cli.Inputs;
using Chancery.Cli.Json;
using Chancery.Cli.Printing;
using Chancery.Cli.Reports;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Cli.Commands;

/// <summary>The three things that <c>verify</c> checks, and how it prints them.</summary>
internal sealed class ReportChecks(Evidence evidence, Lazy<AuthorityData> authority, Terminal terminal, string format)
{
    private const int MostNamed = 5;

    /// <summary>Checks the quotations of a report; of a file of lines, of each report in it.</summary>
    public async Task<int> OfReportAsync(string path, CancellationToken cancellationToken)
    {
        var pipeline = new DocumentPipeline<DocumentAnalysis>(
            new ReadingOptions(),
            threads: 1,
            (_, document) => DocumentAnalyzer.Analyze(document, authority.Value)
        );
        var verifier = new ReportVerifier(evidence.Index, evidence.Documents, evidence.Witnesses);
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

            var view = ViewOf(verifier.Verify(result.Value, cancellationToken));
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
        var verifier = new QuotationVerifier(evidence.Index, evidence.Documents, evidence.Witnesses);
        var finding = verifier.Verify(new Claim(words, speaker));
        var turns =
            speaker is null || finding.Speaker is SpeakerRelation.Same ? null : verifier.Speakers.CountTurnsOf(speaker);
        var view = ViewOf(
            [
                new CheckView
                {
                    Words = words,
                    Type = QuotationType.Direct,
                    Speaker = speaker,
                    Finding = finding,
                    Translation = finding.Translation,
                    SpeakerTurns = turns,
                    NearSpeakers = turns == 0 ? verifier.Speakers.FindNear(speaker!, MostNamed) : [],
                    Witnesses = WitnessesOf(finding),
                    Question = QuestionOf(finding.Verdict.Passage),
                },
            ],
            finding.Searched
        );
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
        var verifier = new QuotationVerifier(evidence.Index, evidence.Documents, evidence.Witnesses);
        var json = new ReportJson(evidence.Documents);
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

            var started = Stopwatch.GetTimestamp();
            var verdict = verifier.VerifyWords(new Claim(query.Quotation!, query.Speaker), cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(started);

            // What is said beside the verdict reads a document of the record, which the line printed needs as well.
            var finding = verifier.TellTranslation(verdict);
            output.Write(
                json.Of(query.IdText!, finding, WitnessesOf(finding), withTiming ? elapsed.TotalMilliseconds : null),
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

    private ReportView ViewOf(ReportVerification verification) =>
        ViewOf(
            [.. verification.Checks.Select(check => CheckView.Of(check, verification.Report.Document.View))],
            verification.Searched
        ) with
        {
            Report = verification.Report,
        };

    private ReportView ViewOf(CheckView[] checks, SearchedRecord searched) =>
        new()
        {
            Checks = [.. checks],
            Against = evidence.Name,
            Searched = searched,
            First = evidence.First,
            Last = evidence.Last,
            Documents = evidence.Documents,
        };

    private ImmutableArray<PassageWitness> WitnessesOf(Finding finding) =>
        finding.Verdict is not Verdict.NotFound and { Passage: { } passage } ? evidence.Witnesses.Of(passage) : [];

    private string? QuestionOf(RecordPassage? passage)
    {
        if (passage is null || evidence.Documents.Find(passage.Document) is not { } document)
        {
            return null;
        }

        return AnsweredQuestion.Before(document.Turns, passage.Turn) is { } question
            ? document.Document.View.ToString(question.Span)
            : null;
    }

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
                foreach (var line in Lines(view))
                {
                    output.Write(line, context => context.VerifyJson);
                }

                break;
            default:
                new ReportText(new Page(terminal)).Print(view);
                break;
        }
    }

    private static IEnumerable<VerifyJson> Lines(ReportView view)
    {
        var json = new ReportJson(view.Documents);
        var report = view.Report is { } analysis ? new CodePointOffsets(analysis.Document.Source.Value) : null;
        return view.Checks.Select(check => json.Of(check, report));
    }

    // The answers for a report that is in the record stay beside its quotations there.
    private async Task KeepAsync(ReportView view, CancellationToken cancellationToken)
    {
        if (
            evidence.Record is not { } record
            || await record.FindAsync(view.Report!.Document.Hash, cancellationToken) is not { } stored
            || stored.Analysis.Quotations.Length != view.Checks.Length
        )
        {
            return;
        }

        var checkedAt = TimeProvider.System.GetUtcNow();
        StoredVerdict[] verdicts =
        [
            .. Lines(view)
                .Select(
                    (line, i) =>
                        new StoredVerdict(
                            i,
                            line.Verdict,
                            JsonOutput.ToLine(line, context => context.VerifyJson),
                            checkedAt
                        )
                ),
        ];
        try
        {
            await record.SaveVerdictsAsync(stored.Analysis.Document.Hash, verdicts, cancellationToken);
        }
        catch (RecordException exception)
        {
            await terminal.Error.WriteLineAsync($"chancery: the verdicts were not kept: {exception.Message}");
        }
    }
}
