using System.Collections.Immutable;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Documents;

/// <summary>A turn of a document as its page shows it.</summary>
/// <param name="Number">Its place among the turns, from 0; -1 for what is no content.</param>
/// <param name="Role">What it does there: question, answer; or boilerplate.</param>
/// <param name="Speaker">Who speaks, or null.</param>
/// <param name="Address">Its permanent address.</param>
/// <param name="Place">Page or time, where the format has them and the turn before does not have the same; else null.</param>
/// <param name="Paragraphs">Its words with their marks, a paragraph each.</param>
internal sealed record TurnView(
    int Number,
    string Role,
    string? Speaker,
    string Address,
    string? Place,
    ImmutableArray<ImmutableArray<Stretch>> Paragraphs
);
