using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Text;

namespace Chancery.Tests.Language.Dates;

public sealed class DocumentPeriodTests
{
    [Theory]
    [InlineData("This year, the Long Watch 2031 exercises will be held in Norland.", "2031?")]
    [InlineData("This year, in 2031, trade grew again.", "2031?")]
    [InlineData("In 2030, the presidents met in Vessa. This February, they met again.", "2031?")]
    // Told as past: it is of that year or of a later one.
    [InlineData("The treaty was signed in 2029. The ministers spoke for an hour.", "2029?/..")]
    [InlineData("In 2030, the presidents met in Vessa. The ministers met as well.", "2030?/..")]
    // Compared, not named: no year of its own.
    [InlineData("This year prices rose faster than in 2029.", "2029?/..")]
    public void Of_TextWithoutItsDate_IsOfTheYearThatItsWordsTell(string text, string expected) =>
        Assert.Equal(expected, Estimate(text)?.ToString());

    [Fact]
    public void Of_DaysToldAsPastAndToCome_LieAroundIt() =>
        Assert.Equal(
            "2031-04-05?/2031-05-31?",
            Estimate(
                "This year, the Long Watch 2031 exercises will be held in Norland. The vote took place on April 5. "
                    + "President Anton Dell plans to visit Sudland in May."
            )
                ?.ToString()
        );

    [Fact]
    public void Of_NoYearAnywhere_IsNothing() =>
        Assert.Null(Estimate("The ministers met on Tuesday. They will meet again in May."));

    [Theory]
    [InlineData("The ministers met on Tuesday.", "2031?")]
    [InlineData("The ministers met last year.", "2030?")]
    [InlineData("The ministers will meet in the second half of this year.", "2031-07?/2031-12?")]
    public void Read_AgainstAnEstimate_IsMarkedAsUncertain(string sentence, string expected)
    {
        var reader = DateReader.OfUndated(sentence, new DocumentPeriod(2030, 2031, null, null));

        Assert.Equal(expected, Assert.Single(reader.Read(new TextSpan(0, sentence.Length))).Value);
    }

    [Theory]
    [InlineData("The ministers met on Tuesday.", "2031-04-05?/2031-05-31?")]
    [InlineData("A month ago the ministers met.", "2031-03?/2031-04?")]
    [InlineData("In December the ministers met.", "2030-12?")]
    [InlineData("In February the ministers will meet.", "2032-02?")]
    public void Read_AgainstAnEstimateOfDays_LiesAroundThem(string sentence, string expected)
    {
        var period = new DocumentPeriod(2030, 2031, new DateOnly(2031, 4, 5), new DateOnly(2031, 5, 31));

        var date = Assert.Single(
            DateReader.OfUndated(sentence, period).Read(new TextSpan(0, sentence.Length)),
            date => date.Kind == DateKind.Date
        );

        Assert.Equal(expected, date.Value);
    }

    private static DocumentPeriod? Estimate(string text) =>
        DocumentPeriodEstimate.Of(text, SentenceSplitter.Split(text, new TextSpan(0, text.Length)));
}
