using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Finds where words began whose opening mark is missing: behind the nearest reporting verb, else with their sentence.</summary>
internal static class StrayClosing
{
    private const int MaxCompleted = 8;

    /// <summary>The marked texts of a paragraph with those that a stray closing mark ends.</summary>
    public static ImmutableArray<MarkedText> Complete(string text, TextSpan paragraph, MarkedParagraph marked)
    {
        if (marked.StrayClosings.IsEmpty || marked.StrayClosings.Length > MaxCompleted)
        {
            return marked.Texts;
        }

        var texts = marked.Texts.ToList();
        foreach (var closing in marked.StrayClosings)
        {
            var from = texts
                .Where(other => other.Outer.End <= closing.Start)
                .Select(other => other.Outer.End)
                .DefaultIfEmpty(paragraph.Start)
                .Max();
            if (FindStart(text, from, closing, paragraph.End) is { } start)
            {
                texts.Add(
                    new MarkedText(
                        new TextSpan(start, closing.End),
                        new TextSpan(start, closing.Start),
                        -2 - closing.Start,
                        IsClosed: true
                    )
                );
            }
        }

        return [.. texts.OrderBy(part => part.Outer)];
    }

    private static int? FindStart(string text, int from, TextSpan closing, int end)
    {
        var at = from;
        var start = -1;
        var sentenceStart = -1;
        while (WordScanner.TryRead(text, ref at, closing.Start, out var word))
        {
            sentenceStart = sentenceStart < 0 ? word.Span.Start : sentenceStart;
            if (word.Takes(ReportingFrame.Speech | ReportingFrame.That) && !word.Takes(ReportingFrame.AlsoNoun))
            {
                start = BehindMarks(text, at, closing.Start);
            }
            else if (SentenceSplitter.EndsSentence(text, word, closing.Start) && at < closing.Start - 1)
            {
                (start, sentenceStart) = (-1, -1);
            }
        }

        if (start >= 0 && start < closing.Start)
        {
            return start;
        }

        return sentenceStart >= 0 && ReportingTail.BeginsAt(text, closing.End, end) ? sentenceStart : null;
    }

    private static int BehindMarks(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ':'))
        {
            at++;
        }

        return at;
    }
}
