namespace Chancery.Faces.Json;

/// <summary>What became of a document, as <c>read</c> prints it.</summary>
internal sealed record ReadJson(
    [property: DocumentName] string Id,
    string? Hash,
    string Outcome,
    string? Title,
    string? Published,
    string? Language,
    string? Kind,
    int Turns,
    int Quotations
);
