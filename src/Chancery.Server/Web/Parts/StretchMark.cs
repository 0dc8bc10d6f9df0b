using Chancery.Text;

namespace Chancery.Server.Web.Parts;

/// <summary>A mark on a text.</summary>
/// <param name="Span">In the source text.</param>
/// <param name="Layer">What kind of mark it is.</param>
/// <param name="Name">What it says: the name of a verdict, or of the layer.</param>
/// <param name="Anchor">A name under which its beginning can be linked to, or null.</param>
/// <param name="Reference">Where it leads, or null.</param>
internal sealed record StretchMark(
    TextSpan Span,
    StretchLayer Layer,
    string Name,
    string? Anchor = null,
    StretchReference? Reference = null
)
{
    /// <summary>The mark on a word that mixes alphabets.</summary>
    public static StretchMark OfMixed(MixedWord word) => new(word.Span, StretchLayer.Letters, "mixed");

    /// <summary>For each part of a text the marks that overlap it.</summary>
    /// <param name="parts">Spans in order, not overlapping.</param>
    /// <param name="marks">In any order.</param>
    public static IReadOnlyList<IReadOnlyCollection<StretchMark>> ByPart(
        IReadOnlyList<TextSpan> parts,
        IEnumerable<StretchMark> marks
    )
    {
        var ends = parts.Select(part => part.End).ToArray();
        var byPart = parts.Select(_ => new List<StretchMark>()).ToArray();
        foreach (var mark in marks)
        {
            var at = Array.BinarySearch(ends, mark.Span.Start + 1);
            for (var i = at < 0 ? ~at : at; i < parts.Count && parts[i].Start < mark.Span.End; i++)
            {
                byPart[i].Add(mark);
            }
        }

        return byPart;
    }
}
