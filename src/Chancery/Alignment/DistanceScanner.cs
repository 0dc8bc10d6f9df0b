namespace Chancery.Alignment;

/// <summary>Finds the fewest edits between a whole query and any part of a record, 64 words of the query at a time.</summary>
/// <remarks>
/// Myers' bit-parallel algorithm in the block form of Hyyrö: a column of the table of differences is held in the bits of a
/// few machine words. Gives the number of edits only; <see cref="InfixAligner"/> then draws the alignment. Knows no skips.
/// </remarks>
internal sealed class DistanceScanner
{
    private const int BlockBits = 64;
    private readonly int _length;
    private readonly int _blocks;

    /// <summary>For each word, numbered as the query does, the places in the query where it stands.</summary>
    private readonly ulong[] _masks;

    private readonly ulong[] _positive;
    private readonly ulong[] _negative;

    /// <param name="words">The query, or a part of it; each word is the first place where it stands, as in <see cref="AlignmentQuery"/>.</param>
    /// <param name="numbers">How many numbers there are: the length of the whole query.</param>
    public DistanceScanner(ReadOnlySpan<int> words, int numbers)
    {
        _length = words.Length;
        _blocks = (words.Length + BlockBits - 1) / BlockBits;
        _masks = new ulong[numbers * _blocks];
        _positive = new ulong[_blocks];
        _negative = new ulong[_blocks];
        for (var i = 0; i < words.Length; i++)
        {
            _masks[(words[i] * _blocks) + (i / BlockBits)] |= 1UL << (i % BlockBits);
        }
    }

    /// <summary>The fewest edits, and the first place where an alignment with so many ends.</summary>
    public (int Edits, int End) Scan(ReadOnlySpan<int> record)
    {
        var edits = _length;
        var best = (Edits: edits, End: 0);
        _positive.AsSpan().Fill(ulong.MaxValue);
        _negative.AsSpan().Clear();
        for (var j = 0; j < record.Length; j++)
        {
            edits += Advance(record[j]);
            if (edits < best.Edits)
            {
                best = (edits, j + 1);
            }
        }

        return best;
    }

    /// <summary>Takes the column one word of the record further; gives the change in its last row.</summary>
    private int Advance(int word)
    {
        var carry = 0;
        for (var block = 0; block < _blocks; block++)
        {
            var equal = word < 0 ? 0 : _masks[(word * _blocks) + block];
            var last = block == _blocks - 1 ? (_length - 1) % BlockBits : BlockBits - 1;
            carry = AdvanceBlock(block, equal, carry, last);
        }

        return carry;
    }

    private int AdvanceBlock(int block, ulong equal, int carry, int last)
    {
        var positive = _positive[block];
        var negative = _negative[block];
        var vertical = equal | negative;
        equal |= carry < 0 ? 1UL : 0;
        var horizontal = (((equal & positive) + positive) ^ positive) | equal;
        var up = negative | ~(horizontal | positive);
        var down = positive & horizontal;
        var change = (int)((up >> last) & 1) - (int)((down >> last) & 1);
        up = (up << 1) | (carry > 0 ? 1UL : 0);
        down = (down << 1) | (carry < 0 ? 1UL : 0);
        _positive[block] = down | ~(vertical | up);
        _negative[block] = up & vertical;
        return change;
    }
}
