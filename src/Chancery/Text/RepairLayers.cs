using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Makes one list of repairs of two: of a text, and of the view that the first ones gave.</summary>
internal static class RepairLayers
{
    /// <summary>
    /// The repairs of <paramref name="view"/>'s source that give what <paramref name="second"/> makes of the view. Where a second repair touches
    /// first ones, they become one.
    /// </summary>
    public static ImmutableArray<TextRepair> Join(RepairedText view, ImmutableArray<TextRepair> second)
    {
        var result = new RepairedText(new SourceText(view.Value), second);
        var joined = ImmutableArray.CreateBuilder<TextRepair>(view.Repairs.Length + second.Length);
        var first = 0;
        foreach (var span in Merge(second.Select(repair => view.ToSource(repair.Span))))
        {
            for (; first < view.Repairs.Length && view.Repairs[first].Span.Start < span.End; first++)
            {
                if (view.Repairs[first].Span.End <= span.Start)
                {
                    joined.Add(view.Repairs[first]);
                }
            }

            var original = view.Source.Value[span.Start..span.End];
            joined.Add(new TextRepair(span, original, result.ToString(view.FromSource(span)), RepairKind.Mojibake));
        }

        joined.AddRange(view.Repairs.AsSpan()[first..]);
        return joined.DrainToImmutable();
    }

    private static List<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
