using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>Words of the report over the words of the record that stand in the same place.</summary>
/// <param name="Report">The report's side; empty where it has nothing there.</param>
/// <param name="Record">The record's side; empty where it has nothing there.</param>
/// <param name="Differs">True where the sides differ in words, and not only in marks or spelling.</param>
internal sealed record WordPair(string Report, string Record, bool Differs)
{
    /// <summary>Lays the words of a quotation over those of its passage.</summary>
    /// <param name="quotation">The words of the report.</param>
    /// <param name="passage">The passage of the record.</param>
    /// <param name="edits">Their differences, in the order of the quotation.</param>
    public static IEnumerable<WordPair> Align(string quotation, RecordPassage passage, IEnumerable<Edit> edits)
    {
        var quotationAt = 0;
        var recordAt = 0;
        foreach (var edit in edits)
        {
            var inQuotation = WholeWords(quotation, edit.Quotation, quotationAt);
            var inRecord = WholeWords(passage.Text, FromPassage(edit.Record, passage), recordAt);
            foreach (
                var pair in Same(quotation[quotationAt..inQuotation.Start], passage.Text[recordAt..inRecord.Start])
            )
            {
                yield return pair;
            }

            quotationAt = inQuotation.End;
            recordAt = inRecord.End;
            foreach (
                var pair in Zip(
                    quotation[inQuotation.Start..quotationAt],
                    passage.Text[inRecord.Start..recordAt],
                    differs: true
                )
            )
            {
                yield return pair;
            }
        }

        foreach (var pair in Same(quotation[quotationAt..], passage.Text[recordAt..]))
        {
            yield return pair;
        }
    }

    // An edit counts words without their marks; on paper the marks stay with their word.
    private static TextSpan WholeWords(string text, TextSpan span, int from)
    {
        var start = Math.Clamp(span.Start, from, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        if (start == end)
        {
            return new TextSpan(start, end);
        }

        while (start > from && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static TextSpan FromPassage(TextSpan record, RecordPassage passage)
    {
        var start = Math.Max(0, record.Start - passage.Span.Start);
        return new TextSpan(start, Math.Max(start, record.End - passage.Span.Start));
    }

    // Equal in words, but marks may stand apart on one side: "co-operation" over "co operation".
    private static IEnumerable<WordPair> Same(string report, string record)
    {
        var reportWords = Words(report);
        var recordWords = Words(record);
        return reportWords.Length == recordWords.Length
            ? Zip(report, record, differs: false)
            : [new WordPair(string.Join(' ', reportWords), string.Join(' ', recordWords), false)];
    }

    private static IEnumerable<WordPair> Zip(string report, string record, bool differs)
    {
        var reportWords = Words(report);
        var recordWords = Words(record);
        for (var i = 0; i < Math.Max(reportWords.Length, recordWords.Length); i++)
        {
            yield return new WordPair(At(reportWords, i), At(recordWords, i), differs);
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string At(string[] words, int i) => i < words.Length ? words[i] : "";
}
