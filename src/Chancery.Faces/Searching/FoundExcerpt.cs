using System.Collections.Immutable;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Searching;

/// <summary>The words around what was found in a turn.</summary>
internal static class FoundExcerpt
{
    private const int Before = 90;
    private const int After = 260;

    /// <summary>A stretch around the first match, with every match in it marked.</summary>
    public static ImmutableArray<(string Text, bool IsMatch)> Of(SearchHit hit)
    {
        var text = hit.Text;
        var first = hit.Matches.IsEmpty ? new TextSpan(0, 0) : hit.Matches[0];
        var start = first.Start <= Before ? 0 : text.IndexOf(' ', first.Start - Before, Before) + 1;
        start = start == 0 && first.Start > Before ? first.Start - Before : start;
        var end = Math.Min(text.Length, first.End + After);
        end = end < text.Length && text.LastIndexOf(' ', end) is var space && space > first.End ? space : end;
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var at = start;
        if (start > 0)
        {
            parts.Add(("… ", false));
        }

        foreach (var match in hit.Matches.Where(match => match.End <= end))
        {
            parts.Add((text[at..match.Start], false));
            parts.Add((text[match.Start..match.End], true));
            at = match.End;
        }

        parts.Add((text[at..end] + (end < text.Length ? " …" : ""), false));
        return parts.ToImmutable();
    }
}
