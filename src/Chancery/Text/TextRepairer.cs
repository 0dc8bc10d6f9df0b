using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Finds damaged characters and what they stood for, where both are certain.</summary>
/// <remarks>Cheap on right text: one scan for characters that only damage puts beside each other.</remarks>
public static class TextRepairer
{
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
        var repairs = new List<TextRepair>();
        MojibakeScanner.Find(text, repairs);
        LostMarkScanner.Find(text, repairs);
        repairs.Sort((x, y) => x.Span.CompareTo(y.Span));
        return [.. repairs];
    }
}
