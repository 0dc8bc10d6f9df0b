using Chancery.Text;

namespace Chancery.Verification;

/// <summary>One of the pieces that a quotation joins.</summary>
/// <param name="Quotation">The piece in the quotation.</param>
/// <param name="Passage">Where it stands in the record.</param>
public sealed record SplicePiece(TextSpan Quotation, RecordPassage Passage);
