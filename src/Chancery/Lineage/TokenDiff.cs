using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>What differs between two sequences of word keys.</summary>
/// <remarks>
/// Long sequences are first divided at runs of words that both hold once; what lies between is compared by <see cref="MyersDiff"/>.
/// The work is bounded: sequences that share nothing cost a fixed number of steps a word.
/// </remarks>
internal static class TokenDiff
{
    /// <summary>Words of both sequences from which on anchors are looked for; below it the comparison is the shortest there is, if its cost allows.</summary>
    public const int Anchored = 4096;

    public static ImmutableArray<DiffRange> Compare(ReadOnlySpan<ulong> old, ReadOnlySpan<ulong> @new)
    {
        var oldKept = new bool[old.Length];
        var newKept = new bool[@new.Length];
        var myers = new MyersDiff(oldKept, newKept);
        var (x, y) = (0, 0);
        if (old.Length + @new.Length >= Anchored)
        {
            foreach (var (oldAt, newAt) in UniqueRuns.Find(old, @new))
            {
                myers.Compare(old, x, oldAt, @new, y, newAt);
                (x, y) = (oldAt, newAt);
            }
        }

        myers.Compare(old, x, old.Length, @new, y, @new.Length);
        return Ranges(oldKept, newKept);
    }

    private static ImmutableArray<DiffRange> Ranges(bool[] oldKept, bool[] newKept)
    {
        var ranges = ImmutableArray.CreateBuilder<DiffRange>();
        var (x, y) = (0, 0);
        while (x < oldKept.Length || y < newKept.Length)
        {
            var (fromX, fromY) = (x, y);
            while (x < oldKept.Length && !oldKept[x])
            {
                x++;
            }

            while (y < newKept.Length && !newKept[y])
            {
                y++;
            }

            if (x > fromX || y > fromY)
            {
                ranges.Add(new DiffRange(fromX, x, fromY, y));
            }

            while (x < oldKept.Length && y < newKept.Length && oldKept[x] && newKept[y])
            {
                x++;
                y++;
            }
        }

        return ranges.DrainToImmutable();
    }
}
