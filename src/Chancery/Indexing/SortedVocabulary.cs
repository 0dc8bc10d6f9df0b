namespace Chancery.Indexing;

/// <summary>The words of a segment by the order of their keys.</summary>
/// <param name="Keys">The keys, ascending.</param>
/// <param name="Ranks">For each word, as it was numbered before, its place among the keys.</param>
internal sealed record SortedVocabulary(ulong[] Keys, int[] Ranks)
{
    public static SortedVocabulary From(ReadOnlySpan<ulong> keys)
    {
        var sorted = keys.ToArray();
        var words = new int[keys.Length];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = word;
        }

        Array.Sort(sorted, words);
        var ranks = new int[keys.Length];
        for (var rank = 0; rank < words.Length; rank++)
        {
            ranks[words[rank]] = rank;
        }

        return new SortedVocabulary(sorted, ranks);
    }

    /// <summary>The stream in ranks; a stop, negative before, is the number behind the last word.</summary>
    public int[] Renumber(ReadOnlySpan<int> stream)
    {
        var renumbered = new int[stream.Length];
        for (var i = 0; i < renumbered.Length; i++)
        {
            renumbered[i] = stream[i] < 0 ? Keys.Length : Ranks[stream[i]];
        }

        return renumbered;
    }
}
