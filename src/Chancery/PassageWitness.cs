using Chancery.Lineage;

namespace Chancery;

/// <summary>A document in which the words of a passage stand as well, since it comes from the same work.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">How it comes from the work: a copy, an excerpt, or a report that quotes these words.</param>
public sealed record PassageWitness(DocumentAnalysis Document, LineageKind Kind);
