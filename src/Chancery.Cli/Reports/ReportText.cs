using System.Globalization;
using Chancery.Cli.Printing;
using Chancery.Faces.Reports;
using Chancery.Faces.Words;
using Chancery.Storage;
using Chancery.Verification;

namespace Chancery.Cli.Reports;

/// <summary>A checked report in the terminal.</summary>
internal sealed class ReportText(Page page)
{
    private const int Margin = 5;
    private const int LabelWidth = 10;
    private const int WordsOfAFact = 280;

    public void Print(ReportView view)
    {
        PrintHeading(view);
        var facts = new ReportFacts(view, withWording: false);
        for (var i = 0; i < view.Checks.Length; i++)
        {
            var check = view.Checks[i];
            page.Blank();
            PrintVerdict(check, i + 1);
            PrintWords(check);
            var isAskedAgain = i > 0 && check.Question is not null && check.Question == view.Checks[i - 1].Question;
            foreach (var fact in facts.Of(check))
            {
                PrintFact(
                    isAskedAgain && fact.Label == "asked"
                        ? fact with
                        {
                            Text = "the same question",
                            Ink = Ink.Quiet,
                        }
                        : fact
                );
            }
        }

        page.Blank();
        PrintSummary(view);
    }

    private void PrintHeading(ReportView view)
    {
        if (view.Report?.Document is { } report)
        {
            page.Line(new StyledText(Printable.OneLine(report.Title ?? report.Id), Ink.Strong));
            page.Line(
                new StyledText().AppendFacts(
                    StoredWords.Of(report.Kind),
                    Dates.Of(report.Published?.Date) ?? "undated",
                    report.Site,
                    report.Id
                )
            );
        }

        page.Line(
            new StyledText(Printable.Count(view.Checks.Length, "quotation"))
                .Append(" checked against ")
                .Append(view.Against, Ink.Strong)
                .Append($": {ReportSummary.Extent(view)}", Ink.Quiet)
        );
    }

    private void PrintVerdict(CheckView check, int number)
    {
        var line = new StyledText(number.ToString(CultureInfo.InvariantCulture).PadLeft(Margin - 2) + "  ", Ink.Quiet);
        if (check.Finding is { } finding)
        {
            var ink = VerdictWords.InkOf(finding.Verdict);
            line.Append(VerdictWords.Label(finding.Verdict.Name).ToUpperInvariant(), ink).Append("  ");
            AppendSpeaker(line, check.Speaker);
            line.Append(
                VerdictWords.Remark(finding) is { } remark ? $"  {remark}" : "",
                ink is Ink.Bad ? Ink.Bad : Ink.Quiet
            );
        }
        else
        {
            line.Append(StoredWords.Of(check.Type).ToUpperInvariant(), Ink.Quiet).Append("  ");
            AppendSpeaker(line, check.Speaker).Append("  reported speech, no verdict of its own", Ink.Quiet);
        }

        page.Line(line, 0, Margin);
    }

    private static StyledText AppendSpeaker(StyledText line, string? speaker) =>
        speaker is null ? line.Append("speaker not named", Ink.Quiet) : line.Append(speaker, Ink.Strong);

    private void PrintWords(CheckView check)
    {
        var verdict = check.Finding?.Verdict;
        if (verdict is Verdict.Altered altered)
        {
            new AlignedText(page, Margin).Print(WordPair.Align(check.Words, altered.Source, altered.Edits));
            return;
        }

        var words = Printable.OneLine(check.Words);
        page.Line(verdict is null ? words : $"“{words}”", indent: Margin);
    }

    private void PrintFact(Fact fact) =>
        page.Line(
            new StyledText(fact.Label.PadRight(LabelWidth), Ink.Quiet).Append(
                Printable.Shorten(fact.Text, WordsOfAFact),
                fact.Ink
            ),
            Margin,
            Margin + LabelWidth
        );

    private void PrintSummary(ReportView view)
    {
        var line = new StyledText();
        foreach (var (name, count) in ReportSummary.Verdicts(view))
        {
            line.Append(line.Length > 0 ? " · " : "", Ink.Quiet)
                .Append($"{Printable.Count(count)} {VerdictWords.Label(name)}", VerdictWords.InkOf(name));
        }

        if (ReportSummary.Reported(view) is { } reported)
        {
            line.Append(line.Length > 0 ? " · " : "", Ink.Quiet).Append(reported, Ink.Quiet);
        }

        if (ReportSummary.Overruled(view) is { } overruled)
        {
            line.Append(line.Length > 0 ? " · " : "", Ink.Quiet).Append(overruled, Ink.Partial);
        }

        page.Line(line.Length > 0 ? line : line.Append("no quotations found", Ink.Missing));
    }
}
