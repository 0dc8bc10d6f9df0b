using System.Text;
using Chancery.Lineage;

namespace Chancery.Evaluation.Lineage;

/// <summary>A document of the set, and the work it belongs to or reports.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it was made as: source, copy, excerpt, short-excerpt, report, translation, other.</param>
/// <param name="Work">Number of the work, or -1 for none.</param>
/// <param name="Text">Its text.</param>
internal sealed record MadeDocument(string Id, string Kind, int Work, string Text)
{
    /// <summary>The link it must have to a document of its work, or null.</summary>
    public LineageKind? Expected =>
        Kind switch
        {
            "copy" => LineageKind.Copy,
            "excerpt" or "short-excerpt" => LineageKind.Excerpt,
            "report" => LineageKind.Report,
            "translation" => LineageKind.Translation,
            _ => null,
        };

    public DocumentAnalysis Analyze() => new DocumentAnalyzer().Analyze(Id, Encoding.UTF8.GetBytes(Text)).Single();
}
