using System.Collections.Immutable;
using Chancery.Quotations;
using Chancery.Transcripts;
using Chancery.Verification;

namespace Chancery;

/// <summary>One quotation of a report, held against the record.</summary>
public sealed record QuotationCheck
{
    /// <summary>The quotation as found in the report.</summary>
    public required Quotation Quotation { get; init; }

    /// <summary>Its words as one text; spans of <see cref="Finding"/> point into it.</summary>
    public required QuotedText Text { get; init; }

    /// <summary>The verdict of a direct quotation with what stands beside it; null for indirect and mixed ones, which have support.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The quoted fragments of a mixed quotation, each with a verdict of its own; an emphasis, a title or a nickname in marks is none.</summary>
    public ImmutableArray<FragmentCheck> Fragments { get; init; } = [];

    /// <summary>Passages that support an indirect or mixed quotation, best first; empty: none found.</summary>
    public ImmutableArray<Support> Support { get; init; } = [];

    /// <summary>Direct quotations of the same speaker in the same report that an indirect one seems to paraphrase, best first.</summary>
    public ImmutableArray<ReportSupport> SameReport { get; init; } = [];

    /// <summary>As of the finding; of indirect and mixed ones, why their best support is a translation, or why none could be found.</summary>
    public Translation? Translation { get; init; }

    /// <summary>Turns of the record under the name of the speaker, where nothing was found; null where something was, or where no person is named.</summary>
    public int? SpeakerTurns { get; init; }

    /// <summary>The document of the passage: of the verdict, or of the best support.</summary>
    public DocumentAnalysis? Document { get; init; }

    /// <summary>Other documents in which the words of the passage stand because they come from the same work.</summary>
    public ImmutableArray<PassageWitness> Witnesses { get; init; } = [];

    /// <summary>The question that the passage answers, if it is an answer.</summary>
    public Turn? Question { get; init; }

    /// <summary>The occasion the report names, held against the document; null where it names none or nothing was found.</summary>
    public OccasionCheck? Occasion { get; init; }
}
