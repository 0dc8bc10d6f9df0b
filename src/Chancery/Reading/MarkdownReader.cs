using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Divides light Markdown into blocks: headings, quotations, items, bold words. Other marks stay in the text.</summary>
/// <remarks>Transcripts come in simple Markdown; a full parser would lose the offsets into the file, which all spans need.</remarks>
internal static class MarkdownReader
{
    /// <summary>The blocks of <paramref name="view"/>'s source, in order; marks of headings, quotations and rules are outside them.</summary>
    public static List<DraftBlock> Read(RepairedText view, List<TextSpan> marks)
    {
        var text = view.Source.Value;
        var blocks = new List<DraftBlock>();
        var lines = TextLine.Split(text);
        for (var i = 0; i < lines.Count; i++)
        {
            var (kind, start) = ReadMark(text, lines[i].Span);
            var end = lines[i].Span.End;
            if (start > lines[i].Span.Start)
            {
                marks.Add(TextLine.Trim(text, lines[i].Span.Start, start));
            }

            var blank = lines[i].BlankLinesBefore;
            while (kind == BlockKind.Paragraph && i + 1 < lines.Count && Continues(text, lines[i], lines[i + 1]))
            {
                i++;
                end = lines[i].Span.End;
            }

            if (TextLine.Trim(text, start, end) is { IsEmpty: false } whole)
            {
                var span = WithoutEmphasis(text, whole);
                if (span != whole)
                {
                    marks.Add(new TextSpan(whole.Start, span.Start));
                    marks.Add(new TextSpan(span.End, whole.End));
                }

                blocks.Add(new DraftBlock(span, view.ToString(span), kind, blank) { Bold = FindBold(text, span) });
            }
        }

        return blocks;
    }

    private static (BlockKind Kind, int Start) ReadMark(string text, TextSpan line)
    {
        var at = line.Start;
        if (text[at] == '#')
        {
            while (at < line.End && text[at] == '#')
            {
                at++;
            }

            return at - line.Start <= 6 && at < line.End && text[at] == ' '
                ? (BlockKind.Heading, at + 1)
                : (BlockKind.Paragraph, line.Start);
        }

        if (text[at] == '>')
        {
            while (at < line.End && text[at] is '>' or ' ')
            {
                at++;
            }

            return (BlockKind.BlockQuotation, at);
        }

        return
            text[at] is '-' or '*' or '+'
            && at + 1 < line.End
            && text[at + 1] == ' '
            && !LineShape.IsRule(text.AsSpan(at, line.Length))
            ? (BlockKind.ListItem, at + 2)
            : (BlockKind.Paragraph, at);
    }

    /// <summary>A line that is emphasized as a whole, <c>*…*</c> or <c>_…_</c>, without the marks; bold ones keep theirs, as labels do.</summary>
    private static TextSpan WithoutEmphasis(string text, TextSpan line)
    {
        var mark = text[line.Start];
        var isWhole =
            line.Length > 2
            && mark is '*' or '_'
            && text[line.End - 1] == mark
            && text.AsSpan(line.Start + 1, line.Length - 2).IndexOf(mark) < 0
            && !char.IsWhiteSpace(text[line.Start + 1])
            && !char.IsWhiteSpace(text[line.End - 2]);
        return isWhole ? new TextSpan(line.Start + 1, line.End - 1) : line;
    }

    private static bool Continues(string text, TextLine before, TextLine line) =>
        line.BlankLinesBefore == 0
        && ReadMark(text, line.Span) is (BlockKind.Paragraph, var start)
        && start == line.Span.Start
        && !LineShape.IsRule(text.AsSpan(line.Span.Start, line.Span.Length))
        && !SpeakerLabel.StartsLikeLabel(text.AsSpan(line.Span.Start, line.Span.Length))
        && !text.AsSpan(line.Span.Start, line.Span.Length).StartsWith("**", StringComparison.Ordinal)
        && !LineShape.IsRule(text.AsSpan(before.Span.Start, before.Span.Length))
        && !(
            before.Span.End + 2 <= text.Length
            && before.Span.End > 1
            && text.AsSpan(before.Span.End).StartsWith("  ", StringComparison.Ordinal)
        );

    /// <summary>Bold words with their marks, so that a label in bold is told by where it begins.</summary>
    private static ImmutableArray<TextSpan> FindBold(string text, TextSpan block)
    {
        var bold = ImmutableArray.CreateBuilder<TextSpan>();
        var at = block.Start;
        while (at < block.End - 4)
        {
            var open = text.AsSpan(at, block.End - at).IndexOf("**", StringComparison.Ordinal);
            var close =
                open < 0
                    ? -1
                    : text.AsSpan(at + open + 2, block.End - at - open - 2).IndexOf("**", StringComparison.Ordinal);
            if (close <= 0)
            {
                break;
            }

            bold.Add(new TextSpan(at + open, at + open + close + 4));
            at += open + close + 4;
        }

        return bold.ToImmutable();
    }
}
