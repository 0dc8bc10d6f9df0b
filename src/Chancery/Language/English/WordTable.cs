using System.Numerics;

namespace Chancery.Language.English;

/// <summary>Words by the number of their lower-case form, each with the row of its vector.</summary>
internal sealed class WordTable
{
    private const uint Spread = 0x9E37_79B1;

    private readonly uint[] _words;
    private readonly ushort[] _rows;
    private readonly int _shift;

    private WordTable(uint[] words, ushort[] rows)
    {
        (_words, _rows) = (words, rows);
        _shift = 32 - BitOperations.Log2((uint)words.Length);
    }

    /// <summary>The row of a word; 0 where it is not known.</summary>
    public int this[uint word]
    {
        get
        {
            var at = (int)((word * Spread) >> _shift);
            while (_words[at] != word)
            {
                if (_words[at] == 0)
                {
                    return 0;
                }

                at = (at + 1) & (_words.Length - 1);
            }

            return _rows[at];
        }
    }

    /// <summary>Builds the table of words with rows from 1 on.</summary>
    public static WordTable Build(IEnumerable<KeyValuePair<uint, int>> words)
    {
        var sorted = words.Where(word => word.Key != 0).OrderBy(word => word.Key).ToList();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, sorted.Count * 2));
        var table = new WordTable(new uint[size], new ushort[size]);
        foreach (var (word, row) in sorted)
        {
            var at = (int)((word * Spread) >> table._shift);
            while (table._words[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            (table._words[at], table._rows[at]) = (word, checked((ushort)row));
        }

        return table;
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        ModelArrays.Write(writer, _words);
        ModelArrays.Write(writer, _rows);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The table is no power of two, is full, or has rows from <paramref name="limit"/> on.</exception>
    public static WordTable Read(BinaryReader reader, int limit)
    {
        var words = ModelArrays.Read<uint>(reader);
        var rows = ModelArrays.Read<ushort>(reader, words.Length);
        if (words.Length < 2 || !BitOperations.IsPow2(words.Length) || !words.Contains(0u) || rows.Max() >= limit)
        {
            throw new InvalidDataException(
                $"The English model is damaged: its table of {words.Length} words does not fit its {limit} vectors."
            );
        }

        return new WordTable(words, rows);
    }
}
