namespace Chancery.Alignment;

/// <summary>One step of an alignment.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Query">The word of the query, or the one before which the step stands.</param>
/// <param name="Record">The word of the record, or the one before which the step stands.</param>
internal readonly record struct AlignmentStep(StepKind Kind, int Query, int Record);
