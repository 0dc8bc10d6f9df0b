namespace Chancery.Indexing;

/// <summary>Takes the words of a segment to those of a query.</summary>
internal sealed class QueryWords
{
    private const int Free = -1;
    private readonly int[] _words;
    private readonly int[] _numbers;
    private readonly int _mask;

    /// <param name="words">The query's words as the segment numbers them, -1 for words it does not have.</param>
    /// <param name="numbers">The same as the query numbers them.</param>
    public QueryWords(ReadOnlySpan<int> words, ReadOnlySpan<int> numbers)
    {
        var size = 8;
        while (size < 4 * words.Length)
        {
            size *= 2;
        }

        _mask = size - 1;
        _words = new int[size];
        _numbers = new int[size];
        Array.Fill(_words, Free);
        Array.Fill(_numbers, -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] >= 0)
            {
                var slot = SlotOf(words[i]);
                _words[slot] = words[i];
                _numbers[slot] = numbers[i];
            }
        }
    }

    /// <summary>The number in the query, or -1.</summary>
    public int NumberOf(int word) => _numbers[SlotOf(word)];

    /// <summary>Where the word stands, or the free slot where it would.</summary>
    private int SlotOf(int word)
    {
        // Numbers of words are ranks of hashes: their low bits spread well enough.
        var slot = word & _mask;
        while (_words[slot] != word && _words[slot] != Free)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
