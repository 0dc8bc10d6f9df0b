using System.Globalization;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Cli.Registers;

/// <summary>Prints rows to be decided on, and decisions.</summary>
internal sealed class ReviewOutput(string format, Terminal terminal)
{
    public void Write(IEnumerable<(RecordRow Row, double Confidence)> rows, int open, int all)
    {
        if (format is not "text")
        {
            WriteJson(rows.Select(row => ReviewJson.Of(row.Row, row.Confidence)));
            return;
        }

        var page = new Page(terminal);
        foreach (var (row, confidence) in rows)
        {
            page.Line(
                new StyledText(row.Key, Ink.Strong)
                    .Append(string.Create(CultureInfo.InvariantCulture, $"  {confidence:F2}  "))
                    .Append(RegisterWords.HeadingOf(row.Row))
                    .Append("  ")
                    .AppendFacts(RegisterWords.FactsOf(row.Row)),
                0,
                4
            );
            page.Line(new StyledText("| ", Ink.Quiet).Append(Printable.OneLine(row.Sentences[0])), 4, 6);
            page.Line(
                new StyledText()
                    .Append(RegisterWords.SayerOf(row.Row) ?? "no speaker named", Ink.Record)
                    .Append("  ")
                    .AppendFacts(
                        Printable.OneLine(Path.GetFileName(row.Document)),
                        $"{row.Hash[..8]}:{row.Row.Statement.Evidence[0].Start}"
                    ),
                4,
                6
            );
        }

        page.Line($"{Printable.Count(open, "row")} to decide on, of {Printable.Count(all)}", Ink.Strong);
    }

    public void Write(IEnumerable<Decision> decisions)
    {
        if (format is not "text")
        {
            WriteJson(decisions.Select(ReviewJson.Of));
            return;
        }

        var page = new Page(terminal);
        foreach (var decision in decisions)
        {
            page.Line(
                new StyledText(decision.Subject, Ink.Strong)
                    .Append($"  {StoredWords.Of(decision.Kind)}")
                    .Append(string.Concat(decision.Changes.Select(change => $"  {change.Key}={change.Value}")))
                    .Append("  ")
                    .AppendFacts(
                        decision.By,
                        decision.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                        decision.Reason
                    ),
                0,
                4
            );
            page.Line(new StyledText("| ", Ink.Quiet).Append(Printable.Shorten(decision.Was, 160)), 4, 6);
        }
    }

    private void WriteJson(IEnumerable<ReviewJson> items)
    {
        var output = new JsonOutput(terminal, asLines: format == "jsonl");
        foreach (var item in items)
        {
            output.Write(item, context => context.ReviewJson);
        }

        output.End();
    }
}
