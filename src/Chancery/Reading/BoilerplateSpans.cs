using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Collects what is no content into spans, neighbours as one.</summary>
internal static class BoilerplateSpans
{
    /// <summary>The spans of marked blocks, of the format's marks and of lines of invisible characters, in order.</summary>
    public static ImmutableArray<TextSpan> Collect(ReadPage page, bool[] marked)
    {
        var spans = page.Blocks.Where((_, i) => marked[i]).Select(block => block.Span).Concat(page.Marks).ToList();
        spans.AddRange(InvisibleLines(page.View.Source.Value));
        spans.Sort();

        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>Lines that hold a character nobody sees, such as a no-break space, and nothing else.</summary>
    private static IEnumerable<TextSpan> InvisibleLines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (TextLine.Trim(text, start, end).IsEmpty)
            {
                var first = text.AsSpan(start, end - start).IndexOfAnyExcept(" \t\r");
                var last = text.AsSpan(start, end - start).LastIndexOfAnyExcept(" \t\r");
                if (first >= 0)
                {
                    yield return new TextSpan(start + first, start + last + 1);
                }
            }

            start = end + 1;
        }
    }
}
