using System.Collections.Immutable;
using Chancery.Faces.Words;
using Chancery.Text;

namespace Chancery.Cli.Printing;

/// <summary>The words around matches in a long text.</summary>
internal static class Excerpt
{
    private const int Before = 90;
    private const int After = 190;

    /// <summary>A stretch around the first match, with every match in it marked.</summary>
    public static StyledText Of(string text, ImmutableArray<TextSpan> matches)
    {
        var first = matches.IsEmpty ? new TextSpan(0, 0) : matches[0];
        var start = first.Start <= Before ? 0 : WordStart(text, first.Start - Before);
        var end = first.End + After >= text.Length ? text.Length : WordEnd(text, first.End + After);
        var excerpt = new StyledText(start > 0 ? "… " : "", Ink.Quiet);
        var at = start;
        foreach (var match in matches.Where(match => match.End <= end))
        {
            excerpt.Append(text[at..match.Start]).Append(text[match.Start..match.End], Ink.Match);
            at = match.End;
        }

        return excerpt.Append(text[at..end]).Append(end < text.Length ? " …" : "", Ink.Quiet);
    }

    private static int WordStart(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        return space < 0 || space - at > Before / 2 ? at : space + 1;
    }

    private static int WordEnd(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        return at - space > After / 2 ? at : space;
    }
}
