namespace Chancery.Text;

/// <summary>Something a reader of a document should know: what was found, where, and what was expected.</summary>
/// <param name="Id">Stable, with a row in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">Whether the document could be used.</param>
/// <param name="Message">One line for people; never holds a server's paths beyond the name that the caller gave.</param>
/// <param name="Span">Where in the source text, if it is about a place in it.</param>
public sealed record Diagnostic(string Id, Severity Severity, string Message, TextSpan? Span = null);
