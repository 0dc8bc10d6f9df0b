using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>The content of a reporting clause as spans: what kind it is, and which of it stands in marks.</summary>
/// <param name="Type">Direct where nothing but marked texts is reported.</param>
/// <param name="Spans">For a direct one the words between the marks; else the words reported, marks included.</param>
/// <param name="Quoted">The words between the marks.</param>
/// <param name="Marked">The marked texts that it holds.</param>
internal sealed record ContentSpans(QuotationType Type, List<TextSpan> Spans, List<TextSpan> Quoted, List<int> Marked)
{
    public static ContentSpans Of(OuterSentence sentence, ReportingClause clause)
    {
        var spans = new List<TextSpan>();
        var quoted = new List<TextSpan>();
        var marked = new List<int>();
        var holdsWords = false;
        foreach (var range in clause.Content)
        {
            var (start, end) = Trim(sentence, range);
            for (var i = start; i < end; i++)
            {
                if (sentence[i].IsQuote)
                {
                    quoted.Add(sentence.Marked[sentence[i].Marked].Inner);
                    marked.Add(sentence[i].Marked);
                }
                else
                {
                    holdsWords |= sentence.IsWord(i);
                }
            }

            if (start < end)
            {
                spans.Add(sentence.SpanOf(start, end));
            }
        }

        var type =
            quoted.Count == 0 ? QuotationType.Indirect
            : holdsWords ? QuotationType.Mixed
            : QuotationType.Direct;
        return new ContentSpans(type, type == QuotationType.Direct ? [.. quoted] : spans, quoted, marked);
    }

    private static WordRange Trim(OuterSentence sentence, WordRange range)
    {
        var (start, end) = range;
        while (
            start < end
            && !sentence.IsWord(start)
            && !sentence[start].IsQuote
            && sentence.MarkAt(start) is not ('(' or '[')
        )
        {
            start++;
        }

        // "However, …"
        if (start + 2 < end && sentence[start].Is(WordClass.Adverb) && sentence.IsComma(start + 1))
        {
            start += 2;
        }

        while (
            end > start
            && (
                sentence.IsFinalStop(end - 1)
                || sentence.IsComma(end - 1)
                || sentence.IsDash(end - 1)
                || sentence.MarkAt(end - 1) is ';' or ':'
            )
        )
        {
            end--;
        }

        return new WordRange(start, end);
    }
}
