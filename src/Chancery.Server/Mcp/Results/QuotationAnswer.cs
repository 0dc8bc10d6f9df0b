namespace Chancery.Server.Mcp.Results;

/// <summary>The answer of <c>verify_quotation</c>.</summary>
internal sealed record QuotationAnswer(QuotationResult Result, SearchedExtent Searched);
