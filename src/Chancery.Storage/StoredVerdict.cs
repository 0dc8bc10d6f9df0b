namespace Chancery.Storage;

/// <summary>What was answered for a quotation of a stored document.</summary>
/// <param name="Quotation">Its place among the document's quotations, from 0.</param>
/// <param name="Verdict">The verdict's word, or null for indirect speech.</param>
/// <param name="Detail">The whole answer as JSON, as the command line prints it.</param>
/// <param name="CheckedAt">When, in UTC.</param>
public sealed record StoredVerdict(int Quotation, string? Verdict, string Detail, DateTimeOffset CheckedAt);
