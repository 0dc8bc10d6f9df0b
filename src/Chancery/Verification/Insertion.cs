using Chancery.Text;

namespace Chancery.Verification;

/// <summary>What the writer inserted in brackets, and the words of the record that it stands for.</summary>
/// <param name="Quotation">The bracket in the quotation, with its marks.</param>
/// <param name="Record">The words it stands for, in the text of the turn; empty, at the place, where it only adds.</param>
/// <param name="QuotationText">The words inside the bracket.</param>
/// <param name="RecordText">The words it stands for.</param>
public sealed record Insertion(TextSpan Quotation, TextSpan Record, string QuotationText, string RecordText);
