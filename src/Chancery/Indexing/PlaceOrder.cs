namespace Chancery.Indexing;

/// <summary>Orders the places of all words by the words that start there, four deep, then by position.</summary>
internal static class PlaceOrder
{
    /// <summary>Words that decide the order: runs of so many and fewer stand side by side.</summary>
    public const int Depth = 4;

    /// <summary>Three words have to fit 64 bits.</summary>
    public const int MaxWordBits = 21;

    /// <summary>Orders the places of <paramref name="stream"/>, whose stops are the number <paramref name="vocabularySize"/>.</summary>
    public static OrderedPlaces Sort(ReadOnlySpan<int> stream, int vocabularySize)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vocabularySize, SegmentBuilder.MaxVocabulary);
        var starts = CountWords(stream, vocabularySize);
        var positions = GroupByWord(stream, starts);
        var pairs = SortGroups(stream, vocabularySize, starts, positions);
        return new OrderedPlaces(starts, pairs, positions);
    }

    private static uint[] CountWords(ReadOnlySpan<int> stream, int vocabularySize)
    {
        var starts = new uint[vocabularySize + 2];
        foreach (var word in stream)
        {
            starts[word + 1]++;
        }

        for (var word = 0; word < vocabularySize; word++)
        {
            starts[word + 1] += starts[word];
        }

        // The last count was that of the stops, which have no places.
        return starts[..(vocabularySize + 1)];
    }

    private static uint[] GroupByWord(ReadOnlySpan<int> stream, uint[] starts)
    {
        var positions = new uint[starts[^1]];
        var next = starts.AsSpan(..^1).ToArray();
        for (var position = 0; position < stream.Length; position++)
        {
            var word = stream[position];
            if (word < next.Length)
            {
                positions[next[word]++] = (uint)position;
            }
        }

        return positions;
    }

    /// <summary>Puts the places of each word in order, and gives the directory of pairs.</summary>
    private static uint[] SortGroups(ReadOnlySpan<int> stream, int vocabularySize, uint[] starts, uint[] positions)
    {
        var bits = 1;
        while (1L << bits <= vocabularySize)
        {
            bits++;
        }

        var largest = 0u;
        for (var word = 0; word < vocabularySize; word++)
        {
            largest = Math.Max(largest, starts[word + 1] - starts[word]);
        }

        var directory = new uint[positions.Length / PairBuckets.Size];
        var sorter = new PlaceSorter((int)largest, 3 * bits);
        for (var word = 0; word < vocabularySize; word++)
        {
            var range = new PlaceRange((int)starts[word], (int)starts[word + 1]);
            var places = positions.AsSpan(range.Start, range.Count);
            var keys = sorter.KeysFor(places.Length);
            for (var i = 0; i < keys.Length && i < places.Length; i++)
            {
                var next = (int)places[i] + 1;
                keys[i] =
                    next <= stream.Length - (Depth - 1)
                        ? KeyOf(stream.Slice(next, Depth - 1), bits)
                        : KeyAtEnd(stream, next, bits);
            }

            FillDirectory(directory, range, sorter.Sort(places), 2 * bits, vocabularySize);
        }

        return directory;
    }

    /// <summary>Three words in one number; what stands behind a stop counts no less than it.</summary>
    private static ulong KeyOf(ReadOnlySpan<int> words, int bits) =>
        ((ulong)(uint)words[0] << (2 * bits)) | ((ulong)(uint)words[1] << bits) | (uint)words[2];

    /// <summary>The same near the end of the stream, whose last stop is repeated.</summary>
    private static ulong KeyAtEnd(ReadOnlySpan<int> stream, int next, int bits)
    {
        Span<int> words = stackalloc int[Depth - 1];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = stream[Math.Min(next + i, stream.Length - 1)];
        }

        return KeyOf(words, bits);
    }

    private static void FillDirectory(
        uint[] directory,
        PlaceRange range,
        ReadOnlySpan<ulong> keys,
        int shift,
        int vocabularySize
    )
    {
        var (first, count) = PairBuckets.Of(range, PairBuckets.Size);
        var at = 0;
        for (var bucket = 0; bucket < count; bucket++)
        {
            while (at < keys.Length && PairBuckets.For((uint)(keys[at] >> shift), vocabularySize, count) < bucket)
            {
                at++;
            }

            directory[first + bucket] = (uint)(range.Start + at);
        }
    }
}
