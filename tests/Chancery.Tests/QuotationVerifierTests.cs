using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Tests;

public sealed class QuotationVerifierTests
{
    private const string Kern = "Foreign Minister Vasil Kern";

    private static readonly QuotationVerifier Verifier = new(
        SeedIndex.Build([
            new(
                "interview",
                0,
                "Question",
                "Will the ferry line across the Strait of Orsa open before the winter, as your ministry announced in spring?"
            ),
            new(
                "interview",
                1,
                Kern,
                "We do not expect the ferry line to open before March. The harbour at Lissen needs two more cranes, and our "
                    + "partners in Meridia have told us that they will deliver them in February. (Laughter.) I would not call that a delay. "
                    + "What matters to us is that the agreement of 12 May is carried out to the letter, including its annex on "
                    + "the fishing grounds, which some of our neighbours seem to have forgotten."
            ),
            new(
                "interview",
                2,
                Kern,
                "As for the working group on the lighthouse, it will meet at least once a year, and the first session is planned "
                    + "for the autumn in Port Ansel. Nobody has asked us to change the programme of the session."
            ),
            new(
                "briefing",
                0,
                "Ana Sorel",
                "Meridia will deliver the cranes when the invoice is paid, not a day earlier. I have nothing to add to what my "
                    + "minister said about the fishing grounds yesterday evening."
            ),
            new(
                "briefing",
                1,
                "Reporter",
                "Would you say that the whole affair was a misunderstanding between the two capitals?"
            ),
        ])
    );

    [Theory]
    [InlineData("We do not expect the ferry line to open before March.")]
    [InlineData("we do not expect the ferry line to open before march")]
    [InlineData("The harbor at Lissen needs two more cranes")]
    [InlineData("they will deliver them in February. I would not call that a delay")]
    [InlineData("[W]e do not expect the ferry line to open")]
    [InlineData("… it will meet at least once a year …")]
    [InlineData("What matters to [the ministry] is that the agreement of 12 May is carried out")]
    public void Verify_WordsOfTheSpeaker_AreVerbatim(string quotation) =>
        Assert.IsType<Verdict.Verbatim>(Verify(quotation).Verdict);

    [Fact]
    public void Verify_OneWordReplaced_IsAlteredWithThatEdit()
    {
        var finding = Verify("We do not expect the ferry line to open before April.");

        var altered = Assert.IsType<Verdict.Altered>(finding.Verdict);
        var edit = Assert.Single(altered.Edits);
        Assert.Equal(("April", "March", EditKind.Replaced), (edit.QuotationText, edit.RecordText, edit.Kind));
        Assert.Equal(EditEffects.Number, edit.Effects);
    }

    [Fact]
    public void Verify_NegationDropped_ChangesTheMeaning()
    {
        var finding = Verify("We do expect the ferry line to open before March.");

        var edit = Assert.Single(Assert.IsType<Verdict.Altered>(finding.Verdict).Edits);
        Assert.Equal(EditEffects.Negation, edit.Effects);
        Assert.Equal("not", edit.RecordText);
    }

    [Fact]
    public void Verify_BracketOverANegation_IsAltered() =>
        Assert.IsType<Verdict.Altered>(Verify("We do [rightly] expect the ferry line to open before March.").Verdict);

    [Fact]
    public void Verify_MarkedEllipsis_IsTruncatedWithWhatIsLeftOut()
    {
        var finding = Verify("The harbour at Lissen needs two more cranes […] in February.");

        var omission = Assert.Single(Assert.IsType<Verdict.Truncated>(finding.Verdict).Omissions);
        Assert.Equal("and our partners in Meridia have told us that they will deliver them", omission.RecordText);
        Assert.Equal(13, omission.Tokens);
    }

    [Fact]
    public void Verify_PiecesOfTwoTurns_AreSpliced()
    {
        var finding = Verify(
            "The harbour at Lissen needs two more cranes, and the first session is planned for the autumn."
        );

        var pieces = Assert.IsType<Verdict.Spliced>(finding.Verdict).Pieces;
        Assert.Equal([1, 2], pieces.Select(piece => piece.Passage.Turn));
    }

    [Fact]
    public void Verify_SilentOmissionInOneTurn_IsSpliced() =>
        Assert.IsType<Verdict.Spliced>(
            Verify("The harbour at Lissen needs two more cranes, I would not call that a delay.").Verdict
        );

    [Fact]
    public void Verify_WordsOfAnother_AreMisattributed()
    {
        var finding = Verify("Meridia will deliver the cranes when the invoice is paid");

        var misattributed = Assert.IsType<Verdict.Misattributed>(finding.Verdict);
        Assert.Equal("Ana Sorel", misattributed.ActualSpeaker);
        Assert.IsType<Verdict.Verbatim>(misattributed.Wording);
    }

    [Fact]
    public void Verify_WordsUnderAGenericLabel_AreNeverMisattributed() =>
        Assert.IsType<Verdict.NotFound>(
            Verify("the whole affair was a misunderstanding between the two capitals").Verdict
        );

    [Theory]
    [InlineData("We shall close every harbour on the coast until the islanders apologise.")]
    [InlineData("lighthouse keepers")]
    [InlineData("")]
    [InlineData("…")]
    public void Verify_WordsNobodySaid_AreNotFound(string quotation) =>
        Assert.IsType<Verdict.NotFound>(Verify(quotation).Verdict);

    [Theory]
    [InlineData("harbour ", 60_000)]
    [InlineData("the harbour at Lissen needs [new] … ", 8_000)]
    [InlineData("[", 200_000)]
    [InlineData(". ", 100_000)]
    public void Verify_HostileQuotation_TakesNoLongTime(string part, int count)
    {
        var quotation = string.Concat(Enumerable.Repeat(part, count));

        Assert.InRange(ProcessorTime.Of(() => Verify(quotation)), 0, 20);
    }

    private static Finding Verify(string quotation) => Verifier.Verify(new Claim(quotation, "Vasil Kern"));
}
