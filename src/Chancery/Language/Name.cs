using Chancery.Text;

namespace Chancery.Language;

/// <summary>A name found in a sentence.</summary>
/// <param name="Span">Where it stands in the text that was analysed, its article and title included.</param>
/// <param name="Type">What it names.</param>
public readonly record struct Name(TextSpan Span, NameType Type);
