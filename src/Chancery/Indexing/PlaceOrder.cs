namespace Chancery.Indexing;

/// <summary>Orders the places of all words by the words that start there, four deep, then by position.</summary>
internal static class PlaceOrder
{
    /// <summary>Words that decide the order: runs of so many and fewer stand side by side.</summary>
    public const int Depth = 4;

    /// <summary>Three words have to fit 64 bits.</summary>
    public const int MaxWordBits = 21;

    private const int DigitBits = 11;
    private const int SmallGroup = 64;

    /// <summary>Orders the places of <paramref name="stream"/>, whose stops are the number <paramref name="vocabularySize"/>.</summary>
    public static (uint[] Starts, uint[] Positions) Sort(ReadOnlySpan<int> stream, int vocabularySize)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vocabularySize, SegmentBuilder.MaxVocabulary);
        var starts = CountWords(stream, vocabularySize);
        var positions = GroupByWord(stream, starts);
        SortGroups(stream, vocabularySize, starts, positions);
        return (starts, positions);
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

    private static void SortGroups(ReadOnlySpan<int> stream, int vocabularySize, uint[] starts, uint[] positions)
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

        var group = new Group((int)largest, 3 * bits);
        for (var word = 0; word < vocabularySize; word++)
        {
            var places = positions.AsSpan((int)starts[word]..(int)starts[word + 1]);
            if (places.Length > 1)
            {
                group.Sort(stream, places, bits);
            }
        }
    }

    /// <summary>The next three words in one number; the stop, and whatever stands behind it, as the largest.</summary>
    private static ulong KeyAt(ReadOnlySpan<int> stream, int position, int bits)
    {
        var key = 0UL;
        for (var i = 1; i < Depth; i++)
        {
            var at = Math.Min(position + i, stream.Length - 1);
            key = (key << bits) | (uint)stream[at];
        }

        return key;
    }

    /// <summary>Room for the places of one word while they are put in order.</summary>
    private sealed class Group(int size, int keyBits)
    {
        private readonly int[] _counts = new int[1 << DigitBits];
        private ulong[] _keys = new ulong[size];
        private ulong[] _otherKeys = new ulong[size];
        private uint[] _positions = new uint[size];
        private uint[] _otherPositions = new uint[size];

        /// <summary>Positions come ascending, and stay so among equals.</summary>
        public void Sort(ReadOnlySpan<int> stream, Span<uint> places, int bits)
        {
            var keys = _keys.AsSpan(0, places.Length);
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = KeyAt(stream, (int)places[i], bits);
            }

            if (places.Length <= SmallGroup)
            {
                SortByInsertion(keys, places);
            }
            else
            {
                SortByDigits(places);
            }
        }

        private static void SortByInsertion(Span<ulong> keys, Span<uint> places)
        {
            for (var i = 1; i < keys.Length; i++)
            {
                var key = keys[i];
                var place = places[i];
                var at = i;
                for (; at > 0 && keys[at - 1] > key; at--)
                {
                    keys[at] = keys[at - 1];
                    places[at] = places[at - 1];
                }

                keys[at] = key;
                places[at] = place;
            }
        }

        private void SortByDigits(Span<uint> places)
        {
            places.CopyTo(_positions);
            for (var shift = 0; shift < keyBits; shift += DigitBits)
            {
                if (Distribute(places.Length, shift))
                {
                    (_keys, _otherKeys) = (_otherKeys, _keys);
                    (_positions, _otherPositions) = (_otherPositions, _positions);
                }
            }

            _positions.AsSpan(0, places.Length).CopyTo(places);
        }

        private bool Distribute(int size, int shift)
        {
            const int mask = (1 << DigitBits) - 1;
            var counts = _counts;
            Array.Clear(counts);
            foreach (var key in _keys.AsSpan(0, size))
            {
                counts[(int)(key >> shift) & mask]++;
            }

            if (counts[(int)(_keys[0] >> shift) & mask] == size)
            {
                return false;
            }

            var start = 0;
            for (var digit = 0; digit < counts.Length; digit++)
            {
                (counts[digit], start) = (start, start + counts[digit]);
            }

            for (var i = 0; i < size; i++)
            {
                var at = counts[(int)(_keys[i] >> shift) & mask]++;
                _otherKeys[at] = _keys[i];
                _otherPositions[at] = _positions[i];
            }

            return true;
        }
    }
}
