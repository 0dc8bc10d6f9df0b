using System.Text;
using Chancery.Faces.Words;

namespace Chancery.Cli.Printing;

/// <summary>A line of text of any length with the ink of each character.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int End, Ink Ink)> _inks = [];

    public StyledText() { }

    public StyledText(string text, Ink ink = Ink.Plain) => Append(text, ink);

    public string Text => _text.ToString();

    public int Length => _text.Length;

    /// <summary>The ink of each character.</summary>
    public Ink[] Inks
    {
        get
        {
            var inks = new Ink[_text.Length];
            var start = 0;
            foreach (var (end, ink) in _inks)
            {
                inks.AsSpan(start, end - start).Fill(ink);
                start = end;
            }

            return inks;
        }
    }

    public StyledText Append(string? text, Ink ink = Ink.Plain)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Printable.Append(_text, text);
            _inks.Add((_text.Length, ink));
        }

        return this;
    }

    /// <summary>Appends what is known, with a dot in the middle of the line between two facts.</summary>
    public StyledText AppendFacts(params IEnumerable<string?> facts) =>
        Append(string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))), Ink.Quiet);
}
