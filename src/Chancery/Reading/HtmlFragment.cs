using AngleSharp.Html.Parser;

namespace Chancery.Reading;

/// <summary>Adds HTML that is the text itself, as in mails and feeds, where no page stands around it.</summary>
internal static class HtmlFragment
{
    /// <summary>Adds its visible text, block by block.</summary>
    public static void AddTo(ExtractedText text, string html, ReadingOptions options)
    {
        if (TagScanner.FindDepth(html) > options.MaxNesting)
        {
            var stripped = TagScanner.Strip(html);
            foreach (var line in TextLine.Split(stripped))
            {
                text.AddBlock(stripped.Substring(line.Span.Start, line.Span.Length));
            }

            return;
        }

        var fragment = HtmlText.Collect(new HtmlParser().ParseDocument(html));
        var words = fragment.Value;
        foreach (var block in fragment.Blocks)
        {
            text.EndBlock();
            var at = block.Span.Start;
            foreach (var bold in block.Bold)
            {
                text.Append(words.AsSpan(at, bold.Start - at));
                text.Append(words.AsSpan(bold.Start, bold.Length), isBold: true);
                at = bold.End;
            }

            text.Append(words.AsSpan(at, block.Span.End - at));
            text.EndBlock(block.Kind);
        }
    }
}
