using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Gives the same name the same type throughout a text: the one it was found under most often.</summary>
/// <remarks>
/// The last word of a longer personal name speaks for that word alone too. Where two types are equally frequent each mention keeps its own.
/// </remarks>
internal static class NameConsistency
{
    private const int Types = 3;

    /// <summary>The sentences of one text with their names settled.</summary>
    public static ImmutableArray<Sentence> Settle(string text, ImmutableArray<Sentence> sentences)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var name in sentences.SelectMany(sentence => sentence.Names))
        {
            Count(counts, Key(text, name.Span), name.Type);
            var last = LastWord(text, name.Span);
            if (name.Type == NameType.Person && last.Start > name.Span.Start)
            {
                Count(counts, Key(text, last), name.Type);
            }
        }

        return [.. sentences.Select(sentence => sentence.Names.IsEmpty ? sentence : Settle(text, sentence, counts))];
    }

    private static Sentence Settle(string text, Sentence sentence, Dictionary<string, int[]> counts) =>
        sentence with
        {
            Names =
            [
                .. sentence.Names.Select(name => name with { Type = Settled(counts[Key(text, name.Span)], name.Type) }),
            ],
        };

    private static NameType Settled(int[] counts, NameType found)
    {
        var most = counts.Max();
        return counts[(int)found] == most ? found : (NameType)Array.IndexOf(counts, most);
    }

    private static void Count(Dictionary<string, int[]> counts, string key, NameType type)
    {
        if (!counts.TryGetValue(key, out var known))
        {
            counts[key] = known = new int[Types];
        }

        known[(int)type]++;
    }

    /// <summary>The name without its article and without a possessive ending.</summary>
    private static string Key(string text, TextSpan span)
    {
        var name = text.AsSpan(span.Start, span.Length);
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        var isPossessive =
            name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal);
        return (isPossessive ? name[..^2].TrimEnd() : name).ToString();
    }

    private static TextSpan LastWord(string text, TextSpan span)
    {
        var space = text.AsSpan(span.Start, span.Length).LastIndexOf(' ');
        return new TextSpan(span.Start + space + 1, span.End);
    }
}
