using System.Buffers;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Finds ellipses and bracketed insertions among the words of a quotation.</summary>
/// <remarks>
/// Ellipses: three or more dots, with or without spaces, <c>…</c>, either of them in brackets. A bracket that touches letters
/// changes a word, <c>[W]e</c>, and is no insertion; nor is what a transcriber notes, <c>[laughter]</c>.
/// </remarks>
internal static class QuotationParser
{
    private const int MaxBracketLength = 400;

    private static readonly SearchValues<char> MarkStarts = SearchValues.Create(".…[(");

    public static ParsedQuotation Parse(string quotation)
    {
        if (!Mojibake.MayHold(quotation))
        {
            return ParseSound(quotation);
        }

        var view = new RepairedText(new SourceText(quotation), Mojibake.Find(quotation));
        var parsed = ParseSound(view.Value);
        return new ParsedQuotation(
            quotation,
            [.. parsed.Words.Select(word => new Token(view.ToSource(word.Span), word.Key))],
            [.. parsed.Gaps.Select(gap => gap with { Span = view.ToSource(gap.Span) })],
            [.. parsed.Edges.Select(gap => gap with { Span = view.ToSource(gap.Span) })]
        );
    }

    private static ParsedQuotation ParseSound(string quotation)
    {
        var marks = FindMarks(quotation);
        var words = ImmutableArray.CreateBuilder<Token>();
        var gaps = new List<QuotationGap>();
        var mark = 0;
        foreach (var token in Tokenizer.Tokenize(quotation))
        {
            for (
                ;
                mark < marks.Count && marks[mark].Span.Start < token.End && !marks[mark].Span.Contains(token.Start);
                mark++
            )
            {
                AddGap(gaps, marks[mark], words.Count, quotation);
            }

            if (mark == marks.Count || !marks[mark].Span.Contains(token.Start))
            {
                words.Add(token);
            }
        }

        for (; mark < marks.Count; mark++)
        {
            AddGap(gaps, marks[mark], words.Count, quotation);
        }

        if (gaps.Count == 0)
        {
            return new ParsedQuotation(quotation, words.DrainToImmutable(), [], []);
        }

        var inside = gaps.Where(gap => gap.Before > 0 && gap.Before < words.Count);
        var edges = gaps.Where(gap =>
            gap.Kind.HasFlag(GapKind.Bracket) && (gap.Before == 0 || gap.Before == words.Count)
        );
        return new ParsedQuotation(quotation, words.ToImmutable(), [.. inside], [.. edges]);
    }

    /// <summary>Marks with only punctuation between them, "… [there are]", make one gap.</summary>
    private static void AddGap(List<QuotationGap> gaps, Mark mark, int before, string quotation)
    {
        var inserted = mark.Kind == GapKind.Bracket ? quotation[(mark.Span.Start + 1)..(mark.Span.End - 1)] : "";
        if (gaps.Count > 0 && gaps[^1].Before == before)
        {
            var last = gaps[^1];
            gaps[^1] = new QuotationGap(
                last.Kind | mark.Kind,
                before,
                last.Span.Union(mark.Span),
                string.Join(' ', new[] { last.Inserted, inserted }.Where(text => text.Length > 0))
            );
            return;
        }

        gaps.Add(new QuotationGap(mark.Kind, before, mark.Span, inserted));
    }

    private static List<Mark> FindMarks(string text)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < text.Length; )
        {
            at = text.AsSpan(at).IndexOfAny(MarkStarts) is var next and >= 0 ? at + next : text.Length;
            if (at == text.Length)
            {
                break;
            }

            var end = at;
            var kind = text[at] switch
            {
                '.' or '…' when TrySkipDots(text, at, out end) => GapKind.Ellipsis,
                '[' or '(' when TrySkipBracketedDots(text, at, out end) => GapKind.Ellipsis,
                '[' when TrySkipInsertion(text, at, out end) => GapKind.Bracket,
                _ => GapKind.None,
            };
            if (kind != GapKind.None)
            {
                marks.Add(new Mark(kind, new TextSpan(at, end)));
            }

            at = Math.Max(end, at + 1);
        }

        return marks;
    }

    private static bool TrySkipDots(string text, int at, out int end)
    {
        end = at;
        var dots = 0;
        for (var i = at; i < text.Length && text[i] is '.' or '…' or ' ' or '\u00A0'; i++)
        {
            if (text[i] is '.' or '…')
            {
                dots += text[i] == '…' ? 3 : 1;
                end = i + 1;
            }
        }

        return dots >= 3;
    }

    private static bool TrySkipBracketedDots(string text, int at, out int end)
    {
        end = at;
        var inside = at + 1;
        while (inside < text.Length && text[inside] == ' ')
        {
            inside++;
        }

        if (inside >= text.Length || !TrySkipDots(text, inside, out var dotsEnd))
        {
            return false;
        }

        while (dotsEnd < text.Length && text[dotsEnd] == ' ')
        {
            dotsEnd++;
        }

        end = dotsEnd + 1;
        return dotsEnd < text.Length && text[dotsEnd] == (text[at] == '[' ? ']' : ')');
    }

    private static bool TrySkipInsertion(string text, int at, out int end)
    {
        var window = text.AsSpan(at + 1, Math.Min(MaxBracketLength, text.Length - at - 1));
        var length = window.IndexOfAny('[', ']');
        end = at + length + 2;
        return length >= 0
            && window[length] == ']'
            && !(at > 0 && char.IsLetter(text[at - 1]))
            && !(end < text.Length && char.IsLetter(text[end]))
            && !StageDirections.TrySkip(text, at, out _);
    }

    private readonly record struct Mark(GapKind Kind, TextSpan Span);
}
