using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Where a stretch of the text stands in what it was read from, in the words of that format.</summary>
/// <param name="Span">The stretch, in the source text.</param>
/// <param name="Kind">What the value counts.</param>
/// <param name="Value">A page by its number from 1, a time as <c>00:01:02</c>, a part of a mail by its name, a record by address and date.</param>
public sealed record SourceLocation(TextSpan Span, LocationKind Kind, string Value);
