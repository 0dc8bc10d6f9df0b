using Chancery.Text;

namespace Chancery.Verification;

/// <summary>A marked place between the words of a quotation.</summary>
/// <param name="Kind">Ellipsis, bracket, or one beside the other.</param>
/// <param name="Before">The word it stands before.</param>
/// <param name="Span">The marks, in the quotation.</param>
/// <param name="Inserted">The words in brackets; empty for a bare ellipsis.</param>
internal sealed record QuotationGap(GapKind Kind, int Before, TextSpan Span, string Inserted);
