using Chancery.Cli.Printing;
using Chancery.Faces.Reports;
using Chancery.Faces.Words;

namespace Chancery.Cli.Reports;

/// <summary>Two lines, the report's and the record's, with the same words under each other; a third one points where ink cannot.</summary>
internal sealed class AlignedText(Page page, int indent)
{
    private const string Report = "report  ";
    private const string Record = "record  ";

    public void Print(IEnumerable<WordPair> pairs)
    {
        var row = new List<WordPair>();
        var width = 0;
        foreach (var pair in pairs)
        {
            var cells = WidthOf(pair);
            if (row.Count > 0 && width + cells > Page.Width - indent - Report.Length)
            {
                PrintRow(row);
                row.Clear();
                width = 0;
            }

            row.Add(pair);
            width += cells + 1;
        }

        PrintRow(row);
    }

    private void PrintRow(List<WordPair> row)
    {
        if (row.Count == 0)
        {
            return;
        }

        page.Line(Side(row, Report, pair => pair.Report, Ink.Bad), indent, indent + Report.Length);
        page.Line(Side(row, Record, pair => pair.Record, Ink.Record), indent, indent + Record.Length);
        if (!page.IsColored && row.Exists(pair => pair.Differs))
        {
            page.Line(Pointers(row), indent, indent);
        }
    }

    private static StyledText Side(List<WordPair> row, string label, Func<WordPair, string> side, Ink different)
    {
        var line = new StyledText(label, Ink.Quiet);
        foreach (var pair in row)
        {
            var word = side(pair);
            line.Append(word, pair.Differs ? different : Ink.Plain)
                .Append(new string(' ', WidthOf(pair) - LineBreaker.CellsOf(word) + 1));
        }

        return line;
    }

    private static StyledText Pointers(List<WordPair> row)
    {
        var line = new string(' ', Report.Length);
        foreach (var pair in row)
        {
            line += new string(pair.Differs ? '^' : ' ', WidthOf(pair)) + ' ';
        }

        return new StyledText(line.TrimEnd());
    }

    private static int WidthOf(WordPair pair) =>
        Math.Max(LineBreaker.CellsOf(pair.Report), LineBreaker.CellsOf(pair.Record));
}
