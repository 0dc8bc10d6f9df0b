using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Affairs.Registers;

/// <summary>A row of a register with the document that states it.</summary>
/// <param name="Key">Its name, by which decisions on it are kept.</param>
/// <param name="Hash">SHA-256 of the document's bytes.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Published">Its date, or null.</param>
/// <param name="Period">For a document without a date: when its own words place it, as EDTF; else null.</param>
/// <param name="Sentences">The sentences that state it, as they stand in the document; never empty.</param>
/// <param name="Row">What it states.</param>
public sealed record RecordRow(
    string Key,
    string Hash,
    string Document,
    string? Title,
    PartialDate? Published,
    string? Period,
    ImmutableArray<string> Sentences,
    RegisterRow Row
)
{
    /// <summary>When it was said: the document's date, or the period that its words place it in; null where neither is known.</summary>
    public EdtfPeriod? Said => EdtfPeriod.Parse(Published?.ToString() ?? Period);
}
