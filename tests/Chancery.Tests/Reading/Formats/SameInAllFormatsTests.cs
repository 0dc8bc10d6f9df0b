using System.Text;
using Chancery.Quotations;
using Chancery.Reading;

namespace Chancery.Tests.Reading.Formats;

/// <summary>One interview and one report, written into each format by another program: the turns and quotations are the same in all.</summary>
public sealed class SameInAllFormatsTests
{
    private static readonly string Folder = Repository.Folder("tests", "data", "formats");

    [Theory]
    [InlineData("source/interview.html")]
    [InlineData("interview.xhtml")]
    [InlineData("interview.txt")]
    [InlineData("interview.md")]
    [InlineData("interview.html.gz")]
    [InlineData("interview.pandoc.docx")]
    [InlineData("interview.office.docx")]
    [InlineData("interview.pandoc.odt")]
    [InlineData("interview.office.odt")]
    [InlineData("interview.office.pdf")]
    [InlineData("interview.browser.pdf")]
    [InlineData("interview.columns.pdf")]
    [InlineData("interview.pages.pdf")]
    [InlineData("interview.eml")]
    [InlineData("interview.attached.eml")]
    [InlineData("box.zip")]
    [InlineData("box.tar")]
    [InlineData("box.tar.gz")]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    [InlineData("feed.rss")]
    [InlineData("feed.atom")]
    [InlineData("interview.tei.xml")]
    [InlineData("interview.akn.xml")]
    [InlineData("interview.srt")]
    [InlineData("interview.vtt")]
    [InlineData("lines.jsonl")]
    public void Analyze_Interview_HasTheSameTurnsAndQuotations(string file)
    {
        var interview = Find(file, DocumentKind.Interview);

        Assert.Equal(Expected("interview"), Turns(interview));
        Assert.Equal(QuotationsOf("source/interview.html", DocumentKind.Interview), Quotations(interview));
    }

    [Theory]
    [InlineData("source/report.html")]
    [InlineData("report.xhtml")]
    [InlineData("report.txt")]
    [InlineData("report.md")]
    [InlineData("report.html.gz")]
    [InlineData("report.pandoc.docx")]
    [InlineData("report.office.docx")]
    [InlineData("report.pandoc.odt")]
    [InlineData("report.office.odt")]
    [InlineData("report.office.pdf")]
    [InlineData("report.browser.pdf")]
    [InlineData("report.columns.pdf")]
    [InlineData("report.pages.pdf")]
    [InlineData("report.eml")]
    [InlineData("report.attached.eml")]
    [InlineData("box.zip")]
    [InlineData("box.tar")]
    [InlineData("box.tar.gz")]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    [InlineData("feed.rss")]
    [InlineData("feed.atom")]
    [InlineData("lines.jsonl")]
    public void Analyze_Report_HasTheSameQuotations(string file)
    {
        var report = Find(file, DocumentKind.Report);

        Assert.Equal(Expected("report"), Quotations(report, QuotationType.Direct));
        Assert.Equal(QuotationsOf("source/report.html", DocumentKind.Report), Quotations(report));
    }

    private static DocumentAnalysis Find(string file, DocumentKind kind)
    {
        var path = Path.Combine(Folder, file);
        return Assert.Single(
            new DocumentAnalyzer().Analyze(file, File.ReadAllBytes(path)),
            analysis => analysis.Document.Kind == kind
        );
    }

    private static string Expected(string name) =>
        File.ReadAllText(Path.Combine(Folder, $"{name}.expected")).ReplaceLineEndings("\n");

    /// <summary>Speech only, a turn that goes on behind an interruption as one: subtitles have no headings, Markdown has marks.</summary>
    private static string Turns(DocumentAnalysis analysis)
    {
        var lines = new List<(string Head, string Words)>();
        foreach (var turn in analysis.Turns.Where(turn => turn.IsPrimarySpeech))
        {
            var head = $"{turn.Role}\t{turn.Speaker}";
            var words = Plain(analysis.Document.View.ToString(turn.Span));
            if (turn.Label is null && lines is [.., var last] && last.Head == head)
            {
                lines[^1] = (head, $"{last.Words} {words}");
            }
            else
            {
                lines.Add((head, words));
            }
        }

        return string.Concat(lines.Select(line => $"{line.Head}\t{line.Words}\n"));
    }

    private static string QuotationsOf(string file, DocumentKind kind) => Quotations(Find(file, kind));

    private static string Quotations(DocumentAnalysis analysis, QuotationType? type = null) =>
        string.Concat(
            analysis
                .Quotations.Where(quotation => type is null || quotation.Type == type)
                .Select(quotation => $"{quotation.Type}\t{quotation.SpeakerName}\t{Words(analysis, quotation)}\n")
        );

    private static string Words(DocumentAnalysis analysis, Quotation quotation) =>
        string.Join(" … ", quotation.Content.Select(span => Plain(analysis.Document.View.ToString(span))));

    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(word);
        }

        return plain.ToString();
    }
}
