namespace Chancery.Storage;

/// <summary>How often one speaker speaks in one document.</summary>
/// <param name="Speaker">The name as the document gives it.</param>
/// <param name="Hash">SHA-256 of the document's bytes.</param>
/// <param name="Statements">Turns that answer or state something.</param>
/// <param name="Questions">Turns that ask.</param>
public sealed record SpokenTurns(string Speaker, string Hash, int Statements, int Questions);
