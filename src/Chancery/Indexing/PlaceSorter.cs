namespace Chancery.Indexing;

/// <summary>Sorts places by keys, digit by digit; places that come ascending stay so among equal keys.</summary>
/// <param name="capacity">The most places of one sort.</param>
/// <param name="keyBits">Bits that a key may have.</param>
internal sealed class PlaceSorter(int capacity, int keyBits)
{
    private const int FewPlaces = 40;
    private const int ManyPlaces = 4096;
    private const int SmallDigitBits = 8;
    private const int LargeDigitBits = 12;

    private readonly int[] _counts = new int[1 << LargeDigitBits];
    private ulong[] _keys = new ulong[capacity];
    private ulong[] _otherKeys = new ulong[capacity];
    private uint[] _places = new uint[capacity];
    private uint[] _otherPlaces = new uint[capacity];

    /// <summary>Room for the keys of the next sort.</summary>
    public Span<ulong> KeysFor(int count) => _keys.AsSpan(0, count);

    /// <summary>Sorts <paramref name="places"/> by the keys that were put into <see cref="KeysFor"/>, and gives these in order.</summary>
    public ReadOnlySpan<ulong> Sort(Span<uint> places)
    {
        if (places.Length <= FewPlaces)
        {
            SortByInsertion(_keys.AsSpan(0, places.Length), places);
            return _keys.AsSpan(0, places.Length);
        }

        places.CopyTo(_places);
        var digitBits = places.Length < ManyPlaces ? SmallDigitBits : LargeDigitBits;
        for (var shift = 0; shift < keyBits; shift += digitBits)
        {
            if (Distribute(places.Length, shift, digitBits))
            {
                (_keys, _otherKeys) = (_otherKeys, _keys);
                (_places, _otherPlaces) = (_otherPlaces, _places);
            }
        }

        _places.AsSpan(0, places.Length).CopyTo(places);
        return _keys.AsSpan(0, places.Length);
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

    /// <summary>Distributes by one digit into the other arrays; false if all have the same.</summary>
    private bool Distribute(int size, int shift, int digitBits)
    {
        var mask = (1 << digitBits) - 1;
        var counts = _counts.AsSpan(0, mask + 1);
        var keys = _keys.AsSpan(0, size);
        counts.Clear();
        foreach (var key in keys)
        {
            counts[(int)(key >> shift) & mask]++;
        }

        if (counts[(int)(keys[0] >> shift) & mask] == size)
        {
            return false;
        }

        var start = 0;
        foreach (ref var count in counts)
        {
            (count, start) = (start, start + count);
        }

        var places = _places.AsSpan(0, size);
        var otherKeys = _otherKeys.AsSpan(0, size);
        var otherPlaces = _otherPlaces.AsSpan(0, size);
        for (var i = 0; i < keys.Length; i++)
        {
            ref var at = ref counts[(int)(keys[i] >> shift) & mask];
            otherKeys[at] = keys[i];
            otherPlaces[at] = places[i];
            at++;
        }

        return true;
    }
}
