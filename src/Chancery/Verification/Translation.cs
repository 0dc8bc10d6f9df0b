namespace Chancery.Verification;

/// <summary>Why the words of a passage are, or may be, a translation of what was said; or why they cannot be compared with those of a report.</summary>
/// <param name="Sign">What tells it.</param>
/// <param name="Reason">The same for a reader, in one clause; words of a document in it are copied from there.</param>
public sealed record Translation(TranslationSign Sign, string Reason);
