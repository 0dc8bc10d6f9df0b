using Chancery.Lineage;
using FsCheck.Xunit;

namespace Chancery.Tests.Lineage;

public sealed class TokenDiffTests
{
    [Property]
    public bool Compare_AnySequences_WhatIsNotInARangeIsTheSameInBoth(byte[] old, byte[] @new)
    {
        var (x, y) = Words(old, @new);

        return Rebuild(x, y) is { } kept && kept.SequenceEqual(KeptOf(y, TokenDiff.Compare(x, y)));
    }

    [Property]
    public bool Compare_ShortSequences_KeepsAsManyAsAnyWayCan(byte[] old, byte[] @new)
    {
        var (x, y) = Words(old, @new);

        return Rebuild(x, y)!.Count == LongestCommon(x, y);
    }

    [Fact]
    public void Compare_LongTextsWithOneWordReplaced_FindsThatWord()
    {
        ulong[] x = [.. Enumerable.Range(0, 20_000).Select(i => (ulong)(i % 977) + (ulong)(i % 13))];
        ulong[] y = [.. x];
        y[12_345] = 99_999;

        var range = Assert.Single(TokenDiff.Compare(x, y));

        Assert.Equal(new DiffRange(12_345, 12_346, 12_345, 12_346), range);
    }

    [Fact]
    public void Compare_ParagraphsMovedAndCut_KeepsTheRestInOrder()
    {
        ulong[] x = [.. Enumerable.Range(0, 9_000).Select(i => (ulong)i)];
        ulong[] y = [.. x[..2_000], .. x[3_000..7_000], .. x[8_500..]];

        Assert.Equal(
            [new DiffRange(2_000, 3_000, 2_000, 2_000), new DiffRange(7_000, 8_500, 6_000, 6_000)],
            TokenDiff.Compare(x, y)
        );
    }

    [Fact]
    public void Compare_EightTimesTheHostileText_TakesSomeEightTimesTheTime()
    {
        Assert.InRange(ProcessorTime.GrowthOf(Compare, 10_000), 0, ProcessorTime.MostGrowth);

        // Few words, in another order in either text: nothing to anchor at, and a long way between any two ends.
        static void Compare(int length)
        {
            var random = new Random(7);
            ulong[] x = [.. Enumerable.Range(0, length).Select(_ => (ulong)random.Next(3))];
            ulong[] y = [.. Enumerable.Range(0, length).Select(_ => (ulong)random.Next(3))];
            Assert.NotEmpty(TokenDiff.Compare(x, y));
        }
    }

    private static (ulong[] Old, ulong[] New) Words(byte[] old, byte[] @new) =>
        ([.. old.Select(b => (ulong)(b % 4))], [.. @new.Select(b => (ulong)(b % 4))]);

    /// <summary>The words of the old sequence that are kept, if they are those of the new one; else null.</summary>
    private static List<ulong>? Rebuild(ulong[] old, ulong[] @new)
    {
        var ranges = TokenDiff.Compare(old, @new);
        var kept = new List<ulong>();
        var x = 0;
        foreach (var range in ranges)
        {
            kept.AddRange(old[x..range.OldStart]);
            x = range.OldEnd;
        }

        kept.AddRange(old[x..]);
        return kept.SequenceEqual(KeptOf(@new, ranges)) ? kept : null;
    }

    private static List<ulong> KeptOf(ulong[] @new, IEnumerable<DiffRange> ranges)
    {
        var kept = new List<ulong>();
        var y = 0;
        foreach (var range in ranges)
        {
            kept.AddRange(@new[y..range.NewStart]);
            y = range.NewEnd;
        }

        kept.AddRange(@new[y..]);
        return kept;
    }

    private static int LongestCommon(ulong[] x, ulong[] y)
    {
        var lengths = new int[x.Length + 1, y.Length + 1];
        for (var i = 1; i <= x.Length; i++)
        {
            for (var j = 1; j <= y.Length; j++)
            {
                lengths[i, j] =
                    x[i - 1] == y[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[x.Length, y.Length];
    }
}
