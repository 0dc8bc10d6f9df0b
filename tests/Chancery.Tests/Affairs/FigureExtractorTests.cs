namespace Chancery.Tests.Affairs;

public sealed class FigureExtractorTests
{
    [Theory]
    [InlineData("Our trade reached $88.8 billion last year.", "88800000000", "USD", "Our trade", "2030", null)]
    [InlineData(
        "Nearly 2 million Norlandic tourists came in 2029.",
        "2000000",
        "tourists",
        "Norlandic tourists",
        "2029",
        "nearly"
    )]
    [InlineData(
        "Over 80 percent of the population of the region are with us.",
        "80",
        "%",
        "the population of the region",
        null,
        "more than"
    )]
    [InlineData("At least three hundred and fifty experts took part.", "350", "experts", "experts", null, "at least")]
    [InlineData("We opened 12 new schools.", "12", "schools", "new schools", null, null)]
    [InlineData("It is a one-day visit.", "1", "day", "visit", null, null)]
    [InlineData("We spent up to 5 million euros on it.", "5000000", "EUR", null, null, "at most")]
    [InlineData("Ships will be built at a cost of 1.3 billion dollars.", "1300000000", "USD", null, null, null)]
    [InlineData("It costs 1.3 billion US dollars.", "1300000000", "USD", null, null, null)]
    [InlineData("It costs 1.3 billion U.S. dollars.", "1300000000", "USD", null, null, null)]
    [InlineData("We paid 5 million Canadian dollars for it.", "5000000", "CAD", null, null, null)]
    [InlineData("We agreed on two out of five chapters.", "2", "chapters", "chapters", null, null)]
    [InlineData("We held three rounds (on January 14 and May 10 in Tarn).", "3", "rounds", "rounds", null, null)]
    public void Extract_StatedQuantity_IsRead(
        string sentence,
        string value,
        string unit,
        string? of,
        string? when,
        string? qualifier
    )
    {
        var figure = Assert.Single(AffairsOf.Answer(sentence).Figures);

        Assert.Equal(
            (decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, of, when, qualifier),
            (figure.Value, figure.Unit, figure.Of, figure.HeldAt, figure.Qualifier)
        );
    }

    [Theory]
    [InlineData("About 40 to 50 meetings are held.", 40, 50)]
    [InlineData("About 40-50 meetings are held.", 40, 50)]
    [InlineData("It takes 3 to 5 billion dollars.", 3_000_000_000, 5_000_000_000)]
    public void Extract_Range_HasBothEnds(string sentence, long value, long upper)
    {
        var figure = Assert.Single(AffairsOf.Answer(sentence).Figures);

        Assert.Equal((value, upper), ((long)figure.Value, (long)figure.Upper!));
    }

    [Fact]
    public void Extract_HowOften_IsAFigure()
    {
        var figure = Assert.Single(AffairsOf.Answer("The group meets at least once a year.").Figures);

        Assert.Equal(
            (1, "times a year", "at least", "R/P1Y"),
            ((int)figure.Value, figure.Unit, figure.Qualifier, figure.HeldAt)
        );
    }

    [Theory]
    [InlineData("Article 25 says so.")]
    [InlineData("We met on 5 May 2031 at 9:30.")]
    [InlineData("The two countries agree.")]
    [InlineData("Our three nations agree.")]
    [InlineData("Resolution 2254 binds us.")]
    [InlineData("This is one thing.")]
    [InlineData("He won the 12th round.")]
    [InlineData("We have two questions.")]
    public void Extract_NumberThatIsNoQuantity_IsLeft(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Figures);

    [Fact]
    public void Extract_QuestionAndAnswer_AreAssertedByTheirSpeakers()
    {
        var affairs = AffairsOf.Of(
            ("Question", "You have opened 30 schools, minister?"),
            ("Vesna Tarr", "We have opened 40 schools.")
        );

        Assert.Equal(
            [(30m, null), (40m, "Vesna Tarr")],
            affairs.Figures.Select(row => (row.Value, row.Statement.AssertedBy))
        );
    }

    [Fact]
    public void Extract_OthersWhoAreNamed_AreNoFigure() =>
        Assert.Empty(AffairsOf.Answer("Norland and two other river states, Sudland and Tarn, came.").Figures);
}
