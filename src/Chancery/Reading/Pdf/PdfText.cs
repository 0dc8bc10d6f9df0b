using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Reading.Pdf;

/// <summary>Writes the lines of all pages as a text: lines joined to paragraphs, words broken at a line's end made whole.</summary>
internal sealed class PdfText
{
    private readonly ExtractedText _text = new();
    private readonly List<(int Page, PdfLine Line)> _running = [];
    private readonly ParagraphBreaks _breaks;
    private readonly FrozenSet<string> _hyphenated;
    private PdfLine? _before;
    private bool _isSetIn;

    private PdfText(IReadOnlyList<PageLines> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).Where(line => !line.IsRunning).ToList();
        _breaks = new ParagraphBreaks(Usual(lines.Select(line => line.Size)), Usual(Distances(lines)));
        _hyphenated = FindHyphenated(lines);
    }

    /// <summary>The text of the pages.</summary>
    public static ExtractedText Write(IReadOnlyList<PageLines> pages)
    {
        var text = new PdfText(pages);
        var lines = pages.SelectMany(page => page.Lines.Select(line => (page.Number, Line: line))).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var next = lines.Skip(i + 1).Select(other => other.Line).FirstOrDefault(line => !line.IsRunning);
            text.Add(lines[i].Number, lines[i].Line, next);
        }

        text.EndParagraph();
        text.AddRunningLines();
        return text._text;
    }

    private void Add(int page, PdfLine line, PdfLine? next)
    {
        if (line.IsRunning)
        {
            _running.Add((page, line));
            return;
        }

        Join(line, isElsewhere: _before?.Column != line.Column);
        _text.BeginLocation(LocationKind.Page, page.ToString(CultureInfo.InvariantCulture));
        Append(line, next);
        _before = line;
    }

    /// <summary>Ends the paragraph before the line, or joins the line to it.</summary>
    private void Join(PdfLine line, bool isElsewhere)
    {
        if (_before is not { } before)
        {
            EndParagraph();
        }
        else if (isElsewhere ? !_breaks.GoesOn(before, line) : _breaks.IsBetween(before, line))
        {
            EndParagraph();
        }
        else if (!EndsWithHyphen(before.Text) && !IsUnspaced(before.Text[^1], line.Text[0]))
        {
            _text.Append(" ");
        }

        _isSetIn = _text.IsBlockEmpty ? ParagraphBreaks.IsSetIn(line) : _isSetIn && ParagraphBreaks.IsSetIn(line);
    }

    private void Append(PdfLine line, PdfLine? next)
    {
        var words = line.Text.AsSpan();
        var length = EndsWithHyphen(line.Text) && IsBroken(line, next) ? words.Length - 1 : words.Length;
        for (var i = 0; i < length; )
        {
            var end = i + 1;
            while (end < length && line.Bold[end] == line.Bold[i])
            {
                end++;
            }

            _text.Append(words[i..end], line.Bold[i]);
            i = end;
        }
    }

    private void EndParagraph()
    {
        if (_before is { } before)
        {
            _text.EndBlock(
                _breaks.IsHeading(before) ? BlockKind.Heading
                : _isSetIn ? BlockKind.BlockQuotation
                : BlockKind.Paragraph
            );
        }
    }

    /// <summary>Heads and feet stand behind the text: between its parts they would divide turns and paragraphs that go on over pages.</summary>
    private void AddRunningLines()
    {
        foreach (var (page, line) in _running)
        {
            _text.BeginLocation(LocationKind.Page, page.ToString(CultureInfo.InvariantCulture));
            _text.AddBlock(line.Text, isOutside: true);
        }
    }

    private static bool EndsWithHyphen(string text) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(text[^2]);

    /// <summary>A hyphen at a line's end breaks a word, unless the word has it inside a line as well.</summary>
    private bool IsBroken(PdfLine line, PdfLine? next)
    {
        if (line.Text[^1] == '\u00AD')
        {
            return true;
        }

        var start = line.Text.LastIndexOf(' ') + 1;
        return next is not null && char.IsLower(next.Text[0]) && !_hyphenated.Contains(line.Text[start..^1]);
    }

    /// <summary>First parts of the words that have a hyphen inside a line.</summary>
    private static FrozenSet<string> FindHyphenated(List<PdfLine> lines)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            for (
                var at = line.Text.IndexOf('-', StringComparison.Ordinal);
                at > 0 && at < line.Text.Length - 1;
                at = line.Text.IndexOf('-', at + 1)
            )
            {
                var start = line.Text.LastIndexOf(' ', at) + 1;
                parts.Add(line.Text[start..at]);
            }
        }

        return parts.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Scripts that set no space between words break lines without one.</summary>
    private static bool IsUnspaced(char one, char other) => IsEastAsian(one) && IsEastAsian(other);

    private static bool IsEastAsian(char character) =>
        character is (>= '\u3000' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private static IEnumerable<double> Distances(List<PdfLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var distance = lines[i - 1].Baseline - lines[i].Baseline;
            if (
                lines[i].Column == lines[i - 1].Column
                && distance > 0.5 * lines[i].Size
                && distance < 3 * lines[i].Size
            )
            {
                yield return distance;
            }
        }
    }

    /// <summary>The commonest value, the smaller of equals.</summary>
    private static double Usual(IEnumerable<double> values) =>
        values
            .GroupBy(value => Math.Round(value, 0))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Average())
            .FirstOrDefault(10);
}
