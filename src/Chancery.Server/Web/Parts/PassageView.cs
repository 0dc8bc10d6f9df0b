using System.Collections.Immutable;
using System.Text;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Server.Web.Parts;

/// <summary>A passage in its turn, with the question before it, as pages show it.</summary>
internal sealed record PassageView
{
    private const int CharactersAround = 240;
    private const int CharactersAsked = 400;

    /// <summary>Its permanent address.</summary>
    public required string Address { get; init; }

    /// <summary>The document's title, or its name.</summary>
    public required string Title { get; init; }

    /// <summary>The document's date as people write it, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Who speaks; null where the document does not tell.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the turn does in its document: answer, statement.</summary>
    public required string Role { get; init; }

    /// <summary>BCP 47 tag of the document's language.</summary>
    public string? Language { get; init; }

    /// <summary>Words of the turn before the passage; empty, or with an ellipsis where something was left out.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words of the passage, as stored.</summary>
    public required string Words { get; init; }

    /// <summary>The words of the passage one by one, where some differ from a report's; else empty.</summary>
    public ImmutableArray<(string Word, bool Differs)> Compared { get; init; } = [];

    /// <summary>Words of the turn behind it.</summary>
    public string After { get; init; } = "";

    /// <summary>The question that the turn answers.</summary>
    public string? Asked { get; init; }

    /// <summary>Page or time, where the format has them.</summary>
    public string? Place { get; init; }

    /// <summary>A passage that a verdict rests on; null where the record does not hold its document any more.</summary>
    public static PassageView? Of(IRecordDocuments documents, RecordPassage passage) =>
        documents.Find(passage.Document) is { } analysis && passage.Turn < analysis.Turns.Length
            ? Of(analysis, passage.Turn, passage.Span)
            : null;

    /// <summary>A stretch of a turn.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="number">Number of the turn.</param>
    /// <param name="span">The stretch, in the repaired text of the turn.</param>
    public static PassageView Of(DocumentAnalysis analysis, int number, TextSpan span)
    {
        var document = analysis.Document;
        var turn = analysis.Turns[number];
        var text = document.View.ToString(turn.Span);
        var start = Math.Min(span.Start, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var source = RecordPassages.ToSource(analysis, number, new TextSpan(start, end)).Shift(turn.Span.Start);
        var question = AnsweredQuestion.Before(analysis.Turns, number);
        return new PassageView
        {
            Address = PageAddress.Of(document.Hash, new CodePointOffsets(document.Source.Value), source),
            Title = Printable.OneLine(document.Title ?? Names.Short(document.Id)),
            Date = Dates.Of(document.Published?.Date),
            Speaker = turn.Speaker,
            Role = StoredWords.Of(turn.Role),
            Language = document.Language,
            Before = End(Lines(text[..start])),
            Words = Lines(text[start..end]),
            After = Beginning(Lines(text[end..])),
            Asked = question is null ? null : Printable.Shorten(document.View.ToString(question.Span), CharactersAsked),
            Place = Places.At(document, source.Start),
        };
    }

    /// <summary>Words by one space, paragraphs by one line end: an empty line divides them.</summary>
    private static string Lines(string text)
    {
        var lines = new StringBuilder(text.Length);
        var breaks = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                breaks += c == '\n' ? 1 : 0;
                if (lines.Length == 0 || lines[^1] is not (' ' or '\n'))
                {
                    lines.Append(' ');
                    breaks = c == '\n' ? 1 : 0;
                }

                lines[^1] = breaks > 1 ? '\n' : ' ';
                continue;
            }

            lines.Append(c);
        }

        return lines.ToString();
    }

    private static string End(string text)
    {
        if (text.Length <= CharactersAround)
        {
            return text;
        }

        var cut = text.IndexOf(' ', text.Length - CharactersAround);
        return "… " + (cut < 0 ? "" : text[(cut + 1)..]);
    }

    private static string Beginning(string text)
    {
        if (text.Length <= CharactersAround)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', CharactersAround);
        return (cut < 0 ? "" : text[..cut]) + " …";
    }
}
