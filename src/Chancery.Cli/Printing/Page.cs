using Chancery.Cli.Hosting;
using Chancery.Faces.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Cli.Printing;

/// <summary>Prints text line by line, wrapped to the width of the terminal, with a hanging indent.</summary>
internal sealed class Page(Terminal terminal)
{
    private readonly IAnsiConsole _console = terminal.CreateConsole();

    /// <summary>Columns of a line.</summary>
    public static int Width => Terminal.Width;

    /// <summary>True where ink shows.</summary>
    public bool IsColored => terminal.IsColored;

    public void Blank() => terminal.Out.Write('\n');

    public void Line(string text, Ink ink = Ink.Plain, int indent = 0) =>
        Line(new StyledText(text, ink), indent, indent);

    /// <summary>A line, further ones of it indented by <paramref name="hanging"/>.</summary>
    public void Line(StyledText line, int indent = 0, int hanging = 0)
    {
        var text = line.Text;
        var inks = line.Inks;
        var margin = indent;
        var segments = new List<Segment>();
        foreach (var range in LineBreaker.Break(text, Width - indent, Width - hanging))
        {
            segments.Add(new Segment(new string(' ', margin)));
            AddRuns(segments, text, inks, range);
            segments.Add(Segment.LineBreak);
            margin = hanging;
        }

        _console.Write(new Segments(segments));
    }

    private static void AddRuns(List<Segment> segments, string text, Ink[] inks, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(text.Length);
        var end = start + text.AsSpan(start, length).TrimEnd().Length;
        while (start < end)
        {
            var stop = start + 1;
            while (stop < end && inks[stop] == inks[start])
            {
                stop++;
            }

            segments.Add(new Segment(text[start..stop], StyleOf(inks[start])));
            start = stop;
        }
    }

    private static Style StyleOf(Ink ink) =>
        ink switch
        {
            Ink.Quiet => new Style(decoration: Decoration.Dim),
            Ink.Strong => new Style(decoration: Decoration.Bold),
            Ink.Good => new Style(foreground: Color.Green, decoration: Decoration.Bold),
            Ink.Partial => new Style(foreground: Color.Teal, decoration: Decoration.Bold),
            Ink.Bad => new Style(foreground: Color.Red, decoration: Decoration.Bold),
            Ink.Record => new Style(foreground: Color.Green, decoration: Decoration.Bold),
            Ink.Missing => new Style(foreground: Color.Olive, decoration: Decoration.Bold),
            Ink.Match => new Style(foreground: Color.Olive, decoration: Decoration.Bold),
            _ => Style.Plain,
        };

    private sealed class Segments(IReadOnlyList<Segment> segments) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
