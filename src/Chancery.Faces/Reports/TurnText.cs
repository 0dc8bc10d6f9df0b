using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>The text of a passage's turn, as the wire counts in it: code points of the source, before repair.</summary>
internal sealed class TurnText
{
    private readonly DocumentAnalysis? _document;
    private readonly int _turn;
    private readonly CodePointOffsets _offsets;

    /// <param name="documents">The documents of the record.</param>
    /// <param name="passage">A passage of the turn, or null where nothing was found.</param>
    public TurnText(IRecordDocuments documents, RecordPassage? passage)
    {
        _document = passage is null ? null : documents.Find(passage.Document);
        _turn = passage?.Turn ?? 0;
        _offsets = new CodePointOffsets(_document?.Document.Source.ToString(_document.Turns[_turn].Span) ?? "");
    }

    /// <summary>A span of the passage's text as <c>[start, end)</c>.</summary>
    public int[] ToCodePoints(TextSpan span)
    {
        var (start, end) = _offsets.FromUtf16(
            _document is null ? span : RecordPassages.ToSource(_document, _turn, span)
        );
        return [start, end];
    }
}
