using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>Takes British spelling to American, so that both count as one word.</summary>
/// <remarks>
/// Spelling only: <c>tonne</c> and <c>ton</c>, <c>learnt</c> and <c>learned</c> stay two words. The form it gives is a key and is
/// never shown; where it is no English word at all (<c>wize</c>) that does no harm.
/// </remarks>
internal static class Spelling
{
    private static readonly string[] IseEndings =
    [
        "ise",
        "ised",
        "ises",
        "iser",
        "isers",
        "ising",
        "isation",
        "isations",
        "isational",
        "isable",
        "lyse",
        "lysed",
        "lyses",
        "lyser",
        "lysers",
        "lysing",
    ];

    /// <summary>Words in -ise whose form in -ize is another word.</summary>
    private static readonly FrozenSet<string> NotIse = FrozenSet.Create(
        StringComparer.Ordinal,
        ["prise", "prised", "prises", "prising"]
    );

    private static readonly FrozenDictionary<string, string> Variants = BritishWords.ReadVariants();

    private const int FilterBits = 16;
    private const int FilterSize = (1 << FilterBits) / 64;

    private static readonly ulong[] VariantFilter = BuildFilter();

    /// <summary>The American spelling of a normalized word; the word itself where the two agree.</summary>
    public static string ToAmerican(string word)
    {
        if (Variants.TryGetValue(word, out var american))
        {
            return american;
        }

        foreach (var ending in IseEndings)
        {
            if (
                word.Length > ending.Length + 1
                && word.EndsWith(ending, StringComparison.Ordinal)
                && !NotIse.Contains(word)
            )
            {
                var s = word.Length - ending.Length + ending.IndexOf('s', StringComparison.Ordinal);
                return string.Concat(word.AsSpan(0, s), "z", word.AsSpan(s + 1));
            }
        }

        return word;
    }

    /// <summary>False when <see cref="ToAmerican"/> is certain to leave an ASCII word of any case as it is.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">The key of the word in lower case.</param>
    public static bool MayVary(ReadOnlySpan<char> word, ulong key) =>
        (IsInFilter(VariantFilter, key) && IsInFilter(VariantFilter, key >> FilterBits)) || MayEndInIse(word);

    private static bool IsInFilter(ulong[] filter, ulong key) =>
        (filter[(key >> 6) & (FilterSize - 1)] >> (int)(key & 63) & 1) != 0;

    private static bool MayEndInIse(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
        {
            return false;
        }

        // How far from its end each ending has its s: ise 2, ised ises iser 3, isers ising 4, isable 5, isation 6 and so on.
        return (word[^1] | 0x20) switch
        {
            'e' => HasS(word, 2) || HasS(word, 5),
            'd' or 'r' => HasS(word, 3),
            's' => HasS(word, 3) || HasS(word, 4) || HasS(word, 7),
            'g' => HasS(word, 4),
            'n' => HasS(word, 6),
            'l' => HasS(word, 8),
            _ => false,
        };
    }

    private static bool HasS(ReadOnlySpan<char> word, int fromEnd) =>
        word.Length > fromEnd && (word[^fromEnd] | 0x20) == 's' && (word[^(fromEnd + 1)] | 0x20) is 'i' or 'y';

    /// <summary>Two bits a word: of the words that have no variant one in a thousand or so is looked up all the same.</summary>
    private static ulong[] BuildFilter()
    {
        var filter = new ulong[FilterSize];
        foreach (var british in Variants.Keys)
        {
            var key = WordKey.Of(british);
            foreach (var bits in (ulong[])[key, key >> FilterBits])
            {
                filter[(bits >> 6) & (FilterSize - 1)] |= 1UL << (int)(bits & 63);
            }
        }

        return filter;
    }
}
