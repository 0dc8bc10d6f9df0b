using System.Globalization;
using Chancery.Affairs;

namespace Chancery.Tests.Affairs;

public sealed class EdtfPeriodTests
{
    [Theory]
    [InlineData("2031", "2031-01-01", "2031-12-31")]
    [InlineData("2031-02?", "2031-02-01", "2031-02-28")]
    [InlineData("2031-05-04", "2031-05-04", "2031-05-04")]
    [InlineData("2031-04-05?/2031-05-31?", "2031-04-05", "2031-05-31")]
    [InlineData("2031?/..", "2031-01-01", "9999-12-31")]
    [InlineData("2031-21", "2031-03-01", "2031-05-31")]
    [InlineData("2031-24", "2031-12-01", "2032-02-29")]
    public void Parse_DateOrInterval_GivesItsDays(string value, string first, string last) =>
        Assert.Equal(
            new EdtfPeriod(
                DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            EdtfPeriod.Parse(value)
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R/P1Y")]
    [InlineData("P5Y")]
    [InlineData("XXXX-05-04")]
    [InlineData("2031-05/2030-05")]
    [InlineData("soon")]
    public void Parse_AnythingElse_IsNothing(string? value) => Assert.Null(EdtfPeriod.Parse(value));
}
