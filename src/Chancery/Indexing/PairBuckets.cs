namespace Chancery.Indexing;

/// <summary>
/// The directory of word pairs: the places of a word are ordered by the next word, and the directory says where each stretch of
/// next words begins. Numbers of words are ranks of hashes, so that equal stretches hold about equally many words.
/// </summary>
internal static class PairBuckets
{
    /// <summary>Places, on the average, that one entry leads to in segments that are written now.</summary>
    public const int Size = 8;

    /// <summary>The entries of the word whose places these are. Places divided by the size give entry numbers that no two words share.</summary>
    public static (int First, int Count) Of(PlaceRange places, uint size)
    {
        var first = (int)((uint)places.Start / size);
        return (first, (int)((uint)places.End / size) - first);
    }

    /// <summary>Which of <paramref name="buckets"/> entries a next word, or the stop, falls into.</summary>
    public static int For(uint next, int vocabularySize, int buckets) =>
        (int)((ulong)Math.Min(next, (uint)vocabularySize) * (uint)buckets / ((uint)vocabularySize + 1));
}
