using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary>A date as GUM marks it: its words, the first and last day it gives (null where it gives none), and month and day where it leaves out the year.</summary>
internal sealed record GumDate(TextSpan Span, DateOnly? First, DateOnly? Last, string? Partial)
{
    /// <summary>Reads the attributes of a <c>date</c> element: <c>when</c>, <c>from</c>, <c>to</c>, <c>notBefore</c>, <c>notAfter</c>.</summary>
    public static GumDate Of(TextSpan span, string attributes)
    {
        var when = Attribute(attributes, "when");
        var first = when ?? Attribute(attributes, "from") ?? Attribute(attributes, "notBefore");
        var last = when ?? Attribute(attributes, "to") ?? Attribute(attributes, "notAfter");
        return new GumDate(
            span,
            PartialDate.TryParse(first, out var from) ? from.First : null,
            PartialDate.TryParse(last, out var to) ? to.Last : null,
            first is ['-', '-', .. var rest] ? rest : null
        );
    }

    private static string? Attribute(string attributes, string name)
    {
        var start = attributes.IndexOf(name + ":::\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 4;
        var end = attributes.IndexOf('"', start);
        return end < 0 ? null : attributes[start..end];
    }
}
