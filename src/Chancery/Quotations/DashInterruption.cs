using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Divides quoted words that a reporting clause between dashes interrupts inside the marks, as in Russian: «Да, — сказал он. — Но …».</summary>
internal static class DashInterruption
{
    /// <summary>The marked texts with interrupted ones divided; the clause between them becomes the reporter's words.</summary>
    public static ImmutableArray<MarkedText> Divide(string text, ImmutableArray<MarkedText> texts) =>
        texts.Any(part => FindClause(text, part.Inner) is not null)
            ? [.. texts.SelectMany(part => Divide(text, part))]
            : texts;

    private static IEnumerable<MarkedText> Divide(string text, MarkedText part)
    {
        if (FindClause(text, part.Inner) is not { } clause)
        {
            return [part];
        }

        var first = new TextSpan(part.Inner.Start, clause.Start);
        var second = new TextSpan(clause.End, part.Inner.End);
        var head = part with { Outer = new TextSpan(part.Outer.Start, clause.Start), Inner = first };
        return second.IsEmpty
            ? [head]
            : [head, part with { Outer = new TextSpan(clause.End, part.Outer.End), Inner = second }];
    }

    // ", — сказал он. — ": from behind the comma to behind the second dash.
    private static TextSpan? FindClause(string text, TextSpan inner)
    {
        var dash = FindDash(text, inner.Start, inner.End);
        if (dash < 0)
        {
            return FindBetweenCommas(text, inner);
        }

        var at = dash + 1;
        if (!WordScanner.TryRead(text, ref at, inner.End, out var verb) || !verb.Takes(ReportingFrame.Foreign))
        {
            return null;
        }

        var start = dash;
        while (start > inner.Start && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        // Nothing is said before the clause, so it interrupts nothing.
        if (start == inner.Start)
        {
            return null;
        }

        var second = FindDash(text, at, inner.End);
        if (second < 0)
        {
            return new TextSpan(start, inner.End);
        }

        return new TextSpan(start, BehindSpace(text, second + 1, inner.End));
    }

    private static int BehindSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // French and Spanish: « Le traité, affirme Mme Tarr, protège … »; a verb right behind a comma, a name, and a comma.
    private static TextSpan? FindBetweenCommas(string text, TextSpan inner)
    {
        const int MostWords = 10;
        if (inner.Start == 0 || text[inner.Start - 1] is not ('«' or ' ' or '\u00A0' or '\u202F'))
        {
            return null;
        }

        var at = inner.Start;
        var comma = -1;
        while (WordScanner.TryRead(text, ref at, inner.End, out var word))
        {
            if (comma < 0 || !word.Takes(ReportingFrame.Foreign) || comma == inner.Start)
            {
                comma = text[word.Span.Start] == ',' ? word.Span.Start : -1;
                continue;
            }

            var hasName = false;
            for (var i = 0; i < MostWords && WordScanner.TryRead(text, ref at, inner.End, out word); i++)
            {
                if (text[word.Span.Start] == ',')
                {
                    return hasName ? new TextSpan(comma, BehindSpace(text, word.Span.End, inner.End)) : null;
                }

                hasName |= word is { IsCapitalized: true, Kind: WordKind.Word } || word.Is(WordClass.SubjectPronoun);
            }

            comma = -1;
        }

        return null;
    }

    private static int FindDash(string text, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (
                text[i] is '—' or '–' or '-'
                && i > from
                && char.IsWhiteSpace(text[i - 1])
                && char.IsWhiteSpace(text[i + 1])
            )
            {
                return i;
            }
        }

        return -1;
    }
}
