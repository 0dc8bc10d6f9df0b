using System.Collections.Immutable;
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
);
