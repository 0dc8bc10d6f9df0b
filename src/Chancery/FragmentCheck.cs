using Chancery.Text;
using Chancery.Verification;

namespace Chancery;

/// <summary>A quoted fragment of a mixed quotation, with its verdict.</summary>
/// <param name="Span">The fragment in the report's source text, without its marks.</param>
/// <param name="Text">Its words; spans of <paramref name="Finding"/> point into it.</param>
/// <param name="Finding">The verdict.</param>
public sealed record FragmentCheck(TextSpan Span, QuotedText Text, Finding Finding);
