using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Finds damaged characters and what they stood for, where both are certain.</summary>
/// <remarks>Cheap on right text: one scan for characters that only damage puts beside each other.</remarks>
public static class TextRepairer
{
    /// <summary>Text is damaged twice at most, as far as anybody has seen.</summary>
    private const int MostLayers = 2;

    /// <summary>The text with its certain repairs as a view over it.</summary>
    public static RepairedText Repair(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new RepairedText(source, FindRepairs(source.Value));
    }

    /// <summary>The certain repairs of <paramref name="text"/>, in order, not overlapping; none in right text of any language.</summary>
    public static ImmutableArray<TextRepair> FindRepairs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TextRepair>();
        MojibakeScanner.Find(text, found);
        LostMarkScanner.Find(text, found);
        BareMarkScanner.Find(text, found);
        EntityScanner.Find(text, found);

        var repairs = WithoutOverlaps(found);
        for (var layer = 1; layer <= MostLayers && !repairs.IsEmpty; layer++)
        {
            var view = new RepairedText(new SourceText(text), repairs);
            var deeper = new List<TextRepair>();
            MojibakeScanner.Find(view.Value, deeper);
            if (deeper.Count == 0)
            {
                break;
            }

            repairs = RepairLayers.Join(view, [.. deeper]);
        }

        return repairs;
    }

    /// <summary>Two scanners may read the same wreck in two ways: the one that begins first is taken, of two that begin together the longer one.</summary>
    private static ImmutableArray<TextRepair> WithoutOverlaps(List<TextRepair> found)
    {
        found.Sort((x, y) => x.Span.Start != y.Span.Start ? x.Span.Start - y.Span.Start : y.Span.End - x.Span.End);
        var repairs = ImmutableArray.CreateBuilder<TextRepair>(found.Count);
        foreach (var repair in found)
        {
            if (repairs.Count == 0 || repair.Span.Start >= repairs[^1].Span.End)
            {
                repairs.Add(repair);
            }
        }

        return repairs.ToImmutable();
    }
}
