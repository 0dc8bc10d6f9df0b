namespace Chancery.Storage;

/// <summary>A verdict apart from the analysis that numbered its quotation.</summary>
/// <param name="Quotation">Tells the quotation among those of its document, as <see cref="QuotationKeys"/> makes it.</param>
/// <param name="Verdict">The verdict's word, or null for indirect speech.</param>
/// <param name="Detail">The whole answer as JSON.</param>
/// <param name="CheckedAt">When, in UTC.</param>
public sealed record KeptVerdict(string Quotation, string? Verdict, string Detail, DateTimeOffset CheckedAt);
