namespace Chancery.Reading.Pdf;

/// <summary>Tells where a paragraph ends, by gaps, indents, type and short lines.</summary>
/// <param name="typeSize">The size that most of the text is set in.</param>
/// <param name="leading">The usual distance of two lines of the text, in points.</param>
internal sealed class ParagraphBreaks(double typeSize, double leading)
{
    private const double WiderThanLeading = 1.25;
    private const double OtherSize = 0.12;
    private const double Indent = 0.7;
    private const double QuotationIndent = 1.5;
    private const double LargerThanText = 1.12;

    /// <summary>Lines in larger type are headings.</summary>
    public bool IsHeading(PdfLine line) => line.Size > LargerThanText * typeSize;

    /// <summary>Set in from the column's edge, as block quotations are.</summary>
    public static bool IsSetIn(PdfLine line) => line.Left - line.Column.Left > QuotationIndent * line.Size;

    /// <summary>True where <paramref name="line"/> begins a paragraph below <paramref name="before"/> in the same column.</summary>
    public bool IsBetween(PdfLine before, PdfLine line)
    {
        var distance = before.Baseline - line.Baseline;
        var usual = Math.Max(leading, line.Size) * (line.Size > typeSize * LargerThanText ? line.Size / typeSize : 1);
        return distance > WiderThanLeading * usual
            || distance < 0
            || IsOtherType(before, line)
            || line.Left - before.Left > Indent * line.Size && before.Left - before.Column.Left < Indent * line.Size
            || before.Left - line.Left > QuotationIndent * line.Size && EndsSentence(before) && IsSetIn(before)
            || IsShort(before, line) && EndsSentence(before)
            || BeginsLabel(before, line);
    }

    /// <summary>True where the paragraph of <paramref name="before"/>, the last line of a column or a page, goes on in <paramref name="line"/>.</summary>
    public bool GoesOn(PdfLine before, PdfLine line) =>
        !IsOtherType(before, line)
        && (!IsHeading(line) || IsBelow(before, line))
        && !BeginsLabel(before, line)
        && !SpeakerLabel.StartsLikeLabel(line.Text)
        && !EndsSentence(before)
        && !before.Text.EndsWith(':');

    /// <summary>A heading over two columns may have its last line taken for one of the first column.</summary>
    private static bool IsBelow(PdfLine before, PdfLine line) =>
        before.Baseline - line.Baseline is > 0 and var distance && distance < 2 * line.Size;

    private static bool IsOtherType(PdfLine before, PdfLine line) =>
        Math.Abs(line.Size - before.Size) > OtherSize * Math.Max(line.Size, before.Size);

    /// <summary>The first word of the line would have fitted behind the line before it.</summary>
    private static bool IsShort(PdfLine before, PdfLine line)
    {
        var end = line.Text.IndexOf(' ', StringComparison.Ordinal);
        var share = (double)(end < 0 ? line.Text.Length : end) / line.Text.Length;
        var word = share * (line.Right - line.Left);
        return before.Right + word + (0.6 * before.Size) < line.Column.Right;
    }

    private static bool EndsSentence(PdfLine line) => LineShape.EndsSentence(line.Text);

    private static bool BeginsLabel(PdfLine before, PdfLine line) =>
        line.Bold[0] && !before.Bold[^1] && SpeakerLabel.StartsLikeLabel(line.Text);
}
