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
    [InlineData("الجمعة 24 نيسان / أبريل 2020", "2020-04-24")]
    [InlineData("24 أبريل/نيسان 2020", "2020-04-24")]
    [InlineData("15 كانون الأول/ديسمبر 2020", "2020-12-15")]
    [InlineData("3 كانون الثاني 2021", "2021-01-03")]
    [InlineData("3 تشرين الثاني/نوفمبر 2021", "2021-11-03")]
    [InlineData("3 تشرين الأول 2021", "2021-10-03")]
    [InlineData("（令和13年3月14日（金曜日）14時02分）", "2031-03-14")]
    [InlineData("日時は平成31年4月30日", "2019-04-30")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("2021년 3월 22일", "2021-03-22")]
    [InlineData("2021年 3月 22日", "2021-03-22")]
    [InlineData("ngày 22 tháng 3 năm 2021", "2021-03-22")]
    [InlineData("22 Maret 2021", "2021-03-22")]
    [InlineData("17 Agustus 2031", "2031-08-17")]
    [InlineData("22 مارچ 2021", "2021-03-22")]
    [InlineData("22 مارس 2021", "2021-03-22")]
    [InlineData("22 mart 2021", "2021-03-22")]
    [InlineData("22 მარტი 2021", "2021-03-22")]
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
