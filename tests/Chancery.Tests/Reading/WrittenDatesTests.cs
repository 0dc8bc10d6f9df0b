using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class WrittenDatesTests
{
    [Theory]
    [InlineData("22 March 2021", "2021-03-22")]
    [InlineData("March 22nd, 2021", "2021-03-22")]
    [InlineData("22 de marzo de 2021", "2021-03-22")]
    [InlineData("22. 3. 2021", "2021-03-22")]
    [InlineData("2021年3月22日", "2021-03-22")]
    [InlineData("2021. március 22.", "2021-03-22")]
    [InlineData("07 أكتوبر 2020", "2020-10-07")]
    [InlineData("٧ أكتوبر ٢٠٢٠", "2020-10-07")]
    [InlineData("22 मार्च 2021", "2021-03-22")]
    [InlineData("22 Μαρτίου 2021", "2021-03-22")]
    [InlineData("22. maaliskuuta 2021", "2021-03-22")]
    [InlineData("3/4/2021", null)]
    [InlineData("22/3/2021", "2021-03-22")]
    [InlineData("12.05.21", null)]
    public void FindFirst_Line_GivesTheDay(string line, string? day) =>
        Assert.Equal(day, WrittenDates.FindFirst(line)?.Date.ToString());

    [Theory]
    [InlineData("3/4/2021", 2, "2021-03-04")]
    [InlineData("3/4/2021", 1, "2021-04-03")]
    [InlineData("12.05.21", 8, "2021-05-12")]
    [InlineData("Chapter 12.05.91", 8, null)]
    [InlineData("/news/14-20-januar-2022", 4, null)]
    public void FindFirst_OrderKnown_FollowsIt(string line, int order, string? day) =>
        Assert.Equal(day, WrittenDates.FindFirst(line, (DateOrder)order)?.Date.ToString());
}
