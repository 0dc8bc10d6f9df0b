using AngleSharp.Html.Parser;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads a web page: all its visible text in reading order, and which blocks of it are the main text.</summary>
internal static class HtmlReader
{
    /// <summary>Names what made the text, since its spans mean nothing without it.</summary>
    public const string Extractor = "html/2 (AngleSharp 1.10)";

    private const int Sniffed = 2_048;

    private static readonly string[] Openings =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta ",
        "<title",
        "<article",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<script",
        "<table",
        "<main",
        "<section",
    ];

    /// <summary>True where the text begins as a page does, comments and an XML declaration aside.</summary>
    public static bool IsHtml(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && TextLine.IsInvisible(text[at]))
            {
                at++;
            }

            var rest = text.AsSpan(at, Math.Min(text.Length - at, Sniffed));
            var end =
                rest.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", at, StringComparison.Ordinal)
                : rest.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", at, StringComparison.Ordinal)
                : -1;
            if (end < 0)
            {
                return StartsWithTag(rest) || HoldsPage(text, at);
            }

            at = text.IndexOf('>', end) + 1;
        }
    }

    /// <summary>The page's text, blocks and metadata.</summary>
    public static ReadPage Read(string html, ReadingOptions options)
    {
        if (TagScanner.FindDepth(html) is var depth && depth > options.MaxNesting)
        {
            return ReadWithoutTree(html, options);
        }

        var page = new HtmlParser().ParseDocument(html);
        var text = HtmlText.Collect(page);
        var view = TextRepairer.Repair(new SourceText(text.Value));
        var isMain = HtmlMainText.Choose(text);
        var metadata = HtmlMetadata.Read(page, text, isMain);
        HtmlMainText.Complete(text, metadata.Title, isMain);

        return new ReadPage(view, [.. text.Blocks.Select((block, i) => block.ToDraft(view, isMain[i]))])
        {
            Title = metadata.Title,
            Author = metadata.FindAuthor(isMain),
            Published = metadata.FindPublished(isMain),
            Site = metadata.Site,
            Url = metadata.Url,
            Language = metadata.Language,
            OfferedIn = LanguageSwitch.Of(page),
            Extractor = Extractor,
        };
    }

    /// <summary>A warning of the server may stand before the page.</summary>
    private static bool HoldsPage(string text, int at)
    {
        var head = text.AsSpan(at, Math.Min(text.Length - at, 2 * Sniffed));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(at).Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A tree too deep to walk is a trap or a wreck; its text is read all the same, and its head if that is none.</summary>
    private static ReadPage ReadWithoutTree(string html, ReadingOptions options)
    {
        var page = ReadPage.OfPlainText(new SourceText(TagScanner.Strip(html))) with
        {
            Extractor = "html/2 (tags stripped)",
            Diagnostics =
            [
                new Diagnostic(
                    "CH1008",
                    Severity.Warning,
                    $"elements nested deeper than {options.MaxNesting}; read as plain text, without looking for the main text"
                ),
            ],
        };

        var end = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var head = end < 0 ? "" : html[..end];
        if (head.Length == 0 || TagScanner.FindDepth(head) > options.MaxNesting)
        {
            return page;
        }

        var document = new HtmlParser().ParseDocument(head);
        var metadata = HtmlMetadata.Read(document, HtmlText.Collect(document), []);
        return page with
        {
            Title = metadata.Title,
            Author = metadata.FindAuthor([]),
            Published = metadata.FindPublished([]),
            Site = metadata.Site,
            Url = metadata.Url,
            Language = metadata.Language,
        };
    }
}
