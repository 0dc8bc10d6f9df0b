namespace Chancery.Export;

/// <summary>What a citation says beside the usual fields: where in the document, from where it was copied, and its permanent address.</summary>
internal static class CitationRemark
{
    public static string Of(CitedWork work) =>
        string.Join(
            "; ",
            new[]
            {
                work.Locator,
                work.CopiedFrom is { } source ? $"copied from {source}" : null,
                work.Address.ToString(),
            }.OfType<string>()
        );
}
