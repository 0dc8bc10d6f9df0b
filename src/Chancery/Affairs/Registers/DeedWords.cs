using System.Collections.Frozen;

namespace Chancery.Affairs.Registers;

/// <summary>What is to be done, or was, as its deed and the things it speaks of, whatever their endings.</summary>
internal sealed class DeedWords
{
    private const int StemLength = 5;

    private static readonly FrozenSet<string> SmallWords = FrozenSet.ToFrozenSet(
        (
            "with their that this from have will more also than into which those these they them there where when what been being were your yours ours over under about "
            + "every each other such some many most much very only just even both"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["held"] = "hold",
        ["built"] = "build",
        ["rebuilt"] = "rebuild",
        ["sent"] = "send",
        ["withdrawn"] = "withdraw",
        ["kept"] = "keep",
        ["met"] = "meet",
        ["fought"] = "fight",
        ["sought"] = "seek",
        ["upheld"] = "uphold",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> _things = new(StringComparer.Ordinal);

    public DeedWords(string what)
    {
        var words = what.ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '“', '”', '"', '(', ')', '[', ']', '’', '\''))
            .Where(word => word.Length > 0)
            .ToList();
        Deed = words.Count > 0 ? Stem(words[0]) : "";
        IsTelling = Deed is not ("conti" or "work") && words.Count > 1 && words[1] is not ("this" or "these");
        _things.UnionWith(words.Skip(1).Where(word => word.Length > 3 && !SmallWords.Contains(word)).Select(Stem));
    }

    /// <summary>The stem of the deed.</summary>
    public string Deed { get; }

    /// <summary>False for deeds that fit anything ("continue to", "work with") and for things that are only pointed at ("sign this order"): no later statement is held against them.</summary>
    public bool IsTelling { get; }

    /// <summary>How many things are spoken of.</summary>
    public int Count => _things.Count;

    /// <summary>How many of them the other speaks of.</summary>
    public int CountShared(DeedWords other) => _things.Count(other._things.Contains);

    private static string Stem(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        word =
            word is [.., 'i', 'n', 'g'] && word.Length > 5 ? word[..^3]
            : word is [.., 'e', 'd'] && word.Length > 4 ? word[..^2]
            : word is [.., 's'] && word.Length > 4 ? word[..^1]
            : word;
        word = word is [.., 'e'] && word.Length > 3 ? word[..^1] : word;
        return word.Length > StemLength ? word[..StemLength] : word;
    }
}
