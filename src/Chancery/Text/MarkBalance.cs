using System.Buffers;

namespace Chancery.Text;

/// <summary>Which quotation marks of a paragraph stand open at a place, and which close what nothing opened.</summary>
/// <remarks>Paragraphs are lines. An apostrophe inside a word opens and closes nothing; one at its end may be a plural's.</remarks>
internal sealed class MarkBalance
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”‘’\"\n");

    private readonly List<Entry> _marks = [];

    public MarkBalance(string text)
    {
        var open = new Stack<char>();
        for (var at = 0; Next(text, ref at); at++)
        {
            if (text[at] == '’' && IsApostrophe(text, at))
            {
                continue;
            }

            Apply(text[at], open);
            _marks.Add(new Entry(at, text[at], open.Count > 0 ? open.Peek() : null));
        }

        LinkBackwards();
    }

    /// <summary>The mark that stands open at <paramref name="position"/>, the innermost one; or null.</summary>
    public char? OpenAt(int position)
    {
        var before = IndexOf(position) - 1;
        return before < 0 ? null : _marks[before].Open;
    }

    /// <summary>The first double mark behind <paramref name="position"/> if it closes what nothing in its paragraph opened; or null.</summary>
    public char? ClosesUnopened(int position)
    {
        var index = IndexOf(position + 2);
        if (index == _marks.Count || _marks[index].NextDouble is not { } next)
        {
            return null;
        }

        var open = OpenAt(position);
        return _marks[next].Mark switch
        {
            '”' when open is not '“' => '”',
            '"' when open is null && _marks[next].StraightToLineEnd % 2 == 1 => '"',
            _ => null,
        };
    }

    private static bool Next(string text, ref int at)
    {
        var next = text.AsSpan(at).IndexOfAny(Marks);
        at += Math.Max(next, 0);
        return next >= 0;
    }

    private static void Apply(char mark, Stack<char> open)
    {
        switch (mark)
        {
            case '\n':
                open.Clear();
                break;
            case '“' or '‘':
                open.Push(mark);
                break;
            case '"' when open.Count > 0 && open.Peek() == '"':
                open.Pop();
                break;
            case '"':
                open.Push(mark);
                break;
            case '’' when open.Count > 0 && open.Peek() == '‘':
                open.Pop();
                break;
            case '”':
                while (open.Count > 0 && open.Pop() != '“') { }

                break;
        }
    }

    private static bool IsApostrophe(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private void LinkBackwards()
    {
        int? nextDouble = null;
        var straight = 0;
        for (var i = _marks.Count - 1; i >= 0; i--)
        {
            var mark = _marks[i].Mark;
            straight = mark == '\n' ? 0 : straight + (mark == '"' ? 1 : 0);
            nextDouble =
                mark == '\n' ? null
                : mark is '“' or '”' or '"' ? i
                : nextDouble;
            _marks[i] = _marks[i] with { NextDouble = nextDouble, StraightToLineEnd = straight };
        }
    }

    private int IndexOf(int position)
    {
        var low = 0;
        var high = _marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].At < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <param name="At">Where the mark stands.</param>
    /// <param name="Mark">The mark, or the end of a line.</param>
    /// <param name="Open">What stands open behind it.</param>
    /// <param name="NextDouble">Index of the first double mark from here to the end of the line.</param>
    /// <param name="StraightToLineEnd">Straight marks from here to the end of the line.</param>
    private readonly record struct Entry(
        int At,
        char Mark,
        char? Open,
        int? NextDouble = null,
        int StraightToLineEnd = 0
    );
}
