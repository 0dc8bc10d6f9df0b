using Chancery.Fuzz.Targets;

namespace Chancery.Fuzz;

/// <summary>All targets. A new one is a class in <c>Targets/</c> and a line here.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [
        new SegmentTarget(),
        new ManifestTarget(),
        new TokenTarget(),
        new QuotationTarget(),
        new RepairTarget(),
        new ReaderTarget(
            "html",
            ["source/interview.html", "report.xhtml"],
            ["<p>", "</p>", "<strong>", "<table>", "<!--", "<script>", "&#x", "<![CDATA["]
        ),
        new ReaderTarget(
            "pdf",
            ["report.office.pdf", "report.browser.pdf"],
            ["/Kids", "/Filter", "/FlateDecode", "obj", "endstream", "Tj", "BT", "/ToUnicode", "<<", ">>"]
        ),
        new ReaderTarget(
            "docx",
            ["report.pandoc.docx"],
            ["PK\u0003\u0004", "PK\u0001\u0002", "word/document.xml", "<w:p>", "<w:t>"]
        ),
        new ReaderTarget("odt", ["report.pandoc.odt"], ["PK\u0003\u0004", "PK\u0001\u0002", "content.xml", "<text:p>"]),
        new ReaderTarget(
            "mail",
            ["report.eml", "report.attached.eml"],
            ["boundary=", "\r\n--", "Content-Type: multipart/mixed", "base64", "=?utf-8?q?", "message/rfc822"]
        ),
        new ReaderTarget(
            "feed",
            ["feed.rss", "feed.atom"],
            ["<item>", "<entry>", "<![CDATA[", "]]>", "&nbsp;", "<!DOCTYPE", "<!ENTITY"]
        ),
        new ReaderTarget(
            "tei",
            ["interview.tei.xml"],
            ["<u who='", "<seg>", "<note type='speaker'>", "<sp>", "<!ENTITY", "<pb n='"]
        ),
        new ReaderTarget(
            "akn",
            ["interview.akn.xml"],
            ["<speech by='", "<from>", "<question>", "<remark>", "<heading>"]
        ),
        new ReaderTarget(
            "subtitles",
            ["interview.srt", "interview.vtt"],
            ["-->", "<v ", "NOTE", "STYLE", "{\\an8}", "00:00:01,000", ">>"]
        ),
        new ReaderTarget("zip", ["box.zip"], ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006"]),
        new ReaderTarget("tar", ["box.tar"], ["ustar", "../", "00000000000", "././@LongLink"]),
        new ReaderTarget(
            "warc",
            ["pages.warc", "pages.warc.gz"],
            ["WARC/1.0", "Content-Length: ", "Transfer-Encoding: chunked", "Content-Encoding: gzip", "HTTP/1.1 200"]
        ),
        new ReaderTarget("lines", ["lines.jsonl"], ["{\"id\":", "\"turns\":[", "\\ud800", "\"text\":"]),
    ];

    /// <summary>The target of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IFuzzTarget Get(string name) =>
        All.FirstOrDefault(target => target.Name.Equals(name, StringComparison.Ordinal))
        ?? throw new ArgumentException(
            $"There is no target '{name}'; there are {string.Join(", ", All.Select(target => target.Name))}.",
            nameof(name)
        );
}
