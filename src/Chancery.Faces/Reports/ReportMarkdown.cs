using System.Text;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Faces.Reports;

/// <summary>A checked report in Markdown; what documents say is escaped.</summary>
internal sealed class ReportMarkdown(TextWriter writer)
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&";

    public void Print(ReportView view)
    {
        PrintHeading(view);
        var facts = new ReportFacts(view, withWording: true);
        for (var i = 0; i < view.Checks.Length; i++)
        {
            PrintCheck(facts, view.Checks[i], i + 1);
        }

        writer.Write($"{Escape(ReportSummary.Of(view))}\n");
    }

    private void PrintHeading(ReportView view)
    {
        if (view.Report?.Document is { } report)
        {
            writer.Write($"# {Escape(report.Title ?? report.Id)}\n\n");
            writer.Write(
                $"{Escape(StoredWords.Of(report.Kind))}, {Escape(Dates.Of(report.Published?.Date) ?? "undated")}, {Escape(report.Id)}\n\n"
            );
        }

        writer.Write(
            $"{Escape(Printable.Count(view.Checks.Length, "quotation"))} checked against {Escape(view.Against)}: {Escape(ReportSummary.Extent(view))}\n\n"
        );
    }

    private void PrintCheck(ReportFacts facts, CheckView check, int number)
    {
        var verdict = check.Finding is { } finding
            ? VerdictWords.Label(finding.Verdict.Name).ToUpperInvariant()
            : $"{StoredWords.Of(check.Type)} (no verdict)";
        writer.Write($"## {number}. {Escape(verdict)}: {Escape(check.Speaker ?? "speaker not named")}\n\n");
        if (check.Finding is { } remarked && VerdictWords.Remark(remarked) is { } remark)
        {
            writer.Write($"{Escape(remark)}\n\n");
        }

        writer.Write($"> {Escape(check.Words)}\n\n");
        foreach (var fact in facts.Of(check))
        {
            writer.Write($"- {(fact.Label.Length > 0 ? $"**{fact.Label}** " : "")}{Escape(fact.Text)}\n");
        }

        writer.Write('\n');
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Printable.OneLine(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
