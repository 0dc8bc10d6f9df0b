using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Takes runs of words back to the text they stand in.</summary>
internal static class PassageText
{
    /// <summary>The passage from one word up to, not including, another.</summary>
    public static RecordPassage Cut(SeedIndex index, int passage, int start, int end)
    {
        var span = SpanOf(index, passage, start, end);
        return new RecordPassage(
            index.DocumentOf(passage),
            index.TurnOf(passage),
            index.SpeakerOf(passage),
            span,
            index.TextOf(passage, span)
        );
    }

    /// <summary>The span of words of a passage; empty, where the next word starts, if there are none.</summary>
    public static TextSpan SpanOf(SeedIndex index, int passage, int start, int end)
    {
        if (start < end)
        {
            return new TextSpan(index.SpanOf(passage, start).Start, index.SpanOf(passage, end - 1).End);
        }

        var count = index.WordCountOf(passage);
        var at =
            start < count ? index.SpanOf(passage, start).Start
            : count > 0 ? index.SpanOf(passage, count - 1).End
            : 0;
        return new TextSpan(at, at);
    }

    /// <summary>The span of words of a quotation; empty, where the next word starts, if there are none.</summary>
    public static TextSpan SpanOf(ParsedQuotation quotation, int start, int end)
    {
        var words = quotation.Words;
        if (start < end)
        {
            return new TextSpan(words[start].Start, words[end - 1].End);
        }

        var at =
            start < words.Length ? words[start].Start
            : words.Length > 0 ? words[^1].End
            : 0;
        return new TextSpan(at, at);
    }
}
