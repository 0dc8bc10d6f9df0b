using Chancery.Text;

namespace Chancery.Verification;

/// <summary>A stretch of one turn of the record.</summary>
/// <param name="Document">The key of the document, as it was indexed.</param>
/// <param name="Turn">Number of the turn in its document, as it was indexed.</param>
/// <param name="Speaker">The label of the turn, or null.</param>
/// <param name="Span">The place in the text of the turn.</param>
/// <param name="Text">The words under the span, as stored.</param>
public sealed record RecordPassage(string Document, int Turn, string? Speaker, TextSpan Span, string Text);
