using System.Globalization;
using Chancery.Faces.Words;
using Chancery.Quotations;
using Chancery.Storage;
using Chancery.Transcripts;

namespace Chancery.Cli.Printing;

/// <summary>A document for reading: what it is, its turns, its quotations.</summary>
internal sealed class DocumentText(Page page)
{
    private const int Margin = 5;
    private const int WordsOfATurn = 160;

    /// <param name="analysis">The document.</param>
    /// <param name="withWords">Prints turns whole; otherwise their beginnings.</param>
    public void Print(DocumentAnalysis analysis, bool withWords)
    {
        PrintHeading(analysis);
        PrintTurns(analysis, withWords);
        PrintQuotations(analysis);
        foreach (var diagnostic in analysis.Document.Diagnostics)
        {
            page.Line(new StyledText($"{diagnostic.Id}: {diagnostic.Message}", Ink.Quiet));
        }
    }

    private void PrintHeading(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        page.Line(new StyledText(Printable.OneLine(document.Title ?? document.Id), Ink.Strong));
        page.Line(
            new StyledText().AppendFacts(
                StoredWords.Of(document.Kind),
                Dates.Of(document.Published?.Date) ?? "undated",
                document.Site,
                document.Author,
                document.Language
            )
        );
        page.Line(
            new StyledText().AppendFacts(
                document.Id,
                document.Hash[..12],
                Printable.Count(analysis.Turns.Length, "turn"),
                Printable.Count(analysis.Quotations.Length, "quotation"),
                Places.OfRecord(document),
                document.View.Repairs.IsEmpty ? null : Printable.Count(document.View.Repairs.Length, "repair")
            )
        );
    }

    private void PrintTurns(DocumentAnalysis analysis, bool withWords)
    {
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            var turn = analysis.Turns[i];
            page.Blank();
            page.Line(
                new StyledText(Number(i), Ink.Quiet)
                    .Append(turn.Speaker ?? Name(turn.Role), turn.Speaker is null ? Ink.Quiet : Ink.Strong)
                    .Append(turn.Speaker is null ? "" : $"  {StoredWords.Of(turn.Role)}", Ink.Quiet)
                    .Append(Places.At(analysis.Document, turn.Span.Start) is { } place ? $"  {place}" : "", Ink.Quiet)
            );
            PrintWords(analysis.Document.View.ToString(turn.Span), withWords);
        }
    }

    private void PrintWords(string text, bool whole)
    {
        if (!whole)
        {
            page.Line(Printable.Shorten(text, WordsOfATurn), indent: Margin);
            return;
        }

        foreach (
            var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            page.Line(paragraph, indent: Margin);
        }
    }

    private void PrintQuotations(DocumentAnalysis analysis)
    {
        if (analysis.Quotations.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Line("Quotations", Ink.Strong);
        for (var i = 0; i < analysis.Quotations.Length; i++)
        {
            var quotation = analysis.Quotations[i];
            page.Line(
                new StyledText(Number(i), Ink.Quiet)
                    .Append($"{StoredWords.Of(quotation.Type)}  ", Ink.Quiet)
                    .Append(
                        quotation.SpeakerName ?? "speaker not named",
                        quotation.SpeakerName is null ? Ink.Missing : Ink.Strong
                    )
                    .Append("  ")
                    .Append(WordsOf(analysis, quotation)),
                0,
                Margin
            );
        }
    }

    private static string WordsOf(DocumentAnalysis analysis, Quotation quotation) =>
        Printable.OneLine(string.Join(" […] ", quotation.Content.Select(analysis.Document.View.ToString)));

    private static string Name(TurnRole role) =>
        role is TurnRole.Question ? "question, speaker not named" : StoredWords.Of(role);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture).PadLeft(Margin - 2) + "  ";
}
