using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>A document of the record.</summary>
/// <param name="Analysis">The document with its turns and quotations as stored.</param>
/// <param name="Versions">All readings that brought these bytes, oldest first.</param>
public sealed record StoredDocument(DocumentAnalysis Analysis, ImmutableArray<DocumentVersion> Versions);
