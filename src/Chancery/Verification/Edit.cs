using Chancery.Text;

namespace Chancery.Verification;

/// <summary>One difference in words between a quotation and the record.</summary>
/// <param name="Kind">Inserted, dropped or replaced.</param>
/// <param name="Quotation">The words in the quotation; empty, at the place, where it has none.</param>
/// <param name="Record">The words in the text of the turn; empty, at the place, where it has none.</param>
/// <param name="QuotationText">The words under <paramref name="Quotation"/>.</param>
/// <param name="RecordText">The words under <paramref name="Record"/>.</param>
/// <param name="Effects">What the difference touches.</param>
public sealed record Edit(
    EditKind Kind,
    TextSpan Quotation,
    TextSpan Record,
    string QuotationText,
    string RecordText,
    EditEffects Effects
)
{
    /// <summary>True when a negation, a number, a name or a modal is touched.</summary>
    public bool ChangesMeaning => Effects != EditEffects.None;
}
