using Chancery.Export;
using Chancery.Faces.Exports;
using Chancery.Server.Mcp.Results;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Server.Mcp;

/// <summary>Copies passages out of documents, with their addresses.</summary>
internal static class Passages
{
    /// <summary>Most UTF-16 units of one passage in an answer.</summary>
    public const int Longest = 2_000;

    /// <summary>A stretch of a turn.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="turn">Number of the turn.</param>
    /// <param name="span">The stretch in the source text.</param>
    public static StoredPassage Of(DocumentAnalysis analysis, int turn, TextSpan span)
    {
        var document = analysis.Document;
        var shown = Cut(document.Source.Value, span);
        return new StoredPassage(
            document.Source.ToString(shown),
            PassageAddress.Of(document.Hash, document.Source.Value, shown).ToString(),
            analysis.Turns[turn].Speaker,
            StoredWords.Of(analysis.Turns[turn].Role),
            turn,
            document.Title,
            document.Published?.Date.ToString(),
            CitedWork.Of(analysis).Url,
            shown != span
        );
    }

    /// <summary>A whole turn.</summary>
    public static StoredPassage OfTurn(DocumentAnalysis analysis, int turn) =>
        Of(analysis, turn, analysis.Turns[turn].Span);

    /// <summary>A passage that a verdict rests on, or null where its document has gone.</summary>
    public static StoredPassage? Of(RecordPassage passage, IRecordDocuments documents) =>
        documents.Find(passage.Document) is { } analysis
            ? Of(analysis, passage.Turn, DocumentAnnotations.SourceSpanOf(analysis, passage))
            : null;

    /// <summary>The question that a turn answers, or null.</summary>
    public static StoredPassage? QuestionOf(DocumentAnalysis analysis, int turn) =>
        AnsweredQuestion.Before(analysis.Turns, turn) is { } question
            ? OfTurn(analysis, analysis.Turns.IndexOf(question))
            : null;

    /// <summary>As much of a stretch as an answer holds, up to the end of a word.</summary>
    public static TextSpan Cut(string text, TextSpan span)
    {
        if (span.Length <= Longest)
        {
            return span;
        }

        var end = span.Start + Longest;
        var space = text.LastIndexOf(' ', end, Longest / 2);
        end = space > span.Start ? space : end;
        return new TextSpan(span.Start, char.IsLowSurrogate(text[end]) ? end - 1 : end);
    }
}
