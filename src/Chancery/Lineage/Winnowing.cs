using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>Chooses runs of words that stand for a text, so that two texts that share a passage share a chosen run.</summary>
/// <remarks>
/// Schleimer, Wilkerson and Aiken, "Winnowing" (2003): of every <see cref="Window"/> neighbouring runs of <see cref="Run"/> words the one
/// with the smallest hash. A passage of <see cref="Run"/> + <see cref="Window"/> - 1 = 8 words in common is never missed.
/// </remarks>
internal static class Winnowing
{
    /// <summary>Words of a run.</summary>
    public const int Run = 5;

    /// <summary>Neighbouring runs of which one is chosen.</summary>
    public const int Window = 4;

    /// <summary>The chosen runs, each once, ascending. A text shorter than a run has none.</summary>
    public static uint[] Choose(ReadOnlySpan<ulong> words)
    {
        var count = words.Length - Run + 1;
        if (count <= 0)
        {
            return [];
        }

        var hashes = new uint[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = Hash(words.Slice(i, Run));
        }

        var chosen = new HashSet<uint>();
        var smallest = -1;
        for (var end = Math.Min(Window, count); end <= count; end++)
        {
            var start = Math.Max(0, end - Window);
            if (smallest < start)
            {
                smallest = start;
                for (var i = start + 1; i < end; i++)
                {
                    smallest = hashes[i] <= hashes[smallest] ? i : smallest;
                }
            }
            else if (hashes[end - 1] <= hashes[smallest])
            {
                smallest = end - 1;
            }

            chosen.Add(hashes[smallest]);
        }

        var sorted = chosen.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The keys of the words of a text's blocks.</summary>
    public static List<Token> Tokens(string text, IEnumerable<TextSpan> blocks)
    {
        var tokens = new List<Token>();
        foreach (var block in blocks)
        {
            foreach (var token in Tokenizer.Tokenize(text[block.Start..block.End]))
            {
                tokens.Add(new Token(token.Span.Shift(block.Start), token.Key));
            }
        }

        return tokens;
    }

    internal static uint Hash(ReadOnlySpan<ulong> words)
    {
        var hash = WordKey.Seed;
        foreach (var word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return (uint)(hash >> 32);
    }
}
