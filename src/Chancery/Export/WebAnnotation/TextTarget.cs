using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Export.WebAnnotation;

/// <summary>A stretch of a document that an annotation is about, or points to.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">The stretch of its source text, in UTF-16 units.</param>
/// <param name="ReadAt">When the document was read, if known.</param>
public sealed record TextTarget(Document Document, TextSpan Span, DateTimeOffset? ReadAt = null);
