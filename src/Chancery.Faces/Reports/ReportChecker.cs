using System.Collections.Immutable;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Quotations;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>Checks reports and quotations against the evidence, as every face shows it.</summary>
/// <param name="evidence">What is searched.</param>
/// <param name="withHashes">True where places name their document by its hash as well, so that they can be asked for.</param>
internal sealed class ReportChecker(Evidence evidence, bool withHashes = false)
{
    private const int MostNamed = 5;

    private readonly QuotationVerifier _quotations = new(evidence.Index, evidence.Documents, evidence.Witnesses);
    private readonly ReportVerifier _reports = new(evidence.Index, evidence.Documents, evidence.Witnesses);
    private readonly ReportJson _json = new(evidence.Documents, withHashes);

    /// <summary>All quotations of a report.</summary>
    public ReportView OfReport(DocumentAnalysis report, CancellationToken cancellationToken = default)
    {
        var verification = _reports.Verify(report, cancellationToken);
        var overruled = VerdictDecisions.Standing(evidence.Decisions, report);
        return ViewOf(
            [
                .. verification.Checks.Select(
                    (check, i) =>
                        CheckView.Of(check, report.Document.View) with
                        {
                            Overruled = i < overruled.Length ? overruled[i] : null,
                        }
                ),
            ],
            verification.Searched
        ) with
        {
            Report = report,
        };
    }

    /// <summary>One quotation, with the speakers that come near where there is none of that name.</summary>
    public ReportView OfQuotation(string words, string? speaker)
    {
        var finding = _quotations.Verify(new Claim(words, speaker));
        var turns =
            speaker is null || finding.Speaker is SpeakerRelation.Same
                ? null
                : _quotations.Speakers.CountTurnsOf(speaker);
        return ViewOf(
            [
                new CheckView
                {
                    Words = words,
                    Type = QuotationType.Direct,
                    Speaker = speaker,
                    Finding = finding,
                    Translation = finding.Translation,
                    SpeakerTurns = turns,
                    NearSpeakers = turns == 0 ? _quotations.Speakers.FindNear(speaker!, MostNamed) : [],
                    Witnesses = WitnessesOf(finding),
                    Question = QuestionOf(finding.Verdict.Passage),
                },
            ],
            finding.Searched
        );
    }

    /// <summary>The verdict on words alone: what is timed.</summary>
    public Finding OfWords(string words, string? speaker, CancellationToken cancellationToken = default) =>
        _quotations.VerifyWords(new Claim(words, speaker), cancellationToken);

    /// <summary>The answer to a query: a verdict on words, and what is said beside it.</summary>
    public VerifyJson LineOf(string id, Finding verdict, double? milliseconds)
    {
        var finding = _quotations.TellTranslation(verdict);
        return _json.Of(id, finding, WitnessesOf(finding), milliseconds);
    }

    /// <summary>A line for each check, in the order of the report.</summary>
    public IEnumerable<VerifyJson> LinesOf(ReportView view)
    {
        var report = view.Report is { } analysis ? new CodePointOffsets(analysis.Document.Source.Value) : null;
        return view.Checks.Select(check => _json.Of(check, report));
    }

    /// <summary>Keeps the answers for a report that is in the record beside its quotations there.</summary>
    /// <exception cref="RecordException">They could not be kept.</exception>
    public async Task KeepAsync(ReportView view, DateTimeOffset checkedAt, CancellationToken cancellationToken)
    {
        if (
            evidence.Record is not { } record
            || view.Report is not { } report
            || await record.FindAsync(report.Document.Hash, cancellationToken) is not { } stored
            || stored.Analysis.Quotations.Length != view.Checks.Length
        )
        {
            return;
        }

        StoredVerdict[] verdicts =
        [
            // What is kept is the program's answer; a person's stands among the decisions.
            .. LinesOf(view with { Checks = [.. view.Checks.Select(check => check with { Overruled = null })] })
                .Select(
                    (line, i) =>
                        new StoredVerdict(
                            i,
                            line.Verdict,
                            WireJson.ToLine(line, context => context.VerifyJson),
                            checkedAt
                        )
                ),
        ];
        await record.SaveVerdictsAsync(stored.Analysis.Document.Hash, verdicts, cancellationToken);
    }

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
}
