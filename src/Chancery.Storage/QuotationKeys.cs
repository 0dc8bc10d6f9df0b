using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Storage;

/// <summary>Tells a quotation by its words, so that it is found again where another analysis numbers or places it otherwise.</summary>
public static class QuotationKeys
{
    /// <summary>A key for each quotation, in their order: its words, and which of several equal ones it is.</summary>
    public static ImmutableArray<string> Of(DocumentAnalysis analysis)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. analysis.Quotations.Select(quotation =>
            {
                var words = string.Join(' ', quotation.Content.Select(analysis.Document.Source.ToString));
                var use = uses[words] = uses.GetValueOrDefault(words) + 1;
                return string.Create(CultureInfo.InvariantCulture, $"{use}:{words}");
            }),
        ];
    }
}
