namespace Chancery.Verification;

/// <summary>A negation, a number, a name or a condition that stands on one side of a paraphrase only.</summary>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Side">Which side has it.</param>
/// <param name="Text">The word or words, as written.</param>
public sealed record SupportDifference(SupportDifferenceKind Kind, SupportSide Side, string Text);
