using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class CommitmentReportReaderTests
{
    [Theory]
    [InlineData("We have opened the border.", "Vesna Tarr; Norland", "opened the border", CommitmentReport.Done)]
    [InlineData("Sudland has already built the port.", "Sudland", "built the port", CommitmentReport.Done)]
    [InlineData("Sudland has violated the agreement.", "Sudland", "violated the agreement", CommitmentReport.Broken)]
    [InlineData("Sudland has failed to open the border.", "Sudland", "open the border", CommitmentReport.Broken)]
    [InlineData(
        "Sudland has not fulfilled its obligations.",
        "Sudland",
        "fulfilled its obligations",
        CommitmentReport.Broken
    )]
    public void Extract_WhatIsSaidToBeDoneOrBroken_IsAReport(
        string sentence,
        string by,
        string what,
        CommitmentReport report
    )
    {
        var affairs = AffairsOf.Answer(sentence);

        Assert.Empty(affairs.Commitments);
        var found = Assert.Single(affairs.Reports);
        Assert.Equal((by, what, report), (string.Join("; ", found.By), found.What, found.Report));
    }

    [Theory]
    [InlineData("Sudland has not opened the border.")]
    [InlineData("If Sudland has opened the border, we are glad.")]
    [InlineData("They say that Sudland has opened the border.")]
    [InlineData("Has Sudland opened the border?")]
    [InlineData("We have a border.")]
    public void Extract_NotSaidInHisOwnName_IsNone(string sentence) => Assert.Empty(AffairsOf.Answer(sentence).Reports);
}
