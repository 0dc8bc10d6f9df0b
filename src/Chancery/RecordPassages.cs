using Chancery.Indexing;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery;

/// <summary>What of a document is evidence: the turns of primary speech of everything but reports.</summary>
public static class RecordPassages
{
    /// <summary>The passages of <paramref name="analysis"/>, keyed by the document's hash, their text with its repairs applied.</summary>
    public static IEnumerable<Passage> Of(DocumentAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Document.Kind is DocumentKind.Report)
        {
            yield break;
        }

        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            var turn = analysis.Turns[i];
            if (turn.IsPrimarySpeech)
            {
                yield return new Passage(
                    analysis.Document.Hash,
                    i,
                    turn.Speaker,
                    analysis.Document.View.ToString(turn.Span)
                );
            }
        }
    }

    /// <summary>A span of a passage as a span of its turn's text in the source: the same but where something was mended.</summary>
    public static TextSpan ToSource(DocumentAnalysis analysis, int turn, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var view = analysis.Document.View;
        var words = analysis.Turns[turn].Span;
        return view.ToSource(span.Shift(view.FromSource(words).Start)).Shift(-words.Start);
    }

    /// <summary>True when the document holds at least one such turn.</summary>
    public static bool IsEvidence(DocumentAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Document.Kind is not DocumentKind.Report && analysis.Turns.Any(turn => turn.IsPrimarySpeech);
    }
}
