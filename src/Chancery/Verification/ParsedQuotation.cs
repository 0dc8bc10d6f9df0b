using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>A quotation as its writer means it: words taken from the record, and marked places between them.</summary>
/// <param name="Text">The quotation as given.</param>
/// <param name="Words">Its words without those in brackets.</param>
/// <param name="Gaps">The marked places, in order; those before the first and after the last word are none.</param>
/// <param name="Edges">Brackets before the first or after the last word.</param>
internal sealed record ParsedQuotation(
    string Text,
    ImmutableArray<Token> Words,
    ImmutableArray<QuotationGap> Gaps,
    ImmutableArray<QuotationGap> Edges
);
