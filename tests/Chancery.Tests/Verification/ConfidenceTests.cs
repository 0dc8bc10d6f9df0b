using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Tests.Verification;

public sealed class ConfidenceTests
{
    private static readonly Passage[] Record =
    [
        new(
            "a",
            0,
            "Oskar Belan",
            "We shall not close the pass in winter, and the forty lorries will go on crossing it."
        ),
        new("a", 1, null, "The bridge over the Lund is a matter for the engineers of both of our countries."),
        new("a", 2, "Reporter", "Is it true that the harbour of Grell will be sold to a company from the south?"),
    ];

    [Theory]
    [InlineData("close the pass in winter, and the forty lorries", "Oskar Belan", null)]
    [InlineData(
        "The bridge over the Lund is a matter for the engineers",
        "Oskar Belan",
        "the record does not settle who speaks"
    )]
    [InlineData("nobody paid any fee", "Oskar Belan", "only 4 words")]
    [InlineData("nobody has ever paid a fee for the use of the northern quay", "Oskar Belan", null)]
    [InlineData(
        "the harbour of Grell will be sold to a company from the south",
        "Oskar Belan",
        "under a label that is nobody's"
    )]
    public void Verify_Claim_IsSureUnlessItSaysWhyNot(string words, string speaker, string? reason)
    {
        using var index = SeedIndex.Build(Record);

        var confidence = new QuotationVerifier(index)
            .Verify(new Claim(words, speaker), TestContext.Current.CancellationToken)
            .Confidence;

        if (reason is null)
        {
            Assert.Equal((0.99, 0), (confidence.Value, confidence.Reasons.Length));
        }
        else
        {
            Assert.InRange(confidence.Value, 0.05, 0.95);
            Assert.Contains(reason, Assert.Single(confidence.Reasons), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("We shall not close in winter the pass, and the forty lorries will go on", 1)]
    [InlineData("We not shall close the pass in winter, and the forty lorries will go on", 1)]
    [InlineData("We will not shut the pass in winter, and the forty lorries will go on", 2)]
    public void Verify_WordsThatChangedPlaces_AreOneDifference(string words, int edits)
    {
        using var index = SeedIndex.Build(Record);

        var verdict = new QuotationVerifier(index)
            .Verify(new Claim(words, "Oskar Belan"), TestContext.Current.CancellationToken)
            .Verdict;

        Assert.Equal(edits, Assert.IsType<Verdict.Altered>(verdict).Edits.Length);
    }

    [Theory]
    [InlineData("Norway")]
    [InlineData("New Zealand")]
    [InlineData("Oslo")]
    [InlineData("NATO")]
    [InlineData("the president")]
    [InlineData("Belan’s press secretary")]
    [InlineData("Оскар Бжезин")]
    [InlineData("Amb. Belan")]
    [InlineData("O. K. Belan")]
    [InlineData("H.E. Mr. Oskar Belan")]
    public void Verify_SpeakerThatMayBeTheOneOfTheLabel_IsNeverMisattributed(string speaker)
    {
        using var index = SeedIndex.Build(Record);

        var finding = new QuotationVerifier(index).Verify(
            new Claim("close the pass in winter, and the forty lorries", speaker),
            TestContext.Current.CancellationToken
        );

        Assert.IsType<Verdict.Verbatim>(finding.Verdict);
    }

    [Theory]
    [InlineData("Luan Brega")]
    [InlineData("M. Brega")]
    [InlineData("Minister Brega")]
    public void Verify_AnotherPerson_IsMisattributed(string speaker)
    {
        using var index = SeedIndex.Build(Record);

        var finding = new QuotationVerifier(index).Verify(
            new Claim("close the pass in winter, and the forty lorries", speaker),
            TestContext.Current.CancellationToken
        );

        Assert.IsType<Verdict.Misattributed>(finding.Verdict);
    }
}
