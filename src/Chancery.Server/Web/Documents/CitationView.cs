using Chancery.Export;
using Chancery.Text;

namespace Chancery.Server.Web.Documents;

/// <summary>How to cite a document or a passage.</summary>
/// <param name="Address">The page's own permanent address, without the server's name.</param>
/// <param name="Chicago">A note.</param>
/// <param name="BibTex">An entry.</param>
/// <param name="CslJson">An item for citation processors.</param>
internal sealed record CitationView(string Address, string Chicago, string BibTex, string CslJson)
{
    /// <summary>Cites a document, or a passage of it.</summary>
    public static CitationView Of(DocumentAnalysis analysis, string address, TextSpan? span)
    {
        var citation = Citation.Of(analysis, span);
        return new CitationView(address, citation.Chicago, citation.BibTex, citation.CslJson);
    }
}
