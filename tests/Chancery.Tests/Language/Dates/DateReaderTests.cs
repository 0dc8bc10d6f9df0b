using System.Collections.Immutable;
using Chancery.Language.Dates;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Language.Dates;

public sealed class DateReaderTests
{
    // A Wednesday.
    private static readonly PartialDate Published = new(2031, 5, 14);

    [Theory]
    [InlineData("The pact was signed on April 5, 2029 in Tarn.", "April 5, 2029", "2029-04-05")]
    [InlineData("The pact was signed on 5 April 2029.", "5 April 2029", "2029-04-05")]
    [InlineData("It was signed on the 5th of April, 2029.", "5th of April, 2029", "2029-04-05")]
    [InlineData("The talks of April 8-9, 2029 went well.", "April 8-9, 2029", "2029-04-08/2029-04-09")]
    [InlineData("The talks of 8–9 April 2029 went well.", "8–9 April 2029", "2029-04-08/2029-04-09")]
    [InlineData("The treaty runs out in May 2033.", "May 2033", "2033-05")]
    [InlineData("The treaty dates from 1956.", "1956", "1956")]
    [InlineData("The programme for 2031-2033 stands.", "2031-2033", "2031/2033")]
    [InlineData("The years of youth in 2031-32 begin.", "2031-32", "2031/2032")]
    [InlineData("It ran from April to June 2029.", "April to June 2029", "2029-04/2029-06")]
    [InlineData("Between 2021 and 2025 nothing moved.", "2021 and 2025", "2021/2025")]
    [InlineData("The file of 2031-05-12 is here.", "2031-05-12", "2031-05-12")]
    [InlineData("Am 12. März 2031 reiste sie ab.", "12. März 2031", "2031-03-12")]
    [InlineData("Le 12 mars 2031, elle partit.", "12 mars 2031", "2031-03-12")]
    [InlineData("Они встретились 12 марта 2031 года.", "12 марта 2031 года", "2031-03-12")]
    [InlineData("2031年3月12日举行会谈", "2031年3月12日", "2031-03-12")]
    [InlineData("It was a custom of the 19th century.", "19th century", "1800/1899")]
    [InlineData("The border of the 1990s holds.", "1990s", "1990/1999")]
    [InlineData("In the spring of 2030 they met.", "spring of 2030", "2030-21")]
    public void Read_PrintedDate_IsItsValue(string sentence, string words, string value) =>
        AssertDate(sentence, words, value, DateReason.Printed);

    [Theory]
    [InlineData("She arrived yesterday.", "yesterday", "2031-05-13")]
    [InlineData("Two days ago they met.", "Two days ago", "2031-05-12")]
    [InlineData("A month ago they met.", "A month ago", "2031-04")]
    [InlineData("Last year trade fell.", "Last year", "2030")]
    [InlineData("It is this year's main event.", "this year's", "2031")]
    [InlineData("This week the envoys sit.", "This week", "2031-05-12/2031-05-18")]
    [InlineData("This February he came to Tarn.", "This February", "2031-02")]
    [InlineData("They met last November.", "last November", "2030-11")]
    [InlineData("They met in November last year in Tarn.", "November last year", "2030-11")]
    [InlineData("Next Tuesday they will meet.", "Next Tuesday", "2031-05-20")]
    [InlineData("Where will we be 20 to 30 years from now?", "20 to 30 years from now", "2051/2061")]
    [InlineData("It opens in the second half of the year.", "second half of the year", "2031-07/2031-12")]
    [InlineData("It opens in the second part of this year.", "second part of this year", "2031-07/2031-12")]
    [InlineData("It must be done by the end of the year.", "end of the year", "2031-12-31")]
    [InlineData("At the end of this year it will lapse.", "end of this year", "2031")]
    [InlineData("Over the past decade trade rose.", "past decade", "2021/2031-05-14")]
    [InlineData("Over the last quarter of a century trade rose.", "last quarter of a century", "2006/2031-05-14")]
    public void Read_DateRelativeToDocument_IsCounted(string sentence, string words, string value) =>
        AssertDate(sentence, words, value, DateReason.CountedFromDocument);

    [Theory]
    [InlineData("She said on Tuesday that the talks went on.", "Tuesday", "2031-05-13")]
    [InlineData("She is scheduled to arrive on Tuesday morning.", "Tuesday morning", "2031-05-20")]
    [InlineData("The minister arrives Wednesday.", "Wednesday", "2031-05-14")]
    [InlineData("Two attacks were committed in December.", "December", "2030-12")]
    [InlineData("The king plans to visit Norland in June.", "June", "2031-06")]
    [InlineData("The king plans to visit Norland in March.", "March", "2032-03")]
    [InlineData("We’ll meet again in November.", "November", "2031-11")]
    [InlineData("The election took place on April 5.", "April 5", "2031-04-05")]
    public void Read_DayOrMonthAlone_IsNearestInTense(string sentence, string words, string value) =>
        AssertDate(sentence, words, value, DateReason.NearestInTense);

    [Theory]
    [InlineData("The group meets at least once a year.", "once a year", "R/P1Y")]
    [InlineData("Every two years we adopt a programme.", "Every two years", "R/P2Y")]
    [InlineData("They meet twice a year.", "twice a year", "R/P6M")]
    [InlineData("The ministries meet annually.", "annually", "R/P1Y")]
    [InlineData("The envoys sit every Monday.", "every Monday", "R/P1W")]
    public void Read_Rhythm_IsRepetition(string sentence, string words, string value)
    {
        var found = Assert.Single(Read(sentence, Published), date => date.Kind == DateKind.Rhythm);

        Assert.Equal((words, value), (Words(sentence, found), found.Value));
    }

    [Theory]
    [InlineData("It is extended for another five years.", "five years", "P5Y")]
    [InlineData("A five-year term begins.", "five-year", "P5Y")]
    public void Read_Length_IsDuration(string sentence, string words, string value)
    {
        var found = Assert.Single(Read(sentence, Published), date => date.Kind == DateKind.Duration);

        Assert.Equal((words, value), (Words(sentence, found), found.Value));
    }

    [Theory]
    [InlineData("They met at 9:30 a.m. in Tarn.", "T09:30")]
    [InlineData("The session opens at 3 p.m. sharp.", "T15:00")]
    public void Read_TimeOfDay_IsTime(string sentence, string value) =>
        Assert.Equal(value, Assert.Single(Read(sentence, Published), date => date.Kind == DateKind.Time).Value);

    [Theory]
    [InlineData("More than 2000 soldiers marched.")]
    [InlineData("Resolution 1929 binds all states.")]
    [InlineData("It costs $2000 a head.")]
    [InlineData("May I ask the minister?")]
    [InlineData("The march of history goes on.")]
    [InlineData("We may go.")]
    public void Read_NoDate_FindsNone(string sentence) =>
        Assert.DoesNotContain(Read(sentence, Published), date => date.Kind == DateKind.Date);

    [Theory]
    [InlineData("She arrived on Tuesday.", null)]
    [InlineData("She arrived in December.", "XXXX-12")]
    [InlineData("It was signed on April 5.", "XXXX-04-05")]
    [InlineData("She was in Tarn on April 5-7.", "XXXX-04-05/XXXX-04-07")]
    [InlineData("She was in Tarn on 5 and 6 April.", "XXXX-04-05/XXXX-04-06")]
    [InlineData("She was in Tarn on April 5 and 6.", "XXXX-04-05/XXXX-04-06")]
    [InlineData("On April 5 and 6 ministers came.", "XXXX-04-05")]
    [InlineData("Trade fell last year.", null)]
    public void Read_DocumentWithoutDate_LeavesItPartial(string sentence, string? value)
    {
        var found = Assert.Single(Read(sentence, null));

        Assert.Equal((value, DateReason.NoDocumentDate, null), (found.Value, found.Reason, found.First));
    }

    [Fact]
    public void Read_SlashedDateOfTwoReadings_IsAmbiguous() =>
        Assert.Equal(DateReason.Ambiguous, Assert.Single(Read("Filed 04/05/2031 in Tarn.", Published)).Reason);

    [Fact]
    public void Read_WeekdayToComeOnThatWeekday_IsAmbiguous() =>
        Assert.Equal(
            DateReason.Ambiguous,
            Assert.Single(Read("On Wednesday she will travel to Tarn.", Published)).Reason
        );

    [Fact]
    public void Read_NextDay_CountsFromTheDatePrintedBefore() =>
        Assert.Equal(
            "2031-03-05",
            Read("The talks began on 4 March 2031 and ended the next day.", Published)[^1].Value
        );

    [Fact]
    public void Read_ThatYear_CountsFromTheDatePrintedBefore()
    {
        const string text = "The treaty was signed in 1956. That year trade doubled. Two years later it fell.";
        var reader = new DateReader(text, Published);
        var first = text.IndexOf("That", StringComparison.Ordinal);
        var second = text.IndexOf("Two", StringComparison.Ordinal);

        _ = reader.Read(new TextSpan(0, first));
        var that = Assert.Single(reader.Read(new TextSpan(first, second)));
        var later = Assert.Single(reader.Read(new TextSpan(second, text.Length)));

        Assert.Equal(("1956", "1958"), (that.Value, later.Value));
    }

    [Fact]
    public void Read_MonthBehindAYearOfItsSentence_LiesInThatYear() =>
        AssertDate("The treaty of 1998 came into force on July 3.", "July 3", "1998-07-03", DateReason.CountedFromText);

    [Fact]
    public void Read_Anniversary_DependsOnItsEvent()
    {
        var found = Assert.Single(Read("On the 20th anniversary it will be extended.", Published));

        Assert.Equal((DateKind.Anniversary, DateReason.DependsOnEvent), (found.Kind, found.Reason));
    }

    [Fact]
    public void Read_EightTimesTheText_TakesSomeEightTimesTheTime()
    {
        const string hostile = "last last 5-7-9 of of April, 2031 - 2032 - to to May in in the the end of of ";

        ProcessorTime.AssertInProportion(
            count => string.Concat(Enumerable.Repeat(hostile, count)),
            text => Read(text, Published),
            1_000
        );
    }

    private static void AssertDate(string sentence, string words, string value, DateReason reason)
    {
        var dates = Read(sentence, Published).Where(date => Words(sentence, date) == words).ToList();

        var found = Assert.Single(dates);
        Assert.Equal((value, reason), (found.Value, found.Reason));
        Assert.True(found.First <= found.Last);
    }

    private static ImmutableArray<DateExpression> Read(string sentence, PartialDate? document) =>
        new DateReader(sentence, document).Read(new TextSpan(0, sentence.Length));

    private static string Words(string sentence, DateExpression date) =>
        sentence.Substring(date.Span.Start, date.Span.Length);
}
