using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Indexing;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery;

/// <summary>Checks every quotation of a report against a record.</summary>
/// <remarks>
/// Direct quotations and quoted fragments get a verdict; indirect and mixed ones get the passages that support them.
/// The report itself is never evidence. Holds no state between calls.
/// </remarks>
public sealed class ReportVerifier
{
    /// <summary>A paraphrase introduces a quotation that follows it at once, or after another one.</summary>
    private const int Beside = 2;

    private readonly IRecordDocuments _documents;
    private readonly QuotationVerifier _verifier;
    private readonly SupportFinder _support;
    private readonly RecordWitnesses? _witnesses;

    /// <summary>Verifies against a record.</summary>
    /// <param name="index">The turns of primary speech, by the keys of <paramref name="documents"/>.</param>
    /// <param name="documents">The documents of the record.</param>
    /// <param name="witnesses">Which documents of the record are copies of which; null: each counts for itself.</param>
    public ReportVerifier(SeedIndex index, IRecordDocuments documents, RecordWitnesses? witnesses = null)
    {
        _verifier = new QuotationVerifier(index, documents, witnesses);
        _witnesses = witnesses;
        _support = new SupportFinder(index, _verifier.CompareSpeakers, SentenceSplitter.Split);
        _documents = documents;
    }

    /// <summary>The report's quotations with what the record says of them, in the order of the report.</summary>
    /// <param name="report">The report as analyzed.</param>
    /// <param name="cancellationToken">Checked once a quotation.</param>
    public ReportVerification Verify(DocumentAnalysis report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var quotations = report.Quotations;
        var checks = new QuotationCheck[quotations.Length];
        foreach (var i in DirectFirst(quotations))
        {
            cancellationToken.ThrowIfCancellationRequested();
            checks[i] =
                quotations[i].Type == QuotationType.Direct
                    ? CheckDirect(report, quotations[i])
                    : CheckReported(report, i, checks);
        }

        return new ReportVerification(
            report,
            [.. checks.Select(check => WithContext(check, report))],
            _verifier.Searched
        );
    }

    /// <summary>The direct ones show where the report comes from, so the others are looked for after them.</summary>
    private static IEnumerable<int> DirectFirst(ImmutableArray<Quotation> quotations) =>
        Enumerable
            .Range(0, quotations.Length)
            .OrderBy(i => quotations[i].Type == QuotationType.Direct ? 0 : 1)
            .ThenBy(i => i);

    private QuotationCheck CheckDirect(DocumentAnalysis report, Quotation quotation)
    {
        var text = new QuotedText(report.Document.View, quotation.Content);
        var finding = Verify(report, quotation, text);
        return new QuotationCheck
        {
            Quotation = quotation,
            Text = text,
            Finding = finding,
            Translation = finding.Translation,
        };
    }

    private QuotationCheck CheckReported(DocumentAnalysis report, int number, QuotationCheck?[] checks)
    {
        var quotation = report.Quotations[number];
        var text = new QuotedText(report.Document.View, quotation.Content);
        var support = _support.Find(text.Value, quotation.SpeakerName, Expect(report, checks));
        return new QuotationCheck
        {
            Quotation = quotation,
            Text = text,
            Support = support,
            Translation = _verifier.FindTranslation(
                ClaimOf(report, quotation, text),
                support.IsEmpty ? null : support[0].Passage
            ),
            SameReport = FindInReport(number, quotation, text, checks),
            Fragments =
            [
                .. quotation
                    .Quoted.Select(span => CheckFragment(report, quotation, span, support))
                    .Where(check => !MarkedWords.IsOnlySetApart(check.Text.Value, check.Finding.Verdict)),
            ],
        };
    }

    private SupportExpectation Expect(DocumentAnalysis report, QuotationCheck?[] checks)
    {
        var direct = checks
            .Where(check => check?.Finding is not null)
            .Select(check => check!.Finding!.Verdict)
            .ToArray();
        var sources = direct
            .Where(verdict => verdict is not Verdict.NotFound)
            .Select(verdict => verdict.Passage!.Document)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return new SupportExpectation(sources, Missed: direct.Length > 0 && sources.IsEmpty)
        {
            Exclude = (_witnesses?.Copies ?? []).Except(sources).Add(report.Document.Hash),
        };
    }

    private ImmutableArray<ReportSupport> FindInReport(
        int number,
        Quotation quotation,
        QuotedText text,
        QuotationCheck?[] checks
    )
    {
        if (quotation.SpeakerName is not { } speaker)
        {
            return [];
        }

        var candidates = Enumerable
            .Range(0, checks.Length)
            .Where(i => checks[i]?.Quotation.Type == QuotationType.Direct)
            .Where(i => MayBeOf(speaker, checks[i]!.Quotation.SpeakerName))
            .Select(i => (i, checks[i]!.Text.Value, IsBeside: i > number && i - number <= Beside));
        return
        [
            .. _support
                .Rank(text.Value, candidates)
                .Select(support => new ReportSupport(
                    support.Candidate,
                    checks[support.Candidate]!.Text.Value,
                    support.Score,
                    support.Differences
                )),
        ];
    }

    /// <summary>"The two sides" and "Norland" may be whoever of them is quoted: a person may not.</summary>
    private bool MayBeOf(string paraphrased, string? quoted) =>
        _verifier.CompareSpeakers(paraphrased, quoted) is SpeakerRelation.Same
        || (quoted is not null && PersonName.Parse(paraphrased).Kind is not NameKind.Person);

    private FragmentCheck CheckFragment(
        DocumentAnalysis report,
        Quotation quotation,
        TextSpan span,
        ImmutableArray<Support> support
    )
    {
        var text = new QuotedText(report.Document.View, [span]);
        var finding = Verify(report, InnermostWith(span, quotation), text);
        return new FragmentCheck(span, text, Prefer(finding, support));
    }

    private Finding Verify(DocumentAnalysis report, Quotation quotation, QuotedText text) =>
        _verifier.Verify(ClaimOf(report, quotation, text));

    // "Tarr said Lind had called it “a mess”": the words in marks are Lind's, if Tarr is right.
    private static Quotation InnermostWith(TextSpan span, Quotation quotation)
    {
        foreach (var inner in quotation.Inner)
        {
            if (inner.Quoted.Any(quoted => quoted.Contains(span)))
            {
                return InnermostWith(span, inner) with { IsSpeakerDoubtful = true };
            }
        }

        return quotation;
    }

    private static Claim ClaimOf(DocumentAnalysis report, Quotation quotation, QuotedText text) =>
        new(text.Value, quotation.SpeakerName)
        {
            IsSpeakerDoubtful =
                quotation.IsSpeakerDoubtful
                || quotation.IsImagined
                || (quotation.SpeakerName is { } name && !ReportPersons.MayHold(report.Actors, name)),
            Exclude = report.Document.Hash,
            Language = report.Document.Language,
        };

    /// <summary>Of a few words that stand in many places, the place inside the passage that supports the sentence around them.</summary>
    private static Finding Prefer(Finding finding, ImmutableArray<Support> support)
    {
        if (finding.Verdict is not Verdict.Verbatim verbatim || support.IsEmpty)
        {
            return finding;
        }

        var nearer = finding.OtherOccurrences.FirstOrDefault(other => Holds(support[0].Passage, other));
        return nearer is null || Holds(support[0].Passage, verbatim.Source)
            ? finding
            : finding with
            {
                Verdict = new Verdict.Verbatim(nearer),
                OtherOccurrences = [verbatim.Source, .. finding.OtherOccurrences.Remove(nearer)],
            };
    }

    private static bool Holds(RecordPassage passage, RecordPassage other) =>
        passage.Document.Equals(other.Document, StringComparison.Ordinal)
        && passage.Turn == other.Turn
        && passage.Span.Contains(other.Span);

    private static RecordPassage? PassageOf(QuotationCheck check) =>
        check.Finding is { } finding ? finding.Verdict.Passage
        : check.Support.IsEmpty ? null
        : check.Support[0].Passage;

    private QuotationCheck WithContext(QuotationCheck check, DocumentAnalysis report)
    {
        if (PassageOf(check) is null && check.Quotation.SpeakerName is { } speaker)
        {
            return check with { SpeakerTurns = _verifier.Speakers.CountTurnsOf(speaker) };
        }

        if (PassageOf(check) is not { } passage || _documents.Find(passage.Document) is not { } document)
        {
            return check;
        }

        return check with
        {
            Document = document,
            Witnesses =
                check.Finding?.Verdict is Verdict.NotFound
                    ? []
                    : _witnesses?.Of(passage, except: report.Document.Hash) ?? [],
            Question = AnsweredQuestion.Before(document.Turns, passage.Turn),
            Occasion = check.Quotation.Occasion is { } occasion
                ? OccasionComparison.Compare(report.Document.View.ToString(occasion), occasion, document)
                : null,
        };
    }
}
