using Chancery.Text;

namespace Chancery.Reading.Debates;

/// <summary>Reads debates, and any other text, in Akoma Ntoso.</summary>
internal static class AkomaNtosoReader
{
    private const string Extractor = "akn/1";

    public static bool IsRoot(string name) => name is "akomaNtoso";

    public static ReadPage Read(string xml, ReadingOptions options)
    {
        using var reader = SafeXml.Open(xml);
        var walk = new AkomaNtosoWalk();
        var error = walk.Walk(reader, options);
        return walk.ToPage(Extractor) with
        {
            Diagnostics = error is null
                ? []
                : [SafeXml.Diagnose(error, "Akoma Ntoso", walk.IsEmpty ? Severity.Error : Severity.Warning)],
        };
    }
}
