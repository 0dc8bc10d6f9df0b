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
    [InlineData("We intend to hold talks.", "Vesna Tarr; Norland", "intend to", "hold talks")]
    [InlineData(
        "We have reached an agreement with Sudland to hold joint events.",
        "Vesna Tarr; Norland",
        "reached an agreement to",
        "hold joint events"
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
    [InlineData("Will you support us?")]
    [InlineData("They say that if we will support them, all is well.")]
    public void Extract_PredictionOrTalk_IsNone(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Commitments);

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
}
