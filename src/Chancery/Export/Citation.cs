using System.Text;
using Chancery.Export.BibTex;
using Chancery.Export.Chicago;
using Chancery.Export.Csl;
using Chancery.Text;

namespace Chancery.Export;

/// <summary>A citation of a document or of a passage, ready to be copied.</summary>
/// <param name="Chicago">A note in the Chicago style, one line.</param>
/// <param name="BibTex">An entry of a BibTeX file.</param>
/// <param name="CslJson">An array of one item, as citation processors read it.</param>
/// <param name="Address">The permanent address: <c>chancery://document/HASH#char=120,340</c>.</param>
public sealed record Citation(string Chicago, string BibTex, string CslJson, string Address)
{
    /// <summary>Cites a document, or a passage of it.</summary>
    /// <param name="analysis">The document with its turns.</param>
    /// <param name="span">The passage in the source text, in UTF-16 units; null: the whole document.</param>
    /// <param name="readAt">When the document was read, if that shall be said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public static Citation Of(DocumentAnalysis analysis, TextSpan? span = null, DateTimeOffset? readAt = null) =>
        Of(CitedWork.Of(analysis, span, readAt));

    /// <summary>Cites a work.</summary>
    public static Citation Of(CitedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var bibTex = new StringWriter { NewLine = "\n" };
        BibTexWriter.Write([work], bibTex);
        using var csl = new MemoryStream();
        CslJsonWriter.Write([work], csl);
        return new Citation(
            ChicagoNote.Of(work),
            bibTex.ToString(),
            Encoding.UTF8.GetString(csl.ToArray()),
            work.Address.ToString()
        );
    }
}
