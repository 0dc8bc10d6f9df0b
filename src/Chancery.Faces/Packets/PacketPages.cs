using System.Globalization;
using System.Text;
using Chancery.Export;
using Chancery.Faces.Reports;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Faces.Packets;

/// <summary>The pages of a packet: no script, no remote load, every word of a document encoded.</summary>
internal sealed class PacketPages(
    ReportView view,
    IReadOnlyList<PacketPassage> passages,
    IReadOnlyList<DocumentAnalysis> documents
)
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
        h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.1rem; }
        th { text-align: left; vertical-align: top; } td, th { padding: .2rem .8rem .2rem 0; overflow-wrap: anywhere; }
        blockquote { margin: .35rem 0 .6rem; padding-left: .9rem; border-left: 3px solid currentColor; white-space: pre-line; overflow-wrap: anywhere; }
        section { border-top: 1px solid; padding: .8rem 0; } code { overflow-wrap: anywhere; }
        """;

    /// <summary>What the packet is, what was found, and what its files are.</summary>
    public string Index()
    {
        var report = view.Report!.Document;
        var page = Begin(report.Title ?? "A report", report.Language);
        page.Write(
            $"<p>{Encode(StoredWords.Of(report.Kind))}, {Encode(Dates.Of(report.Published?.Date) ?? "undated")}. SHA-256 <code>{report.Hash}</code></p>\n"
        );
        page.Write(
            $"<p><strong>{Encode(ReportSummary.Of(view))}</strong>; searched: {Encode(ReportSummary.Extent(view))}.</p>\n"
        );
        page.Write(
            "<p>A verdict says how faithfully a report relays words, never whether they are true. Nothing in this packet is needed from elsewhere to check it.</p>\n"
        );
        page.Write("<h2>Quotations</h2>\n<table>\n<tr><th>verdict</th><th>quotation</th><th>passages</th></tr>\n");
        for (var i = 0; i < view.Checks.Length; i++)
        {
            var check = view.Checks[i];
            var verdict = check.Finding is { } finding
                ? VerdictWords.Label(finding.Verdict.Name)
                : $"{StoredWords.Of(check.Type)}, no verdict";
            var links = passages
                .Select((passage, number) => (passage, number))
                .Where(pair => pair.passage.Quotation == i)
                .Select(pair =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<a href=\"{PacketNames.PassagesPage}#p{pair.number + 1}\">{pair.number + 1}</a>"
                    )
                );
            page.Write(
                $"<tr><td>{Encode(verdict)}</td><td dir=\"auto\">{Encode(Printable.Shorten(check.Words, 160))}</td><td>{string.Join(' ', links)}</td></tr>\n"
            );
        }

        page.Write("</table>\n<h2>Files</h2>\n<table>\n");
        Row(page, PacketNames.OfReport(report.Id), "the report's bytes as they were read");
        Row(
            page,
            PacketNames.Checked,
            "the checked report: every quotation with its verdict, the passage, the differences"
        );
        Row(page, PacketNames.PassagesPage, "the passages in their turns, with the questions before them");
        Row(page, PacketNames.Passages, "the same for programs, with offsets in code points");
        Row(page, PacketNames.Verdicts, "the verdicts for programs, a line a quotation");
        foreach (var analysis in documents)
        {
            Row(
                page,
                PacketNames.OfSource(analysis.Document.Hash, analysis.Document.Id),
                $"the bytes of {analysis.Document.Title ?? "an untitled document"}, SHA-256 {analysis.Document.Hash}"
            );
        }

        Row(page, PacketNames.Manifest, "the SHA-256 of every file");
        page.Write(
            $"</table>\n<p>Unpack it, and <code>sha256sum -c {PacketNames.Manifest}</code> checks every file; so does <code>chancery audit PACKET</code>, which also finds files that were added.</p>\n</body>\n</html>\n"
        );
        return page.ToString();
    }

    /// <summary>The passages in their turns.</summary>
    public string Passages()
    {
        var page = Begin("Passages of the record", null);
        for (var i = 0; i < passages.Count; i++)
        {
            WritePassage(page, passages[i], i + 1);
        }

        page.Write("</body>\n</html>\n");
        return page.ToString();
    }

    private void WritePassage(StringWriter page, PacketPassage passage, int number)
    {
        var document = passage.Analysis.Document;
        var turn = passage.Analysis.Turns[passage.Turn];
        var source = document.Source.Value;
        var check = view.Checks[passage.Quotation];
        page.Write($"<section id=\"p{number}\">\n<h2>{number}. {Encode(turn.Speaker ?? "speaker not named")}</h2>\n");
        page.Write($"<p>The report: <q dir=\"auto\">{Encode(check.Words)}</q></p>\n");
        if (AnsweredQuestion.Before(passage.Analysis.Turns, passage.Turn) is { } question)
        {
            page.Write($"<p>Asked: <q dir=\"auto\">{Encode(document.Source.ToString(question.Span))}</q></p>\n");
        }

        var before = source[turn.Span.Start..Math.Max(turn.Span.Start, passage.Span.Start)];
        var behind = source[Math.Min(passage.Span.End, turn.Span.End)..turn.Span.End];
        page.Write(
            $"<blockquote dir=\"auto\">{Encode(before)}<mark>{Encode(passage.Text)}</mark>{Encode(behind)}</blockquote>\n"
        );
        page.Write($"<p>{Encode(Citation.Of(passage.Analysis, passage.Span).Chicago)}</p>\n");
        page.Write(
            $"<p><a href=\"{PacketNames.OfSource(document.Hash, document.Id)}\">source</a> <code>{Encode(passage.Address.ToString())}</code></p>\n</section>\n"
        );
    }

    private static StringWriter Begin(string title, string? language)
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.Write(HtmlFile.Begin($"{Printable.OneLine(title)}: evidence", Style));
        page.Write(
            $"""
            <h1{(language is null ? "" : $" lang=\"{Encode(language)}\"")}>{Encode(title)}</h1>

            """
        );
        return page;
    }

    private static void Row(StringWriter page, string name, string words) =>
        page.Write($"<tr><th><a href=\"{name}\">{name}</a></th><td>{Encode(words)}</td></tr>\n");

    private static string Encode(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            Printable.Append(printable, line);
            printable.Append('\n');
        }

        printable.Length--;
        return HtmlFile.Encoder.Encode(printable.ToString()).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }
}
