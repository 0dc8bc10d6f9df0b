using Chancery.Language.English;

namespace Chancery.Tests.Language.English;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Find_RandomScores_HasTheScoreOfTheBestOfAllTrees(int count)
    {
        var random = new Random(count);
        for (var trial = 0; trial < 60; trial++)
        {
            var scores = Enumerable.Range(0, count * (count + 1)).Select(_ => random.Next(-50, 51)).ToArray();
            var heads = new int[count];

            SpanningTree.Find(scores, count, heads);

            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(AllTrees(count).Max(tree => Score(scores, tree)), Score(scores, heads));
        }
    }

    [Fact]
    public void Find_TwoTokensThatEachWantTheOther_HangsOneOnTheRoot()
    {
        var heads = new int[2];

        SpanningTree.Find([0, 100, 1, 100, 0, 2], 2, heads);

        Assert.Equal([1, 2], heads);
    }

    [Fact]
    public void Find_AllWantTheRoot_GivesItToOne()
    {
        var heads = new int[3];

        SpanningTree.Find([0, 2, 1, 90, 1, 0, 2, 95, 1, 3, 0, 92], 3, heads);

        Assert.Equal([1, 3, 1], heads);
    }

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var all = (int)Math.Pow(count + 1, count);
        for (var number = 0; number < all; number++)
        {
            var heads = new int[count];
            var rest = number;
            for (var i = 0; i < count; i++)
            {
                (heads[i], rest) = (rest % (count + 1), rest / (count + 1));
            }

            if (IsTree(heads))
            {
                yield return heads;
            }
        }
    }

    private static bool IsTree(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var steps = 0;
            for (var at = i; at != heads.Length; at = heads[at])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return heads.Count(head => head == heads.Length) == 1;
    }

    private static long Score(int[] scores, int[] heads) =>
        heads.Select((head, token) => (long)scores[(token * (heads.Length + 1)) + head]).Sum();
}
