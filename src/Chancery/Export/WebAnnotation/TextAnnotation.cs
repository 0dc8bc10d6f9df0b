using System.Collections.Immutable;

namespace Chancery.Export.WebAnnotation;

/// <summary>What is said of a stretch of text, and the passages it is held against.</summary>
/// <param name="Id">An IRI that no other annotation of the collection has.</param>
/// <param name="Motivation">A word of the W3C vocabulary: <c>assessing</c> for a verdict, <c>describing</c> for who speaks.</param>
/// <param name="Targets">What it is about; pieces of one quotation together.</param>
/// <param name="Remarks">What is said, in English words.</param>
/// <param name="Passages">The passages of the record that it points to.</param>
public sealed record TextAnnotation(
    string Id,
    string Motivation,
    ImmutableArray<TextTarget> Targets,
    ImmutableArray<string> Remarks,
    ImmutableArray<TextTarget> Passages
);
