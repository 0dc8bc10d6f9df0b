using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Affairs;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery;

/// <summary>What was found in one document.</summary>
/// <param name="Document">The document as read.</param>
/// <param name="Turns">Its turns, in order; content only.</param>
/// <param name="Quotations">Its quotations, by the start of their content.</param>
public sealed record DocumentAnalysis(
    Document Document,
    ImmutableArray<Turn> Turns,
    ImmutableArray<Quotation> Quotations
)
{
    /// <summary>The persons, organisations, states and places it names, by their first mention; empty where they were not asked for.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>What it states of diplomacy; empty where it was not asked for.</summary>
    public DocumentAffairs Affairs { get; init; } = DocumentAffairs.Empty;
}
