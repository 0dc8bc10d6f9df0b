using Chancery.Indexing;
using Chancery.Verification;
using FsCheck.Xunit;

namespace Chancery.Tests.Verification;

/// <summary>What must hold of any record: runs of it are verbatim, and with a word changed they never are.</summary>
public sealed class VerbatimPropertyTests
{
    private static readonly string[] Words =
        "the of and to a in we it is that harbour treaty minister fishing ferry crane lighthouse not never must 12 40 annex session".Split(
            ' '
        );

    private static readonly string[][] Turns = MakeTurns();

    private static readonly QuotationVerifier Verifier = new(
        SeedIndex.Build(
            Turns.Select(
                (turn, i) => new Passage($"d{i / 4}", i % 4, $"Speaker {(char)('A' + (i % 3))}", string.Join(' ', turn))
            )
        )
    );

    [Property(MaxTest = 300)]
    public void Verify_AnyRunOfATurn_IsVerbatim(uint turn, uint start, uint length)
    {
        var run = Cut(turn, start, length);

        Assert.IsType<Verdict.Verbatim>(Verify(run).Verdict);
    }

    [Property(MaxTest = 300)]
    public void Verify_AnyRunWithAWordChanged_IsNeverVerbatim(uint turn, uint start, uint length, uint at)
    {
        var run = Cut(turn, start, length);
        run[at % run.Length] = "zeppelin";

        Assert.IsNotType<Verdict.Verbatim>(Verify(run).Verdict);
    }

    [Property(MaxTest = 300)]
    public void Verify_AnyRunWithTwoWordsExchanged_IsVerbatimOnlyIfItStandsInTheRecord(
        uint turn,
        uint start,
        uint length,
        uint at
    )
    {
        var run = Cut(turn, start, length);
        var i = (int)(at % (run.Length - 1));
        (run[i], run[i + 1]) = (run[i + 1], run[i]);
        var text = " " + string.Join(' ', run) + " ";

        var stands = Turns.Any(words => (" " + string.Join(' ', words) + " ").Contains(text, StringComparison.Ordinal));

        Assert.Equal(stands, Verify(run).Verdict is Verdict.Verbatim);
    }

    [Property(MaxTest = 200)]
    public void Verify_AnyWords_GivesSpansInsideTheTexts(uint[] picks)
    {
        string[] words = [.. picks.Select(pick => Words[pick % Words.Length])];
        var claim = new Claim(string.Join(' ', words));

        var finding = Verifier.Verify(claim);

        if (finding.Verdict is Verdict.Altered altered)
        {
            Assert.All(
                altered.Edits,
                edit => Assert.Equal(edit.QuotationText, claim.Quotation[edit.Quotation.Start..edit.Quotation.End])
            );
        }

        if (finding.Verdict.Passage is { } passage)
        {
            var number =
                (int.Parse(passage.Document[1..], System.Globalization.CultureInfo.InvariantCulture) * 4)
                + passage.Turn;
            Assert.Equal(passage.Text, string.Join(' ', Turns[number])[passage.Span.Start..passage.Span.End]);
        }
    }

    private static Finding Verify(string[] words) => Verifier.Verify(new Claim(string.Join(' ', words)));

    private static string[] Cut(uint turn, uint start, uint length)
    {
        var words = Turns[turn % Turns.Length];
        var from = (int)(start % (words.Length - 5));
        var count = 5 + (int)(length % Math.Min(40, words.Length - from - 4));
        return words[from..(from + count)];
    }

    private static string[][] MakeTurns()
    {
        // A record of few words repeats itself much, which is the hard case.
        var random = new Random(20140415);
        return
        [
            .. Enumerable
                .Range(0, 48)
                .Select(_ =>
                    Enumerable.Range(0, random.Next(12, 400)).Select(_ => Words[random.Next(Words.Length)]).ToArray()
                ),
        ];
    }
}
