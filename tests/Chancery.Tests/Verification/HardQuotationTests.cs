using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Tests.Verification;

/// <summary>Quotations that give a search little to begin with, or very much: short ones, long ones, rare words, only common words.</summary>
public sealed class HardQuotationTests
{
    private const string Kern = "Vasil Kern";

    private static readonly string[] Common =
        "the of and to a in that it is we have not be for on with as you are this they at but his from".Split(' ');

    private static readonly string[] Others =
        "harbour treaty minister ferry crane lighthouse annex session quay tariff envoy delegation strait island winter".Split(
            ' '
        );

    private static readonly List<Passage> Record = MakeRecord();

    private static readonly QuotationVerifier Verifier = new(SeedIndex.Build(Record));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Verify_AFewWordsOfATurn_AreVerbatimThere(int words)
    {
        foreach (var (turn, run) in Runs(words, count: 60))
        {
            var finding = Verifier.Verify(new Claim(run, turn.Speaker));

            Assert.IsType<Verdict.Verbatim>(finding.Verdict);
            AssertStands(run, finding.Verdict.Passage!);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Verify_AFewWordsWithOneThatIsNotThere_AreNeverVerbatim(int words)
    {
        foreach (var (turn, run) in Runs(words, count: 60))
        {
            var changed = run.Split(' ');
            changed[words / 2] = "zeppelin";

            var finding = Verifier.Verify(new Claim(string.Join(' ', changed), turn.Speaker));

            Assert.IsNotType<Verdict.Verbatim>(finding.Verdict);
        }
    }

    [Fact]
    public void Verify_FourHundredWords_AreVerbatimInTheirTurn()
    {
        foreach (var (turn, run) in Runs(words: 400, count: 12))
        {
            var passage = Assert.IsType<Verdict.Verbatim>(Verifier.Verify(new Claim(run, turn.Speaker)).Verdict).Source;

            Assert.Equal((turn.Document, turn.Turn), (passage.Document, passage.Turn));
        }
    }

    [Fact]
    public void Verify_FourHundredWordsWithThreeChanged_AreAlteredWithThoseEdits()
    {
        foreach (var (turn, run) in Runs(words: 400, count: 6))
        {
            var words = run.Split(' ');
            foreach (var at in (int[])[50, 200, 350])
            {
                words[at] = "zeppelin";
            }

            var altered = Assert.IsType<Verdict.Altered>(
                Verifier.Verify(new Claim(string.Join(' ', words), turn.Speaker)).Verdict
            );

            Assert.Equal((turn.Document, turn.Turn), (altered.Source.Document, altered.Source.Turn));
            Assert.Equal(["zeppelin", "zeppelin", "zeppelin"], altered.Edits.Select(edit => edit.QuotationText));
        }
    }

    [Fact]
    public void Verify_TheNeighbourhoodOfARareWord_IsFoundAtItsOnePlace()
    {
        for (var i = 0; i < 40; i++)
        {
            var turn = Record.First(passage => passage.Text.Contains($" rare{i} ", StringComparison.Ordinal));
            var words = turn.Text.Split(' ');
            var at = Array.IndexOf(words, $"rare{i}");
            var run = words[(at - 2)..(at + 3)];

            var verbatim = Verifier.Verify(new Claim(string.Join(' ', run))).Verdict;
            run[0] = "zeppelin";
            var changed = Verifier.Verify(new Claim(string.Join(' ', run))).Verdict;

            Assert.Equal((turn.Document, turn.Turn), PlaceOf(Assert.IsType<Verdict.Verbatim>(verbatim).Source));
            Assert.Equal((turn.Document, turn.Turn), PlaceOf(Assert.IsType<Verdict.Altered>(changed).Source));
        }
    }

    [Fact]
    public void Verify_OnlyCommonWords_AreVerbatimExactlyWhereTheyStand()
    {
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var run = string.Join(
                ' ',
                Enumerable.Range(0, random.Next(3, 7)).Select(_ => Common[random.Next(Common.Length)])
            );
            var stands = Record.Any(passage => Stands(run, passage.Text));

            var verdict = Verifier.Verify(new Claim(run)).Verdict;

            Assert.Equal(stands, verdict is Verdict.Verbatim);
            if (verdict is Verdict.Verbatim verbatim)
            {
                AssertStands(run, verbatim.Source);
            }
        }
    }

    [Fact]
    public void Verify_CommonWordsOfSomebodyElse_AreNeverVerbatimForTheSpeakerNamed()
    {
        var turn = Record.First(passage => passage.Speaker != Kern);
        var run = turn
            .Text.Split(' ')
            .Chunk(6)
            .Select(words => string.Join(' ', words))
            .First(words => !Record.Any(passage => passage.Speaker == Kern && Stands(words, passage.Text)));

        Assert.IsNotType<Verdict.Verbatim>(Verifier.Verify(new Claim(run, Kern)).Verdict);
    }

    private static (string Document, int Turn) PlaceOf(RecordPassage passage) => (passage.Document, passage.Turn);

    private static void AssertStands(string run, RecordPassage passage)
    {
        Assert.Equal(run, passage.Text);
        var turn = Record.Single(one => one.Document == passage.Document && one.Turn == passage.Turn);
        Assert.Equal(run, turn.Text[passage.Span.Start..passage.Span.End]);
    }

    private static bool Stands(string run, string text) => $" {text} ".Contains($" {run} ", StringComparison.Ordinal);

    private static IEnumerable<(Passage Turn, string Run)> Runs(int words, int count)
    {
        var random = new Random(words);
        for (var i = 0; i < count; i++)
        {
            var turn = Record[random.Next(Record.Count)];
            var all = turn.Text.Split(' ');
            var start = random.Next(all.Length - words + 1);
            yield return (turn, string.Join(' ', all[start..(start + words)]));
        }
    }

    /// <summary>Three words in four are common ones, and forty stand in one place only.</summary>
    private static List<Passage> MakeRecord()
    {
        var random = new Random(7);
        var record = new List<Passage>();
        for (var turn = 0; turn < 60; turn++)
        {
            var words = Enumerable
                .Range(0, random.Next(420, 700))
                .Select(_ =>
                    random.Next(4) > 0 ? Common[random.Next(Common.Length)] : Others[random.Next(Others.Length)]
                )
                .ToArray();
            if (turn < 40)
            {
                words[random.Next(5, words.Length - 5)] = $"rare{turn}";
            }

            var speaker = turn % 2 == 0 ? Kern : "Ana Sorel";
            record.Add(new Passage($"document {turn / 5}", turn % 5, speaker, string.Join(' ', words)));
        }

        return record;
    }
}
