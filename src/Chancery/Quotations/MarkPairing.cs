using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Pairs quotation marks: over paragraphs, nested, and with one of the two missing.</summary>
/// <remarks>Only the outermost passages are kept. One pass over the text, with a bounded look ahead at the starts of paragraphs.</remarks>
internal sealed class MarkPairing
{
    private const int MaxParagraphsAhead = 12;

    private readonly string _text;
    private readonly ImmutableArray<Paragraph> _paragraphs;
    private readonly List<QuotationMark>[] _marks;
    private int _passages;

    private MarkPairing(string text, ImmutableArray<Paragraph> paragraphs)
    {
        _text = text;
        _paragraphs = paragraphs;
        _marks = [.. paragraphs.Select(paragraph => ReadMarks(text, paragraph.Span))];
    }

    /// <summary>The marked texts of each paragraph.</summary>
    public static ImmutableArray<MarkedParagraph> Pair(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var pairing = new MarkPairing(text, paragraphs);
        var marked = ImmutableArray.CreateBuilder<MarkedParagraph>(paragraphs.Length);
        Open? carried = null;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            marked.Add(pairing.PairParagraph(i, ref carried));
        }

        return marked.MoveToImmutable();
    }

    private MarkedParagraph PairParagraph(int index, ref Open? carried)
    {
        var paragraph = _paragraphs[index].Span;
        var marks = _marks[index];
        var texts = ImmutableArray.CreateBuilder<MarkedText>();
        var stray = ImmutableArray.CreateBuilder<TextSpan>();
        var next = 0;
        var open = Continue(carried, paragraph, marks, ref next);
        carried = null;
        for (; next < marks.Count; next++)
        {
            var mark = marks[next];
            if (open is not { } current)
            {
                open = TryOpen(marks, next, stray);
            }
            else if (mark.Family != current.Family)
            {
                continue;
            }
            else if (Closes(mark, current))
            {
                if (current.Depth > 0)
                {
                    open = current with { Depth = current.Depth - 1 };
                    continue;
                }

                texts.Add(Closed(current, mark));
                open = null;
            }
            else if (mark.Family == MarkFamily.Double || mark.Family == MarkFamily.Angle)
            {
                open = Reopen(current, marks, next, texts);
            }
        }

        if (open is { } left)
        {
            carried = CloseAtEnd(index, left, texts);
        }

        return new MarkedParagraph([.. texts.Where(part => !part.Inner.IsEmpty)], stray.ToImmutable());
    }

    // A passage that ran on from the paragraph before; its mark is repeated here or not.
    private static Open? Continue(Open? carried, TextSpan paragraph, List<QuotationMark> marks, ref int next)
    {
        if (carried is not { } open)
        {
            return null;
        }

        var innerStart = paragraph.Start;
        if (marks.Count > 0 && marks[0].Span.Start == paragraph.Start && marks[0].Family == open.Family)
        {
            innerStart = marks[0].Span.End;
            next = 1;
        }

        return open with
        {
            Start = paragraph.Start,
            InnerStart = innerStart,
            Depth = 0,
        };
    }

    private Open? TryOpen(List<QuotationMark> marks, int at, ImmutableArray<TextSpan>.Builder stray)
    {
        var mark = marks[at];
        if (mark.Role == MarkRole.Closes)
        {
            if (mark.Family == MarkFamily.Double && !IsInchMark(mark))
            {
                stray.Add(mark.Span);
            }

            return null;
        }

        if (mark.Family == MarkFamily.Single && !HasClosing(marks, at))
        {
            return null;
        }

        var closesLow = _text[mark.Span.Start] is '„' or '‚';
        return new Open(mark.Family, mark.Span.Start, mark.Span.End, _passages++, closesLow, 0);
    }

    // Single marks are apostrophes more often than not: they open only where one closes before a double mark is left open.
    private static bool HasClosing(List<QuotationMark> marks, int at)
    {
        const int MaxMarksAhead = 16;
        var doubles = 0;
        for (var i = at + 1; i < marks.Count && i <= at + MaxMarksAhead; i++)
        {
            if (marks[i].Family == MarkFamily.Double)
            {
                doubles++;
            }
            else if (marks[i].Family == MarkFamily.Single)
            {
                if (marks[i].Role == MarkRole.Closes)
                {
                    return doubles % 2 == 0;
                }

                return false;
            }
        }

        return false;
    }

    private bool Closes(QuotationMark mark, Open open)
    {
        if (mark.Family == MarkFamily.Single && open.Family == MarkFamily.Single)
        {
            return mark.Role == MarkRole.Closes && !IsPluralPossessive(mark);
        }

        // „ … “: behind a low opening mark “ closes, whatever stands beside it.
        return mark.Role != MarkRole.Opens || (open.IsLow && _text[mark.Span.Start] is '“' or '”');
    }

    // "the states’ rights": an s before it, a small letter after it.
    private bool IsPluralPossessive(QuotationMark mark) =>
        mark.Span.Start > 0
        && _text[mark.Span.Start - 1] is 's'
        && mark.Span.End + 1 < _text.Length
        && _text[mark.Span.End] == ' '
        && char.IsLower(_text[mark.Span.End + 1])
        && NextSingleCloses(mark.Span.End);

    private bool NextSingleCloses(int from)
    {
        const int MaxAhead = 200;
        var end = Math.Min(_text.Length - 1, from + MaxAhead);
        for (var i = from; i < end; i++)
        {
            if (_text[i] is '‘' or '\n')
            {
                return false;
            }

            if (_text[i] is '’' or '\'' && !char.IsLetter(_text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // The same mark opens again: nested, if enough marks close; else the closing mark before it is missing.
    private Open? Reopen(Open current, List<QuotationMark> marks, int at, ImmutableArray<MarkedText>.Builder texts)
    {
        var mark = marks[at];
        if (ClosingsBeforeNextPair(marks, at, current.Family) >= current.Depth + 2)
        {
            return current with { Depth = current.Depth + 1 };
        }

        AddUnclosed(current, mark.Span.Start, texts);
        return new Open(mark.Family, mark.Span.Start, mark.Span.End, _passages++, _text[mark.Span.Start] is '„', 0);
    }

    private static int ClosingsBeforeNextPair(List<QuotationMark> marks, int at, MarkFamily family)
    {
        const int MaxMarksAhead = 16;
        var closings = 0;
        for (var i = at + 1; i < marks.Count && i <= at + MaxMarksAhead; i++)
        {
            if (marks[i].Family != family)
            {
                continue;
            }

            if (marks[i].Role == MarkRole.Opens)
            {
                break;
            }

            closings++;
        }

        return closings;
    }

    private void AddUnclosed(Open open, int end, ImmutableArray<MarkedText>.Builder texts)
    {
        if (
            ReportingTail.EndOfWords(_text, new TextSpan(open.InnerStart, end)) is { } innerEnd
            && innerEnd > open.InnerStart
        )
        {
            texts.Add(
                new MarkedText(
                    new TextSpan(open.Start, innerEnd),
                    new TextSpan(open.InnerStart, innerEnd),
                    open.Passage,
                    IsClosed: false
                )
            );
        }
    }

    private Open? CloseAtEnd(int index, Open open, ImmutableArray<MarkedText>.Builder texts)
    {
        var paragraph = _paragraphs[index].Span;
        var inner = new TextSpan(open.InnerStart, Math.Max(open.InnerStart, paragraph.End));
        if (RunsOn(index, open.Family) && !EndsInReport(inner))
        {
            texts.Add(new MarkedText(new TextSpan(open.Start, paragraph.End), inner, open.Passage, IsClosed: false));
            return open;
        }

        if (open.Family is MarkFamily.Double or MarkFamily.Angle or MarkFamily.Corner)
        {
            AddUnclosed(open, paragraph.End, texts);
        }

        return null;
    }

    // "“…, Tarr said." without a closing mark: the reporter's words end the paragraph.
    private bool EndsInReport(TextSpan inner)
    {
        const int MaxReportLength = 60;
        return ReportingTail.EndOfWords(_text, inner) is { } end
            && end < inner.End
            && inner.End - end <= MaxReportLength;
    }

    // The next paragraph begins with the mark again, or one of the next ones closes what none of them opens.
    private bool RunsOn(int index, MarkFamily family)
    {
        for (var i = index + 1; i < _paragraphs.Length && i <= index + MaxParagraphsAhead; i++)
        {
            if (
                !ReferenceEquals(_paragraphs[i].Turn, _paragraphs[index].Turn)
                && _paragraphs[i].Turn?.Speaker is not null
            )
            {
                return false;
            }

            var first = _marks[i].FirstOrDefault(mark => mark.Family == family);
            if (first == default)
            {
                continue;
            }

            if (first.Span.Start == _paragraphs[i].Span.Start)
            {
                return i == index + 1;
            }

            return first.Role == MarkRole.Closes;
        }

        return false;
    }

    private bool IsInchMark(QuotationMark mark) =>
        mark.IsStraight && mark.Span.Start > 0 && char.IsDigit(_text[mark.Span.Start - 1]);

    private MarkedText Closed(Open open, QuotationMark mark)
    {
        // « words » stand between spaces.
        var (start, end) = (open.InnerStart, Math.Max(open.InnerStart, mark.Span.Start));
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new MarkedText(
            new TextSpan(open.Start, mark.Span.End),
            new TextSpan(start, end),
            open.Passage,
            IsClosed: true
        );
    }

    private static List<QuotationMark> ReadMarks(string text, TextSpan paragraph)
    {
        var marks = new List<QuotationMark>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (QuotationMark.TryRead(text, at, paragraph.Start, paragraph.End, out var mark))
            {
                marks.Add(mark);
                at = mark.Span.End - 1;
            }
        }

        return marks;
    }

    /// <summary>A passage that was opened and not closed yet.</summary>
    private readonly record struct Open(
        MarkFamily Family,
        int Start,
        int InnerStart,
        int Passage,
        bool IsLow,
        int Depth
    );
}
