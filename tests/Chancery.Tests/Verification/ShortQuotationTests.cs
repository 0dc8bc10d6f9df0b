using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Tests.Verification;

/// <summary>Four common words, one of them changed, in a record where such words meet by chance.</summary>
public sealed class ShortQuotationTests : IDisposable
{
    private const string Minister = "Minister Ilmar Quist";
    private static readonly string[] Common =
    [
        .. from first in "bdfg" from second in "aeiou" from last in "nrst" select $"{first}{second}{last}",
    ];

    private readonly SeedIndex _index = SeedIndex.Build([
        .. Crowd(),
        new Passage("interview", 0, Minister, "ban der fit gos, and then forty gut dan bis."),
    ]);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Verify_OneOfFourWordsChangedBySpeakerOfFewWords_IsAltered()
    {
        var finding = Verify("ban der fit gat", Minister);

        Assert.Single(Assert.IsType<Verdict.Altered>(finding.Verdict).Edits);
    }

    [Fact]
    public void Verify_OneOfFourWordsChangedByAnybody_IsNotFound() =>
        Assert.IsType<Verdict.NotFound>(Verify("ban der fit gat", null).Verdict);

    [Fact]
    public void Verify_TwoOfFiveWordsChangedBySpeakerOfFewWords_IsNotFound() =>
        Assert.IsType<Verdict.NotFound>(Verify("ban der fit gat dos", Minister).Verdict);

    [Fact]
    public void Verify_NumberForNumberAmongCommonWords_IsAlteredInItsNumber()
    {
        var finding = Verify("sixty gut dan bis", null);

        Assert.Equal(EditEffects.Number, Assert.Single(Assert.IsType<Verdict.Altered>(finding.Verdict).Edits).Effects);
    }

    private Finding Verify(string quotation, string? speaker) =>
        new QuotationVerifier(_index).Verify(new Claim(quotation, speaker), TestContext.Current.CancellationToken);

    private static IEnumerable<Passage> Crowd()
    {
        var random = new Random(71);
        for (var turn = 0; turn < 500; turn++)
        {
            var words = Enumerable.Range(0, 120).Select(_ => Common[random.Next(Common.Length)]);
            yield return new Passage("crowd", turn, "Delegate Sanna Orth", string.Join(' ', words));
        }
    }
}
