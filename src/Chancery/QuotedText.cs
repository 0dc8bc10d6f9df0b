using System.Collections.Immutable;
using System.Text;
using Chancery.Text;

namespace Chancery;

/// <summary>The words of a quotation as one text, and the way from places in it to the report.</summary>
/// <remarks>Parts that a reporting clause or a paragraph's end divides are joined by one space.</remarks>
public sealed class QuotedText
{
    private readonly RepairedText _report;
    private readonly ImmutableArray<(int Start, TextSpan View)> _parts;

    /// <summary>Joins the repaired text of <paramref name="content"/>, spans of the report's source text in order.</summary>
    public QuotedText(RepairedText report, ImmutableArray<TextSpan> content)
    {
        _report = report;
        var parts = ImmutableArray.CreateBuilder<(int, TextSpan)>(content.Length);
        var text = new StringBuilder();
        foreach (var span in content)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            var view = report.FromSource(span);
            parts.Add((text.Length, view));
            text.Append(report.Value, view.Start, view.Length);
        }

        _parts = parts.DrainToImmutable();
        Value = text.ToString();
    }

    /// <summary>The words, repaired.</summary>
    public string Value { get; }

    /// <summary>The place of <paramref name="span"/> of <see cref="Value"/> in the report's source text; over a join it covers what lies between.</summary>
    public TextSpan ToReport(TextSpan span)
    {
        var start = ToView(span.Start);
        return _report.ToSource(new TextSpan(start, span.IsEmpty ? start : ToView(span.End - 1) + 1));
    }

    private int ToView(int position)
    {
        var part = _parts[0];
        foreach (var next in _parts)
        {
            if (next.Start > position)
            {
                break;
            }

            part = next;
        }

        return Math.Min(part.View.Start + position - part.Start, part.View.End);
    }
}
