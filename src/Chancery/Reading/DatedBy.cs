using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A date and where it was found.</summary>
/// <param name="Date">As far as it is known.</param>
/// <param name="Found">Where, in words of the format: <c>dateline</c>, <c>meta article:published_time</c>, <c>json-ld datePublished</c>, <c>url</c>.</param>
/// <param name="Span">The place in the source text, if it stands there.</param>
public sealed record DatedBy(PartialDate Date, string Found, TextSpan? Span = null);
