using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Affairs.Registers;

public sealed class CommitmentStandingsTests
{
    private static readonly DateOnly Today = new(2031, 7, 1);

    [Theory]
    [InlineData(null, CommitmentState.Open)]
    [InlineData("2031-12", CommitmentState.Open)]
    [InlineData("2031", CommitmentState.Due)]
    [InlineData("2031-06", CommitmentState.Overdue)]
    public void Of_NothingReported_GoesByTheDayItIsDue(string? due, CommitmentState state)
    {
        var standing = Standing(Row("2031-01-05", "Norland", "open the border with Sudland", due));

        Assert.Equal((state, 0), (standing.State, standing.Reports.Length));
    }

    [Fact]
    public void Of_LaterStatements_TheLatestSaysHowItStandsAndAllAreKept()
    {
        var commitment = Row("2031-01-05", "Norland", "open the border with Sudland", "2031-06");

        var standing = Standing(
            commitment,
            Row("2031-05-02", "Norland", "opened the border with Sudland", null, CommitmentReport.Done),
            Row("2031-03-02", "Norland", "open the border with Sudland", null, CommitmentReport.Broken)
        );

        Assert.Equal("reported-done", standing.Word);
        Assert.Equal(
            [CommitmentReport.Broken, CommitmentReport.Done],
            standing.Reports.Select(row => ((Commitment)row.Row).Report!.Value)
        );
    }

    [Theory]
    [InlineData("2030-05-02", "Norland", "opened the border with Sudland")]
    [InlineData("2031-05-02", "Sudland", "opened the border with Sudland")]
    [InlineData("2031-05-02", "Norland", "closed the border with Sudland")]
    [InlineData("2031-05-02", "Norland", "opened the school of music")]
    [InlineData(null, "Norland", "opened the border with Sudland")]
    public void Of_EarlierAnotherActorAnotherDeedOrUndated_BearsNotOnIt(string? said, string by, string what)
    {
        var commitment = Row("2031-01-05", "Norland", "open the border with Sudland", "2031-12");

        Assert.Empty(Standing(commitment, Row(said, by, what, null, CommitmentReport.Done)).Reports);
    }

    [Theory]
    [InlineData("continue close work with fishing ports", "continued close work with fishing ports")]
    [InlineData("work with the fishing ports of Sudland", "worked with the fishing ports of Sudland")]
    [InlineData("sign this order on fishing ports", "signed orders on fishing ports")]
    public void Of_DeedThatFitsAnything_IsHeldAgainstNothing(string what, string done) =>
        Assert.Empty(
            Standing(
                Row("2031-01-05", "Norland", what, null),
                Row("2031-05-02", "Norland", done, null, CommitmentReport.Done)
            ).Reports
        );

    private static CommitmentStanding Standing(RecordRow commitment, params RecordRow[] reports) =>
        CommitmentStandings.Of([new RegisterEntry(commitment.Row, [commitment], 1)], reports, Today)[commitment.Key];

    private static RecordRow Row(string? said, string by, string what, string? due, CommitmentReport? report = null) =>
        new(
            $"{said}{by}{what}",
            $"{said}{by}{what}",
            "a.txt",
            null,
            PartialDate.TryParse(said, out var date) ? date : null,
            null,
            [what],
            new Commitment
            {
                By = [by],
                To = ImmutableArray<string>.Empty,
                What = what,
                Due = due,
                Strength = "will",
                Report = report,
                Statement = new Statement("Vesna Tarr", by, [new TextSpan(0, what.Length)]),
            }
        );
}
