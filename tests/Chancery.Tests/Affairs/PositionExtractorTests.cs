using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class PositionExtractorTests
{
    [Theory]
    // Rule holds.
    [InlineData("We oppose unilateral sanctions.", "Norland", "sanctions")]
    [InlineData("Sudland supports free trade.", "Sudland", "trade")]
    [InlineData("Our countries advocate a multipolar order.", "Norland", "world order")]
    [InlineData("We attach great importance to free trade.", "Norland", "trade")]
    [InlineData("Norland and Sudland are committed to nuclear disarmament.", "Norland", "arms control", "Sudland")]
    [InlineData("Vessa firmly opposes all sanctions.", "Sudland", "sanctions")]
    [InlineData("We stand against unilateral sanctions.", "Norland", "sanctions")]
    [InlineData(
        "On nuclear disarmament, which is overdue, we are united with Vessa in rejecting any delay.",
        "Norland",
        "arms control"
    )]
    [InlineData("Initiatives to remove the sanctions deserve every support.", "Norland", "sanctions")]
    // Rule stance.
    [InlineData("They spoke of Sudland’s opposition to sanctions.", "Sudland", "sanctions")]
    [InlineData("The position of Sudland on sanctions is known.", "Sudland", "sanctions")]
    // Rule judges.
    [InlineData("Sanctions of this kind are unacceptable.", "Norland", "sanctions")]
    [InlineData("Arms control is a priority of the Eastern Council.", "Eastern Council", "arms control")]
    // Rule must.
    [InlineData("The attacks of terrorists, which cost many lives, cannot be justified.", "Norland", "terrorism")]
    [InlineData("We believe that sanctions must end.", "Norland", "sanctions")]
    [InlineData("When the ministers meet, they must speak of sanctions.", "Norland", "sanctions")]
    [InlineData("The terrorist threat must be met together.", "Norland", "terrorism")]
    public void Extract_Position_HasHolderAndIssue(string sentence, string holder, string issue, string? second = null)
    {
        var positions = AffairsOf.Answer(sentence).Positions;

        string[] holders = second is null ? [holder] : [holder, second];
        Assert.Equal(holders, positions.Select(position => position.Holder));
        Assert.All(
            positions,
            position => Assert.Equal((issue, "Vesna Tarr"), (position.Issue, position.Statement.AssertedBy))
        );
    }

    [Theory]
    [InlineData("We talked about sanctions for an hour.")]
    [InlineData("We support the new railway station.")]
    [InlineData("These are measures that we should take against sanctions.")]
    [InlineData("Because of sanctions we support the new railway station.")]
    // Conditions, relative clauses, what others think, what is said in passing.
    [InlineData("If they come, we must lift the sanctions.")]
    [InlineData("The lifting of sanctions we seek is near.")]
    [InlineData("Some of them think sanctions must end.")]
    [InlineData("They told us that sanctions must end.")]
    [InlineData("Should Sudland lift the sanctions, all will be well.")]
    [InlineData("Their unjustified sanctions are three years old.")]
    [InlineData("He said, “I support the sanctions,” and left.")]
    [InlineData("It is necessary to recall the sanctions of last year.")]
    [InlineData("They imposed, I believe, further sanctions.")]
    [InlineData("We thank them for the support of Sudland in the matter of sanctions.")]
    [InlineData("We must build the railway — they spoke of sanctions.")]
    public void Extract_IssueWithoutPosition_OrPositionWithoutIssue_IsNone(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Positions);

    [Fact]
    public void Extract_TwoWhoHoldTheSame_AreBothHolders() =>
        Assert.Equal(
            ["Norland", "Sudland"],
            AffairsOf
                .Answer("Norland strongly opposes sanctions, Sudland strongly opposes them.")
                .Positions.Select(position => position.Holder)
        );

    [Fact]
    public void Extract_WhatAnotherMustDo_IsHeldByTheSpeaker() =>
        Assert.Equal("Norland", Assert.Single(AffairsOf.Answer("Sudland must lift its sanctions.").Positions).Holder);

    [Fact]
    public void Extract_PremiseOfAQuestion_IsNobodysPosition() =>
        Assert.Empty(AffairsOf.Question("Sudland opposes sanctions.").Positions);

    [Fact]
    public void Read_ListOfIssues_TakesNamesAndExpressions()
    {
        var issues = IssueReader.Read("# comment\nissue\texpressions\nrivers\triver*|water treaty\nno tab\n");

        var issue = Assert.Single(issues);
        Assert.Equal(("rivers", "river*; water treaty"), (issue.Name, string.Join("; ", issue.Expressions)));
    }

    [Fact]
    public void ReadStarterSet_NamesAndExpressions_StandOnce()
    {
        var issues = IssueReader.ReadStarterSet();

        Assert.True(issues.Length > 40);
        Assert.Equal(issues.Length, issues.Select(issue => issue.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(issues, issue => Assert.NotEmpty(issue.Expressions));
    }

    [Theory]
    [InlineData("Mill Street opposes sanctions.", "Sudland")]
    [InlineData("Vessa firmly opposes all sanctions.", "Sudland")]
    [InlineData("Mill Street’s opposition to sanctions is known.", "Sudland")]
    public void Extract_StreetOrCapitalThatStandsForAState_IsThatStates(string sentence, string holder) =>
        Assert.Equal([holder], AffairsOf.Answer(sentence).Positions.Select(position => position.Holder).Distinct());
}
