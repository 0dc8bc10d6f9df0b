using Chancery.Faces.Json;

namespace Chancery.Server.Rest;

/// <summary>A quotation to check.</summary>
internal sealed record QuotationRequest
{
    /// <summary>Comes back with the answer; not needed for one quotation.</summary>
    public string? Id { get; init; }

    /// <summary>The words, without their quotation marks; ellipses and brackets as printed.</summary>
    public required string Quotation { get; init; }

    /// <summary>Who is said to have said it, or null.</summary>
    public string? Speaker { get; init; }
}

/// <summary>Quotations to check in one go.</summary>
internal sealed record QuotationsRequest
{
    /// <summary>At most 1,000.</summary>
    public required IReadOnlyList<QuotationRequest> Queries { get; init; }
}

/// <summary>A checked report.</summary>
/// <param name="Report">The report as it was read; it is not kept.</param>
/// <param name="Quotations">Each quotation with its verdict, in the order of the report.</param>
/// <param name="Searched">What they were held against.</param>
internal sealed record CheckedReportJson(SentReport Report, IReadOnlyList<VerifyJson> Quotations, RecordJson Searched);

/// <summary>What was read as a report.</summary>
internal sealed record SentReport(
    string Hash,
    string? Title,
    string? Author,
    string? Published,
    string? Language,
    string Kind
);

/// <summary>How much a record holds.</summary>
/// <param name="Documents">Documents of any kind.</param>
/// <param name="Evidence">Documents that hold primary speech.</param>
/// <param name="Turns">Turns of primary speech.</param>
/// <param name="Words">Words of those turns.</param>
/// <param name="First">The earliest date of primary speech (EDTF), or null.</param>
/// <param name="Last">The latest one.</param>
internal sealed record RecordJson(int Documents, int Evidence, int Turns, long Words, string? First, string? Last);

/// <summary>A document of the record.</summary>
internal sealed record DocumentJson(
    [property: DocumentName] string Doc,
    string Hash,
    string? Title,
    string? Author,
    string? Published,
    string? Language,
    string Kind,
    int Turns,
    int Quotations,
    IReadOnlyList<DocumentJson.NamePart> Names
)
{
    /// <summary>The address that the document itself gives, or null.</summary>
    public string? Url { get; init; }

    internal sealed record NamePart([property: DocumentName] string Name, int Version, string ReadAt);
}

/// <summary>A turn of a document; start and end count code points of its source text.</summary>
internal sealed record TurnJson(int Turn, string Role, string? Speaker, int Start, int End, string Text);

/// <summary>A quotation of a document, with the last verdict that was kept of it, or null.</summary>
internal sealed record QuotationJson(int Number, AnalyzeJson.QuotationPart Quotation, string Text, VerifyJson? Verdict);

/// <summary>A stretch of a document, at its permanent address.</summary>
/// <param name="Doc">The document's name.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">Its date (EDTF).</param>
/// <param name="Start">In code points of its source text.</param>
/// <param name="End">The end, which is not in it.</param>
/// <param name="Text">The words as stored.</param>
/// <param name="Turn">The turn that it begins in, from 0, or null.</param>
/// <param name="Role">What the turn does.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Question">The question that the turn answers, or null.</param>
internal sealed record PassageJson(
    [property: DocumentName] string Doc,
    string Hash,
    string? Title,
    string? Published,
    int Start,
    int End,
    string Text,
    int? Turn,
    string? Role,
    string? Speaker,
    string? Question
);

/// <summary>A name under which somebody speaks in the record.</summary>
internal sealed record SpeakerJson(string Name);

/// <summary>What a person decides; which fields are needed depends on the action.</summary>
internal sealed record DecisionRequest
{
    /// <summary><c>accept</c>, <c>reject</c>, <c>correct</c>, <c>overrule</c>, <c>undo</c>, <c>merge</c>, <c>split</c> or <c>undo-names</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Key of a row, or of an overruled verdict: for accept, reject, correct and undo.</summary>
    public string? Key { get; init; }

    /// <summary>Fields with their values: for correct.</summary>
    public IReadOnlyDictionary<string, string>? Changes { get; init; }

    /// <summary>Hash of the document: for overrule.</summary>
    public string? Document { get; init; }

    /// <summary>The quotation's number, from 0: for overrule.</summary>
    public int? Quotation { get; init; }

    /// <summary>The verdict in the program's place: for overrule.</summary>
    public string? Verdict { get; init; }

    /// <summary>The one name: for merge (shown as the other one), split and undo-names.</summary>
    public string? Alias { get; init; }

    /// <summary>The other name.</summary>
    public string? Name { get; init; }

    /// <summary>Who decides; the token's name where it is left out.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}

/// <summary>Addresses to read into the record.</summary>
internal sealed record AddressesRequest
{
    /// <summary>Of pages and files on the web; at most 1,000.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }
}

/// <summary>Why a document is taken out.</summary>
internal sealed record RemovalRequest
{
    /// <summary>For whoever asks later.</summary>
    public required string Reason { get; init; }
}

/// <summary>The reading of documents that were sent, as far as it has come.</summary>
/// <param name="Id">Of the job.</param>
/// <param name="State"><c>waiting</c>, <c>reading</c>, <c>indexing</c>, <c>done</c>, <c>cancelled</c> or <c>failed</c>.</param>
/// <param name="Done">Inputs that were read.</param>
/// <param name="Total">Inputs that were sent.</param>
/// <param name="Documents">What became of each document, so far.</param>
/// <param name="Problems">What could not be read, so far.</param>
internal sealed record ReadJobJson(
    string Id,
    string State,
    int Done,
    int Total,
    IReadOnlyList<ReadJson> Documents,
    IReadOnlyList<ReadJobJson.ProblemPart> Problems
)
{
    /// <param name="Input">The file or the address.</param>
    /// <param name="Id">Of docs/diagnostics.md.</param>
    /// <param name="Message">What was found and what was expected.</param>
    internal sealed record ProblemPart([property: DocumentName] string Input, string Id, string Message);
}
