using System.Globalization;
using Chancery.Cli.Printing;
using Chancery.Faces.Keeping;
using Chancery.Faces.Versions;
using Chancery.Faces.Words;
using Chancery.Lineage;
using Chancery.Storage;

namespace Chancery.Cli.Keeping;

/// <summary>Prints a work with its witnesses and reports.</summary>
internal sealed class WorkText(Page page)
{
    private const int Margin = 13;
    private const int MostPassages = 3;
    private const int PassageCharacters = 150;

    /// <param name="work">The work.</param>
    /// <param name="withPassages">Prints what is shared as well.</param>
    public void Print(Work work, bool withPassages)
    {
        page.Line(new StyledText(TitleOf(work.Head), Ink.Strong));
        page.Line(
            new StyledText().AppendFacts(
                NameOf(work.Head),
                Dates.Of(work.Head.Analysis.Document.Published?.Date),
                work.Head.Analysis.Document.Language,
                Printable.Count(work.Witnesses.Length + 1, "witness", "witnesses"),
                work.Reports.IsEmpty ? null : Printable.Count(work.Reports.Length, "report"),
                $"first seen {ChangeWords.Time(work.FirstSeen)}"
            ),
            2,
            2
        );
        PrintSource(work.Head);
        foreach (var (link, document) in work.Witnesses.Concat(work.Reports))
        {
            Print(link, document, withPassages);
        }
    }

    private void Print(LineageLink link, StoredDocument document, bool withPassages)
    {
        page.Line(
            new StyledText($"  {WitnessWords.Word(link.Kind).PadRight(Margin - 2)}", Ink.Good)
                .Append(NameOf(document), Ink.Strong)
                .Append("  ")
                .AppendFacts(
                    Share(link),
                    document.Analysis.Document.Language,
                    link.NamesSource ? "names its source" : null
                ),
            0,
            Margin
        );
        PrintSource(document);
        if (withPassages)
        {
            foreach (var passage in link.Passages.Take(MostPassages))
            {
                page.Line(
                    new StyledText(
                        link.Kind is LineageKind.Translation
                            ? $"{passage.Words} anchors: "
                            : $"{passage.Words} words: ",
                        Ink.Quiet
                    ).Append(Words(document, passage)),
                    Margin,
                    Margin
                );
            }
        }
    }

    // What a document names as its source, whether the record has it or not.
    private void PrintSource(StoredDocument stored)
    {
        if (stored.Analysis.Document.CopiedFrom is { } source)
        {
            page.Line(
                new StyledText("taken from ", Ink.Quiet)
                    .AppendFacts(source.Name, source.Address, Dates.Of(source.Published?.Date), source.Author)
                    .Append(
                        $": “{Printable.Shorten(stored.Analysis.Document.Source.ToString(source.Line), PassageCharacters)}”"
                    ),
                Margin,
                Margin
            );
        }
    }

    private static string Share(LineageLink link) =>
        link.Kind switch
        {
            LineageKind.Report => $"{Printable.Count(link.Passages.Sum(passage => passage.Words))} words of it",
            LineageKind.Translation => $"{Percent(link.Share)} of its parts beside it",
            LineageKind.Excerpt => $"{Percent(link.Share)} of it, {Percent(link.ShareOfOther)} of the whole",
            _ => $"{Percent(link.Share)} the same",
        };

    private static string Percent(double share) =>
        Math.Floor(share * 100).ToString(CultureInfo.InvariantCulture) + " %";

    private static string Words(StoredDocument document, SharedPassage passage) =>
        Printable.Shorten(
            document.Analysis.Document.View.Value[passage.Here.Start..passage.Here.End],
            PassageCharacters
        );

    private static string TitleOf(StoredDocument stored) =>
        Printable.OneLine(stored.Analysis.Document.Title ?? stored.Analysis.Document.Id);

    private static string NameOf(StoredDocument stored) =>
        stored.Versions is [var version, ..] ? version.Name : stored.Analysis.Document.Id;
}
