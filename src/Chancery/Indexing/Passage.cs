namespace Chancery.Indexing;

/// <summary>One turn of primary speech, as it is indexed.</summary>
/// <param name="Document">The key of its document: unique in the index, opaque to it.</param>
/// <param name="Turn">Its number in the document.</param>
/// <param name="Speaker">Its speaker label, or null.</param>
/// <param name="Text">Its words. Spans that the index gives point into it.</param>
public sealed record Passage(string Document, int Turn, string? Speaker, string Text);
