using Chancery.Text;

namespace Chancery.Reading.Debates;

/// <summary>Reads TEI: transcripts of speech as Parla-CLARIN marks them, plays and debates, and plain texts.</summary>
internal static class TeiReader
{
    private const string Extractor = "tei/1";

    public static bool IsRoot(string name) => name is "TEI" or "TEI.2" or "teiCorpus";

    public static ReadPage Read(string xml, ReadingOptions options)
    {
        using var reader = SafeXml.Open(xml);
        var walk = new TeiWalk();
        var error = walk.Walk(reader, options);
        return walk.ToPage(Extractor) with
        {
            Diagnostics = error is null
                ? []
                : [SafeXml.Diagnose(error, "TEI", walk.IsEmpty ? Severity.Error : Severity.Warning)],
        };
    }
}
