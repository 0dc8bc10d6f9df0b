using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class PositionExtractorTests
{
    [Theory]
    // Rule holds.
    [InlineData("We oppose unilateral sanctions.", "Norland", "sanctions")]
    [InlineData("Sudland supports free trade.", "Sudland", "trade")]
    [InlineData("Our countries advocate a multipolar order.", "Norland", "world order")]
    // Rule must.
    [InlineData("The terrorist threat must be met together.", "Norland", "terrorism")]
    public void Extract_Position_HasHolderAndIssue(string sentence, string holder, string issue)
    {
        var position = Assert.Single(AffairsOf.Answer(sentence).Positions);

        Assert.Equal((holder, issue, "Vesna Tarr"), (position.Holder, position.Issue, position.Statement.AssertedBy));
    }

    [Theory]
    [InlineData("We talked about sanctions for an hour.")]
    [InlineData("We support the new railway station.")]
    [InlineData("These are measures that we should take against sanctions.")]
    [InlineData("Because of sanctions we support the new railway station.")]
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
}
