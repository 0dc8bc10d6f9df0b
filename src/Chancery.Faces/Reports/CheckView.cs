using System.Collections.Immutable;
using Chancery.Quotations;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>One checked quotation, as every form of output shows it.</summary>
internal sealed record CheckView
{
    /// <summary>Its words as one text; spans of <see cref="Finding"/> point into it.</summary>
    public required string Words { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required QuotationType Type { get; init; }

    /// <summary>The speaker that the report names, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The verdict with what stands beside it; null where the words do not stand in quotation marks.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The quoted fragments of a mixed quotation.</summary>
    public ImmutableArray<FragmentCheck> Fragments { get; init; } = [];

    /// <summary>Passages that support what has no verdict, best first.</summary>
    public ImmutableArray<Support> Support { get; init; } = [];

    /// <summary>Direct quotations of the same report that an indirect one paraphrases, best first.</summary>
    public ImmutableArray<ReportSupport> SameReport { get; init; } = [];

    /// <summary>Why the passage is a translation, or why none could be found.</summary>
    public Translation? Translation { get; init; }

    /// <summary>Turns under the name of the speaker, where nothing was found.</summary>
    public int? SpeakerTurns { get; init; }

    /// <summary>Labels of the record that come near a speaker asked for whom it does not hold.</summary>
    public ImmutableArray<string> NearSpeakers { get; init; } = [];

    /// <summary>Other documents of the same work in which the passage stands.</summary>
    public ImmutableArray<PassageWitness> Witnesses { get; init; } = [];

    /// <summary>The question that the passage answers, as stored.</summary>
    public string? Question { get; init; }

    /// <summary>The occasion that the report names, held against the document.</summary>
    public OccasionCheck? Occasion { get; init; }

    /// <summary>The report's words for the occasion.</summary>
    public string? OccasionText { get; init; }

    /// <summary>The quotation in the report; null where there is no report.</summary>
    public QuotationCheck? Check { get; init; }

    /// <summary>A person's verdict in place of the program's, which is still shown; null where nobody overruled.</summary>
    public Decision? Overruled { get; init; }

    /// <summary>True where the report leaves it open who speaks.</summary>
    public bool IsSpeakerDoubtful => Check?.Quotation.IsSpeakerDoubtful ?? false;

    /// <summary>All verdicts it carries: its own, or those of its fragments.</summary>
    public IEnumerable<Finding> Findings =>
        Finding is null ? Fragments.Select(fragment => fragment.Finding) : [Finding];

    /// <summary>True when the verdict, a person's before the program's, is neither verbatim nor truncated.</summary>
    public bool IsNotFaithful =>
        Overruled is { } overruled
            ? overruled.Changes["verdict"] is not ("verbatim" or "truncated")
            : Findings.Any(finding => finding.Verdict is not (Verdict.Verbatim or Verdict.Truncated));

    public static CheckView Of(QuotationCheck check, RepairedText report) =>
        new()
        {
            Words = check.Text.Value,
            Type = check.Quotation.Type,
            Speaker = check.Quotation.SpeakerName,
            Finding = check.Finding,
            Fragments = check.Fragments,
            Support = check.Support,
            SameReport = check.SameReport,
            Translation = check.Translation,
            SpeakerTurns = check.SpeakerTurns,
            Witnesses = check.Witnesses,
            Question = check is { Document: { } document, Question: { } question }
                ? document.Document.View.ToString(question.Span)
                : null,
            Occasion = check.Occasion,
            OccasionText = check.Occasion is { } occasion ? report.ToString(occasion.Reported) : null,
            Check = check,
        };
}
