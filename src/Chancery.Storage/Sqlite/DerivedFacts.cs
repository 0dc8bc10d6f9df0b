using System.Text;

namespace Chancery.Storage.Sqlite;

/// <summary>Everything that an analysis found, as one text, so that two analyses of the same bytes can be compared.</summary>
internal static class DerivedFacts
{
    public static string Of(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        var facts = new StringBuilder();
        facts
            .AppendJoin(
                '\n',
                document.DecodedFrom,
                document.Kind,
                document.Language,
                document.Title,
                document.Author,
                document.Site,
                document.Url,
                document.Published,
                LayoutJson.Write(document)
            )
            .Append('\n')
            .AppendJoin('\n', analysis.Turns)
            .Append('\n')
            .AppendJoin(
                '\n',
                analysis.Quotations.Select(quotation =>
                    $"{quotation.Type} {quotation.SpeakerName} {quotation.Addressee} {LayoutJson.Write(quotation)}"
                )
            )
            .Append('\n')
            .Append(document.Source.Value);
        return facts.ToString();
    }
}
