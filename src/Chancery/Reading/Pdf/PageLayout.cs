using System.Collections.Immutable;
using UglyToad.PdfPig.Content;

namespace Chancery.Reading.Pdf;

/// <summary>Brings the letters of a page into lines and the lines into reading order.</summary>
/// <remarks>
/// Letters that follow each other are strings; strings divide into columns where a gutter runs between them over several rows, and the
/// columns' parts again. It is the recursive cut of Nagy and Seth (1984), with gutters tried before rows so that no cut runs through both columns.
/// </remarks>
internal static class PageLayout
{
    /// <summary>Beyond this a page is no page; its strings are taken as they come.</summary>
    private const int MostStrings = 5_000;

    private const int DeepestCut = 8;
    private const double SameRow = 0.45;

    public static ImmutableArray<PdfLine> Read(Page page)
    {
        var strings = LetterStrings.Of(page);
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        if (strings.Count > MostStrings)
        {
            AddRows(strings, lines, keepsOrder: true);
        }
        else
        {
            Cut(strings, lines, depth: 0);
        }

        return lines.ToImmutable();
    }

    private static void Cut(List<LetterString> strings, ImmutableArray<PdfLine>.Builder lines, int depth)
    {
        if (strings.Count == 0)
        {
            return;
        }

        if (depth == DeepestCut)
        {
            AddRows(strings, lines);
            return;
        }

        var rows = Rows(strings);
        var plain = new List<LetterString>();
        for (var i = 0; i < rows.Count; )
        {
            if (Gutter.Find(rows, i) is not { } gutter)
            {
                plain.AddRange(rows[i++]);
                continue;
            }

            AddRows(plain, lines);
            plain.Clear();
            var block = rows.Skip(i).Take(gutter.Rows).SelectMany(row => row).ToList();
            Cut([.. block.Where(text => text.Right <= gutter.At)], lines, depth + 1);
            Cut([.. block.Where(text => text.Right > gutter.At)], lines, depth + 1);
            i += gutter.Rows;
        }

        AddRows(plain, lines);
    }

    /// <summary>Strings of one height, from the top; each row from the left.</summary>
    private static List<List<LetterString>> Rows(IEnumerable<LetterString> strings, bool keepsOrder = false)
    {
        var rows = new List<List<LetterString>>();
        var ordered = keepsOrder ? strings : strings.OrderByDescending(text => text.Baseline).ThenBy(text => text.Left);
        foreach (var text in ordered)
        {
            if (
                rows is [.., var row]
                && Math.Abs(row[0].Baseline - text.Baseline) <= SameRow * Math.Max(row[0].Size, text.Size)
            )
            {
                row.Add(text);
            }
            else
            {
                rows.Add([text]);
            }
        }

        foreach (var row in rows)
        {
            row.Sort((one, other) => one.Left.CompareTo(other.Left));
        }

        return rows;
    }

    private static void AddRows(
        List<LetterString> strings,
        ImmutableArray<PdfLine>.Builder lines,
        bool keepsOrder = false
    )
    {
        if (strings.Count == 0)
        {
            return;
        }

        var column = new PdfColumn(strings.Min(text => text.Left), strings.Max(text => text.Right));
        foreach (var row in Rows(strings, keepsOrder))
        {
            lines.Add(Join(row, column));
        }
    }

    private static PdfLine Join(List<LetterString> row, PdfColumn column)
    {
        var text = new System.Text.StringBuilder();
        var bold = ImmutableArray.CreateBuilder<bool>();
        foreach (var part in row)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
                bold.Add(part.Bold[0] && bold[^1]);
            }

            text.Append(part.Text);
            bold.AddRange(part.Bold);
        }

        return new PdfLine(
            text.ToString(),
            bold.ToImmutable(),
            row[0].Left,
            row.Max(part => part.Right),
            row[0].Baseline,
            row.MaxBy(part => part.Text.Length)!.Size,
            column
        );
    }
}
