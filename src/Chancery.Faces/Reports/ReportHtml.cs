using System.Globalization;
using Chancery.Faces.Words;
using Chancery.Storage;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>A checked report as one page that needs nothing else: no script, no remote load, every word of a document encoded.</summary>
internal sealed class ReportHtml(TextWriter writer)
{
    public void Print(ReportView view)
    {
        var report = view.Report?.Document;
        var title = report?.Title ?? report?.Id ?? "A quotation";
        writer.Write(HtmlFile.Begin($"{Printable.OneLine(title)}, checked", Style));
        writer.Write(
            $"""
            <header>
            <h1{Language(report?.Language)}>{Encode(title)}</h1>

            """
        );
        if (report is not null)
        {
            writer.Write(
                $"<p>{Encode(StoredWords.Of(report.Kind))}, {Encode(Dates.Of(report.Published?.Date) ?? "undated")}, {Encode(report.Id)}</p>\n"
            );
        }

        writer.Write(
            $"<p>{Encode(Printable.Count(view.Checks.Length, "quotation"))} checked against {Encode(view.Against)}: {Encode(ReportSummary.Extent(view))}</p>\n"
        );
        writer.Write($"<p class=\"summary\">{Encode(ReportSummary.Of(view))}</p>\n</header>\n<main>\n");
        var facts = new ReportFacts(view, withWording: false);
        for (var i = 0; i < view.Checks.Length; i++)
        {
            PrintCheck(facts, view.Checks[i], i + 1, report?.Language);
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private void PrintCheck(ReportFacts facts, CheckView check, int number, string? language)
    {
        var name = check.Finding?.Verdict.Name ?? "reported";
        var word = check.Finding is null ? $"{StoredWords.Of(check.Type)}, no verdict" : VerdictWords.Label(name);
        var id = number.ToString(CultureInfo.InvariantCulture);
        writer.Write($"<article class=\"{name}\" aria-labelledby=\"q{id}\">\n");
        writer.Write(
            $"<h2 id=\"q{id}\">{id}. <strong>{Encode(word)}</strong> {Encode(check.Speaker ?? "speaker not named")}</h2>\n"
        );
        if (check.Finding is { } finding && VerdictWords.Remark(finding) is { } remark)
        {
            writer.Write($"<p class=\"remark\">{Encode(remark)}</p>\n");
        }

        PrintWords(check, language);
        writer.Write("<dl>\n");
        foreach (var fact in facts.Of(check))
        {
            writer.Write($"<dt>{Encode(fact.Label)}</dt><dd>{Encode(fact.Text)}</dd>\n");
        }

        writer.Write("</dl>\n</article>\n");
    }

    private void PrintWords(CheckView check, string? language)
    {
        if (check.Finding?.Verdict is not Verdict.Altered altered)
        {
            writer.Write($"<blockquote{Language(language)} dir=\"auto\">{Encode(check.Words)}</blockquote>\n");
            return;
        }

        var pairs = WordPair.Align(check.Words, altered.Source, altered.Edits).ToArray();
        PrintSide("Report", "del", pairs.Select(pair => (pair.Report, pair.Differs)), language);
        PrintSide("Record", "ins", pairs.Select(pair => (pair.Record, pair.Differs)), language);
    }

    // del and ins are announced by screen readers and underlined or struck, so that colour is not needed.
    private void PrintSide(
        string label,
        string element,
        IEnumerable<(string Word, bool Differs)> words,
        string? language
    )
    {
        writer.Write($"<p class=\"label\">{label}</p>\n<blockquote{Language(language)} dir=\"auto\">");
        var first = true;
        foreach (var (word, differs) in words.Where(pair => pair.Word.Length > 0))
        {
            writer.Write(first ? "" : " ");
            writer.Write(differs ? $"<{element}>{Encode(word)}</{element}>" : Encode(word));
            first = false;
        }

        writer.Write("</blockquote>\n");
    }

    private static string Encode(string text) => HtmlFile.Encoder.Encode(Printable.OneLine(text));

    private static string Language(string? tag) => tag is null ? "" : $" lang=\"{Encode(tag)}\"";

    private const string Style = """
        :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1d1b; --quiet: #5f5e59; --line: #dedbd2;
          --good: #1a6b34; --part: #17627a; --bad: #a3261c; --none: #7a5600; }
        @media (prefers-color-scheme: dark) { :root { --paper: #181816; --ink: #ebe9e2; --quiet: #a5a299; --line: #3a3934;
          --good: #77c98f; --part: #76c0d6; --bad: #f0938a; --none: #dcb35c; } }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
          font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1rem; font-weight: normal; margin: 0 0 .25rem; }
        h2 strong { text-transform: uppercase; letter-spacing: .05em; font-family: system-ui, sans-serif; font-size: .85rem; margin-right: .4rem; }
        header p, .remark, .label, dl { color: var(--quiet); font: .9rem/1.5 system-ui, sans-serif; margin: .15rem 0; }
        .summary { color: var(--ink); font-weight: 600; }
        article { border-top: 1px solid var(--line); padding: 1.1rem 0 .9rem; break-inside: avoid; }
        blockquote { margin: .35rem 0 .6rem; padding-left: .9rem; border-left: 3px solid currentColor; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .15rem .75rem; }
        dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
        .verbatim h2 strong { color: var(--good); } .truncated h2 strong { color: var(--part); }
        .altered h2 strong, .spliced h2 strong, .misattributed h2 strong { color: var(--bad); }
        .not_found h2 strong { color: var(--none); }
        del { color: var(--bad); } ins { color: var(--good); }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
        """;
}
