namespace Chancery.Indexing;

/// <summary>Numbers words in the order in which they first come.</summary>
internal sealed class WordTable
{
    private const int InitialBits = 14;
    private int[] _slots = new int[1 << InitialBits];
    private ulong[] _keys = new ulong[1 << (InitialBits - 1)];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>The number of the word with this key; a new one if it has none yet.</summary>
    public int GetOrAdd(ulong key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            // A slot holds the number plus one; zero is free.
            var word = slots[slot] - 1;
            if (word < 0)
            {
                return Add(key, slot);
            }

            if (_keys[word] == key)
            {
                return word;
            }
        }
    }

    private int Add(ulong key, int slot)
    {
        if (Count == _keys.Length)
        {
            Grow();
            slot = FreeSlot(key);
        }

        _keys[Count] = key;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, 2 * _keys.Length);
        _slots = new int[2 * _slots.Length];
        for (var word = 0; word < Count; word++)
        {
            _slots[FreeSlot(_keys[word])] = word + 1;
        }
    }

    private int FreeSlot(ulong key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)key & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
