using System.Text.Json.Serialization;

namespace Chancery.Faces.Json;

/// <summary>A verdict as <c>verify</c> prints it; see docs/formats/json.md. Offsets count code points.</summary>
internal sealed record VerifyJson
{
    /// <summary>Of a query, as given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Of a report, in place of the id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimPart? Quotation { get; init; }

    /// <summary>One of the six words; null for reported speech.</summary>
    public string? Verdict { get; init; }

    /// <summary>A person's verdict beside it; left out where nobody overruled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OverruledPart? Overruled { get; init; }

    /// <summary>The document of the passage.</summary>
    [DocumentName]
    public string? Doc { get; init; }

    /// <summary>Over HTTP: SHA-256 of the document's bytes, which is its address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hash { get; init; }

    /// <summary>Its turn, from 0.</summary>
    public int? Turn { get; init; }

    /// <summary>Where the passage starts in the turn's text.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int? End { get; init; }

    /// <summary>The differences in words.</summary>
    public IReadOnlyList<EditPart> Edits { get; init; } = [];

    /// <summary>Who says the passage, as the record labels him.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words of the passage, as stored.</summary>
    public string? Passage { get; init; }

    /// <summary>Of a misattributed quotation: what would hold for the one who said it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wording { get; init; }

    /// <summary>The pieces of a splice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PiecePart>? Pieces { get; init; }

    /// <summary>What marked ellipses leave out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OmissionPart>? Omissions { get; init; }

    /// <summary>What brackets insert.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<InsertionPart>? Insertions { get; init; }

    /// <summary>The words of the record from a negation up to the quoted ones, where the quotation begins right behind it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CutNegation { get; init; }

    /// <summary>True where the words of the passage are, or may be, a translation, or words cannot match; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Translated { get; init; }

    /// <summary>What tells it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TranslationPart? Translation { get; init; }

    /// <summary>Other places where the same words stand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlacePart>? Alt { get; init; }

    /// <summary>Other documents of the same work in which the passage stands: the passage counts once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WitnessPart>? Witnesses { get; init; }

    /// <summary>The question that the passage answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Question { get; init; }

    /// <summary>The occasion that the report names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OccasionPart? Occasion { get; init; }

    /// <summary>The quoted fragments of a mixed quotation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<VerifyJson>? Fragments { get; init; }

    /// <summary>Passages that support reported speech, best first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SupportPart>? Support { get; init; }

    /// <summary>Direct quotations of the same report that reported speech paraphrases, best first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SameReportPart>? SameReport { get; init; }

    /// <summary>Where nothing was found: turns of the record under the name of the speaker.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SpeakerTurns { get; init; }

    /// <summary>How sure the verdict is, 0 to 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }

    /// <summary>Why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Reasons { get; init; }

    /// <summary>Milliseconds that the verification took.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Ms { get; init; }

    /// <summary>Which verdict a person gave, who, when and why.</summary>
    internal sealed record OverruledPart(string Verdict, string By, string At, string Reason);

    internal sealed record ClaimPart(
        string Type,
        string Text,
        int[][] Content,
        int[][]? Speaker,
        string? SpeakerName,
        bool SpeakerDoubtful
    );

    internal sealed record EditPart(
        string Kind,
        int[] Q,
        int[] R,
        string Quote,
        string Record,
        IReadOnlyList<string> Effects
    );

    internal sealed record TranslationPart(string Sign, string Reason);

    internal sealed record PlacePart(
        [property: DocumentName] string? Doc,
        int Turn,
        int Start,
        int End,
        string? Speaker
    )
    {
        /// <summary>Over HTTP: SHA-256 of the document's bytes.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Hash { get; init; }
    }

    internal sealed record WitnessPart([property: DocumentName] string Doc, string Kind);

    internal sealed record PiecePart(int[] Q, PlacePart Place, string Record, string? Question);

    internal sealed record OmissionPart(int[] Q, int[] R, string Record, int Words);

    internal sealed record InsertionPart(int[] Q, int[] R, string Quote, string Record);

    internal sealed record OccasionPart(string Relation, int[] Reported, string Reason);

    internal sealed record SupportPart(
        PlacePart Place,
        string Passage,
        double Score,
        IReadOnlyList<DifferencePart> Differences
    );

    internal sealed record SameReportPart(int Quotation, double Score, IReadOnlyList<DifferencePart> Differences);

    internal sealed record DifferencePart(string Kind, string Side, string Text);
}
