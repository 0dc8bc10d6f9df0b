using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Server.Web.Parts;

/// <summary>A stretch of a text: plain, or under one or several marks.</summary>
/// <param name="Text">Its words, repaired.</param>
/// <param name="Names">What marks it: the name of a verdict, <c>passage</c>, <c>repair</c>; empty for plain text.</param>
/// <param name="Anchors">Names under which it can be linked to.</param>
/// <param name="References">Where the marks that end with it lead.</param>
internal sealed record Stretch(
    string Text,
    ImmutableArray<string> Names,
    ImmutableArray<string> Anchors,
    ImmutableArray<StretchReference> References
)
{
    private static readonly char[] ClosingMarks = [.. "\"'”’“‘»«›‹」』"];

    /// <summary>The marks behind it that close a quotation.</summary>
    public string Closing { get; init; } = "";

    /// <summary>What stands in the source, where it was repaired and that is to be shown.</summary>
    public string? Original { get; init; }

    /// <summary>Cuts a span of a document at its marks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The span, in the source text.</param>
    /// <param name="marks">The marks that overlap the span.</param>
    public static ImmutableArray<Stretch> Cut(Document document, TextSpan span, IReadOnlyCollection<StretchMark> marks)
    {
        int[] cuts =
        [
            .. marks
                .SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
                .Where(cut => cut > span.Start && cut < span.End)
                .Append(span.Start)
                .Append(span.End)
                .Distinct()
                .Order(),
        ];
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (var i = 1; i < cuts.Length; i++)
        {
            stretches.Add(Of(document, new TextSpan(cuts[i - 1], cuts[i]), marks));
        }

        CloseMarks(stretches);
        return stretches.DrainToImmutable();
    }

    private static Stretch Of(Document document, TextSpan span, IReadOnlyCollection<StretchMark> marks)
    {
        // Of marks of one layer the innermost tells the colour.
        var over = marks
            .Where(mark => mark.Span.Contains(span))
            .GroupBy(mark => mark.Layer)
            .Select(layer => layer.MinBy(mark => mark.Span.Length)!)
            .ToList();
        return new Stretch(
            document.View.ToString(span),
            [.. over.Select(mark => mark.Name)],
            [.. marks.Where(mark => mark.Span.Start == span.Start).Select(mark => mark.Anchor).OfType<string>()],
            [
                .. marks
                    .Where(mark => mark.Span.End == span.End)
                    .Select(mark => mark.Reference)
                    .OfType<StretchReference>(),
            ]
        )
        {
            Original = over.Exists(mark => mark.Layer is StretchLayer.Repair) ? document.Source.ToString(span) : null,
        };
    }

    // A reference stands behind the mark that closes its quotation.
    private static void CloseMarks(ImmutableArray<Stretch>.Builder stretches)
    {
        for (var i = 0; i + 1 < stretches.Count; i++)
        {
            var next = stretches[i + 1];
            var rest = next.Text.TrimStart(ClosingMarks);
            if (!stretches[i].References.IsEmpty && next.Names.IsEmpty && rest.Length < next.Text.Length)
            {
                stretches[i] = stretches[i] with { Closing = next.Text[..^rest.Length] };
                stretches[i + 1] = next with { Text = rest };
            }
        }
    }
}
