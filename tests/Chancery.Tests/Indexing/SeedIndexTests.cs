using System.Globalization;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Tests.Indexing;

public sealed class SeedIndexTests
{
    private static readonly SeedOptions Unbounded = new() { MaxPlacesPerRun = 20, MaxPlaces = int.MaxValue };

    /// <summary>Random cases; set CHANCERY_CASES for more, 100,000 for the measured claim.</summary>
    private static readonly int Cases = int.TryParse(
        Environment.GetEnvironmentVariable("CHANCERY_CASES"),
        CultureInfo.InvariantCulture,
        out var cases
    )
        ? cases
        : 2_000;

    [Fact]
    public void Answers_RandomRecordsAndQueries_EqualThePlainOnes()
    {
        const int queriesPerRecord = 20;
        for (var seed = 0; seed < Cases / queriesPerRecord; seed++)
        {
            var passages = RandomRecord.Make(seed, 1 + (seed % 50));
            using var index = SeedIndex.Build(passages);
            var plain = new PlainSeedIndex(passages);
            var random = new Random(seed);
            for (var i = 0; i < queriesPerRecord; i++)
            {
                AssertSame(plain, index, RandomQuery(random, passages));
            }
        }
    }

    [Fact]
    public void Passages_RandomRecord_AreGivenAsTheyWereAdded()
    {
        var passages = RandomRecord.Make(seed: 7, passages: 60, maxWords: 200);
        using var index = SeedIndex.Build(passages);

        Assert.Equal(passages.Count, index.PassageCount);
        Assert.Equal(20, index.DocumentCount);
        for (var i = 0; i < passages.Count; i++)
        {
            AssertSame(passages[i], index, i);
        }
    }

    [Fact]
    public void FindRun_WordsOnBothSidesOfAPassageEnd_IsEmpty()
    {
        using var index = SeedIndex.Build([
            new Passage("a", 0, null, "they will sign"),
            new Passage("a", 1, null, "the treaty soon"),
        ]);

        var query = index.Prepare(Tokenizer.Tokenize("sign the treaty").AsSpan());

        Assert.Empty(query.FindRun(0, 3));
        Assert.Equal(new Place(1, 0), Assert.Single(query.FindRun(1, 2)));
    }

    [Fact]
    public void FindRun_MorePlacesThanTheLimit_StopsThere()
    {
        using var index = SeedIndex.Build([
            new Passage("a", 0, null, string.Concat(Enumerable.Repeat("yes we will ", 50))),
        ]);

        var query = index.Prepare(Tokenizer.Tokenize("we will yes we will yes").AsSpan());

        Assert.Equal(7, query.FindRun(0, 6, limit: 7).Count);
        Assert.Equal(50, query.CountRun(0, 2));
    }

    [Fact]
    public void CopyWords_WordsTheQueryHasAndHasNot_AreNumberedByTheQuery()
    {
        using var index = SeedIndex.Build([new Passage("a", 0, null, "We will, and they will not.")]);

        var query = index.Prepare(Tokenizer.Tokenize("not will never will").AsSpan());
        var words = new int[5];
        query.CopyWords(0, 1, words);

        Assert.Equal([0, 1, 2, 1], query.Words);
        Assert.Equal([1, -1, -1, 1, 0], words);
    }

    [Fact]
    public void Index_OfNothing_AnswersNothing()
    {
        using var index = SeedIndex.Build([]);

        var query = index.Prepare(Tokenizer.Tokenize("nothing at all").AsSpan());

        Assert.Empty(query.FindSeeds(Unbounded));
        Assert.Empty(query.FindRun(0, 3));
        Assert.Equal(0, index.WordCount);
    }

    private static ulong[] RandomQuery(Random random, List<Passage> passages)
    {
        var said = PlainSeedIndex.Keys(passages[random.Next(passages.Count)].Text);
        var start = random.Next(said.Length + 1);
        var piece = said.AsSpan(start, random.Next(said.Length - start + 1)).ToArray();
        return
        [
            .. piece,
            .. PlainSeedIndex.Keys(RandomRecord.Text(random, random.Next(8)) + (random.Next(3) == 0 ? "unheard" : "")),
        ];
    }

    private static void AssertSame(PlainSeedIndex plain, SeedIndex index, ulong[] keys)
    {
        var query = index.Prepare(keys);

        Assert.Equal(plain.FindSeeds(keys, Unbounded), query.FindSeeds(Unbounded).ToHashSet());
        for (var length = 1; length <= Math.Min(6, keys.Length); length++)
        {
            var start = (keys.Length - length) / 2;
            var expected = plain.FindRun(keys.AsSpan(start, length));
            Assert.Equal(expected, query.FindRun(start, length));
            Assert.Equal(expected.Count, query.CountRun(start, length));
        }
    }

    private static void AssertSame(Passage passage, SeedIndex index, int number)
    {
        Assert.Equal(
            passage,
            new Passage(index.DocumentOf(number), index.TurnOf(number), index.SpeakerOf(number), index.TextOf(number))
        );
        var tokens = Tokenizer.Tokenize(passage.Text);
        Assert.Equal(tokens.Length, index.WordCountOf(number));
        var query = index.Prepare(tokens.AsSpan());
        var words = new int[tokens.Length];
        query.CopyWords(number, 0, words);
        Assert.Equal(query.Words, words);
        for (var word = 0; word < tokens.Length; word++)
        {
            var span = index.SpanOf(number, word);
            Assert.Equal(tokens[word].Span, span);
            Assert.Equal(passage.Text[span.Start..span.End], index.TextOf(number, span));
        }
    }
}
