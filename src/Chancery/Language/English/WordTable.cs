using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery.Language.English;

/// <summary>What is known of a word before its sentence is seen.</summary>
/// <param name="Coarse">Its class among few, by the company it keeps in open text; 0 where unknown.</param>
/// <param name="Fine">Its class among many; 0 where unknown.</param>
/// <param name="Tags">Which tags it had in training, as one number; 0 where unknown.</param>
internal readonly record struct WordEntry(ushort Coarse, ushort Fine, ushort Tags);

/// <summary>Words by the hash of their lower-case form.</summary>
internal sealed class WordTable
{
    private readonly uint[] _words;
    private readonly WordEntry[] _entries;
    private readonly int _shift;

    private WordTable(uint[] words, WordEntry[] entries)
    {
        _words = words;
        _entries = entries;
        _shift = 32 - BitOperations.Log2((uint)words.Length);
    }

    public WordEntry this[uint word]
    {
        get
        {
            var at = (int)((word * 0x9E37_79B1) >> _shift);
            while (_words[at] != word)
            {
                if (_words[at] == 0)
                {
                    return default;
                }

                at = (at + 1) & (_words.Length - 1);
            }

            return _entries[at];
        }
    }

    /// <summary>Builds the lexicon; of two words with one hash the first in order of the hash stays.</summary>
    public static WordTable Build(IEnumerable<KeyValuePair<uint, WordEntry>> words)
    {
        var sorted = words.Where(word => word.Key != 0).OrderBy(word => word.Key).ToList();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, sorted.Count * 2));
        var lexicon = new WordTable(new uint[size], new WordEntry[size]);
        foreach (var (word, entry) in sorted)
        {
            var at = (int)((word * 0x9E37_79B1) >> lexicon._shift);
            while (lexicon._words[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            lexicon._words[at] = word;
            lexicon._entries[at] = entry;
        }

        return lexicon;
    }

    public void Write(BinaryWriter writer)
    {
        ModelArrays.Write(writer, _words);
        ModelArrays.Write(writer, MemoryMarshal.Cast<WordEntry, ushort>(_entries).ToArray());
    }

    public static WordTable Read(BinaryReader reader)
    {
        var words = ModelArrays.Read<uint>(reader);
        return new WordTable(words, MemoryMarshal.Cast<ushort, WordEntry>(ModelArrays.Read<ushort>(reader)).ToArray());
    }
}
