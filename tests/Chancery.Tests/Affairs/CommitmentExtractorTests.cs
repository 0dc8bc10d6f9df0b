namespace Chancery.Tests.Affairs;

public sealed class CommitmentExtractorTests
{
    [Theory]
    // Rule will.
    [InlineData("We will support the talks.", "Vesna Tarr; Norland", "will", "support the talks")]
    [InlineData("We will not withdraw our troops.", "Vesna Tarr; Norland", "will not", "withdraw our troops")]
    [InlineData(
        "Norland and Sudland will continue to work together.",
        "Norland; Sudland",
        "will",
        "continue to work together"
    )]
    // Rule ready.
    [InlineData("We are ready to open the border.", "Vesna Tarr; Norland", "ready to", "open the border")]
    // Rule agreed.
    [InlineData("Norland and Sudland will open the border, he added.", "Norland; Sudland", "will", "open the border")]
    [InlineData(
        "We will open the border, stressing that it stays open.",
        "Vesna Tarr; Norland",
        "will",
        "open the border"
    )]
    [InlineData("We intend to hold talks.", "Vesna Tarr; Norland", "intend to", "hold talks")]
    [InlineData(
        "We have reached an agreement with Sudland to hold joint events.",
        "Vesna Tarr; Norland",
        "reached an agreement to",
        "hold joint events"
    )]
    // Rule readiness.
    [InlineData("We note Sudland’s readiness to open the border.", "Sudland", "readiness to", "open the border")]
    [InlineData(
        "We note the willingness of the Sudlandic partners to open the border.",
        "Sudland",
        "willingness to",
        "open the border"
    )]
    // A pair's talks that will be held.
    [InlineData(
        "A Norlandic-Sudlandic dialogue will be launched.",
        "Norland; Sudland",
        "will be",
        "Norlandic-Sudlandic dialogue will be launched"
    )]
    // Several who commit themselves.
    [InlineData(
        "My colleague Anton Dell and I intend to hold talks.",
        "Vesna Tarr; Norland; Anton Dell",
        "intend to",
        "hold talks"
    )]
    [InlineData(
        "Our Sudlandic friends and I have agreed to hold talks.",
        "Vesna Tarr; Norland; Sudland",
        "agreed to",
        "hold talks"
    )]
    [InlineData(
        "Trade grows in the River Area and we will support the talks.",
        "Vesna Tarr; Norland",
        "will",
        "support the talks"
    )]
    [InlineData(
        "We will support the E.C. plan for the river.",
        "Vesna Tarr; Norland",
        "will",
        "support the E.C. plan for the river"
    )]
    // Words in marks stand inside a deed.
    [InlineData(
        "We will develop the \"River Belt\" with our partners.",
        "Vesna Tarr; Norland",
        "will",
        "develop the \"River Belt\" with our partners"
    )]
    [InlineData(
        "We will develop the “River Belt” with our partners.",
        "Vesna Tarr; Norland",
        "will",
        "develop the “River Belt” with our partners"
    )]
    [InlineData(
        "I can only say that together with our partners we will support the talks.",
        "Vesna Tarr; Norland",
        "will",
        "support the talks"
    )]
    [InlineData(
        "We will support the talks, but I draw your attention to the border.",
        "Vesna Tarr; Norland",
        "will",
        "support the talks"
    )]
    public void Extract_Commitment_IsRead(string sentence, string by, string strength, string what)
    {
        var commitment = Assert.Single(AffairsOf.Answer(sentence).Commitments);

        Assert.Equal((by, strength, what), (string.Join("; ", commitment.By), commitment.Strength, commitment.What));
    }

    [Theory]
    [InlineData("We will see.")]
    [InlineData("I will tell you a story.")]
    [InlineData("Sudland will not withdraw its troops.")]
    [InlineData("I have no doubt that we will support the talks.")]
    [InlineData("I told them what we are prepared to do.")]
    [InlineData("The economy will improve next year.")]
    [InlineData("It will support us.")]
    [InlineData("I hope we will continue the talks.")]
    [InlineData("Here is how we are going to build the port.")]
    [InlineData("These are the things that we will continue to build.")]
    [InlineData("We will continue to have problems.")]
    [InlineData("I will close with this.")]
    [InlineData("I will close today where I began.")]
    [InlineData("We agreed to send experts in both our — both our countries.")]
    [InlineData("I will share with you what I saw.")]
    [InlineData("We agreed to that last year.")]
    [InlineData("We will continue — we have done so for years.")]
    [InlineData("Otherwise we will open the border.")]
    [InlineData("Sudland could be ready to hold talks.")]
    [InlineData("Will you support us?")]
    [InlineData("They say that if we will support them, all is well.")]
    public void Extract_PredictionOrTalk_IsNone(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Commitments);

    [Theory]
    [InlineData("We will implement the treaty that we signed in October 2030.")]
    [InlineData("We will build an economy of the 21st century.")]
    public void Extract_DateOfSomethingElse_IsNoDueDate(string sentence) =>
        Assert.Null(Assert.Single(AffairsOf.Answer(sentence).Commitments).Due);

    [Fact]
    public void Extract_Question_CommitsNobody() =>
        Assert.Empty(AffairsOf.Question("We hear that Norland will open the border.").Commitments);

    [Fact]
    public void Extract_ConditionAndDueDate_AreRead()
    {
        var commitment = Assert.Single(
            AffairsOf
                .Answer("We will open the border with Sudland by the end of the year if the talks succeed.")
                .Commitments
        );

        Assert.Equal(
            ("2031-12-31", "if the talks succeed", "Sudland"),
            (commitment.Due, commitment.Condition, Assert.Single(commitment.To))
        );
    }

    [Fact]
    public void Extract_StreetThatStandsForAState_CommitsIt() =>
        Assert.Equal(
            ["Sudland"],
            Assert.Single(AffairsOf.Answer("Mill Street intends to support the fishing ports.").Commitments).By
        );

    [Fact]
    public void Extract_TwoReadinesses_AreTwoCommitments()
    {
        var commitments = AffairsOf
            .Answer(
                "We note the willingness of the Sudlandic partners to respect our interests, as well as Sudland’s readiness to open the border."
            )
            .Commitments;

        Assert.Equal(["respect our interests", "open the border"], commitments.Select(commitment => commitment.What));
    }

    [Fact]
    public void Extract_AgreementWithAnother_IsToThem()
    {
        var commitment = Assert.Single(
            AffairsOf.Answer("We have reached an agreement with the Sudlandic to hold joint events.").Commitments
        );

        Assert.Equal(["Sudland"], commitment.To);
    }

    [Fact]
    public void Extract_DeedLongerThanTheLimit_DoesNotEndInASmallWord()
    {
        var list = string.Join(", ", Enumerable.Range(1, 29).Select(_ => "the canal"));

        var commitment = Assert.Single(AffairsOf.Answer($"We will support {list} and the canal.").Commitments);

        Assert.EndsWith("canal", commitment.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I will visit Sudland on 20 May. During my visit to Sudland, we intend to hold talks.")]
    [InlineData("I will visit Sudland on 20 May. We will hold talks during my visit to Sudland.")]
    public void Extract_DeedDuringAMeeting_IsDueOnItsDay(string words)
    {
        var commitment = Assert.Single(AffairsOf.Answer(words).Commitments);

        Assert.Equal(("2031-05-20", 2), (commitment.Due, commitment.Statement.Evidence.Length));
    }

    [Theory]
    [InlineData("I will visit Sudland on 20 May. After my visit to Sudland, we intend to hold talks.")]
    [InlineData("We intend to hold talks during our visit to Sudland.")]
    public void Extract_DeedBehindAMeeting_HasNoDay(string words) =>
        Assert.Null(Assert.Single(AffairsOf.Answer(words).Commitments).Due);

    [Fact]
    public void Extract_StateOfAVisitBesideASpeakersOffice_IsNotHis()
    {
        var affairs = AffairsOf.Of(
            ("Interviewer", "We spoke of the visit to Sudland by Foreign Minister Otto Brand. What is new?"),
            ("Otto Brand", "We will support the talks.")
        );

        Assert.Null(Assert.Single(affairs.Commitments).Statement.OnBehalfOf);
    }
}
