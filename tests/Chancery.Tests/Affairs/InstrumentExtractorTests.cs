namespace Chancery.Tests.Affairs;

public sealed class InstrumentExtractorTests
{
    [Theory]
    // Rule title.
    [InlineData(
        "The Treaty of Friendship, Good Neighbours and Cooperation stands.",
        "Treaty of Friendship, Good Neighbours and Cooperation",
        "treaty"
    )]
    [InlineData(
        "We rely on the 2013 Joint Declaration on Rivers.",
        "2013 Joint Declaration on Rivers",
        "joint declaration"
    )]
    [InlineData("It stands in the Eastern Council Charter today.", "Eastern Council Charter", "treaty")]
    // Rule number.
    [InlineData("We act by UN Security Council Resolution 4711.", "UN Security Council Resolution 4711", "resolution")]
    // Rule made.
    [InlineData(
        "Both ministers signed a plan of consultations for the ministries.",
        "plan of consultations for the ministries",
        "plan"
    )]
    public void Extract_NamedInstrument_IsRead(string sentence, string name, string type)
    {
        var instrument = Assert.Single(AffairsOf.Answer(sentence).Instruments);

        Assert.Equal((name, type), (instrument.Name, instrument.Type));
    }

    [Theory]
    [InlineData("We plan to go.")]
    [InlineData("There is no agreement.")]
    [InlineData("That was a strong statement.")]
    [InlineData("The Plan is good.")]
    public void Extract_PlainNoun_IsNoInstrument(string sentence) =>
        Assert.Empty(AffairsOf.Answer(sentence).Instruments);

    [Fact]
    public void Extract_SignedBetweenStates_HasDateAndParties()
    {
        var instrument = Assert.Single(
            AffairsOf.Answer("The River Treaty between Norland and Sudland was signed on 16 July 2011.").Instruments
        );

        Assert.Equal(("2011-07-16", "Norland; Sudland"), (instrument.SignedOn, string.Join("; ", instrument.Parties)));
    }

    [Fact]
    public void Extract_YearsSinceItCameIntoForce_GivesTheDayAsDerived()
    {
        var instrument = Assert.Single(
            AffairsOf
                .Answer(
                    "The River Treaty helps us. On February 28, 2032, it will be 20 years since the Treaty came into force. "
                        + "It was signed on July 16, 2011 and ratified on February 28, 2012. We believe that on the 20th anniversary "
                        + "of the Treaty it will be extended for another five years in accordance with Article 25."
                )
                .Instruments
        );

        Assert.Equal(
            ("2012-02-28", "2011-07-16", "2012-02-28"),
            (instrument.InForce, instrument.SignedOn, instrument.Ratified)
        );
        Assert.Equal(("2032-02-28", "P5Y", "Article 25"), (instrument.Renewal, instrument.Term, instrument.Article));
        Assert.Equal(["inForce"], instrument.Derived);
        Assert.Equal(["renewal", "term"], instrument.Expected);
        Assert.Equal(4, instrument.Statement.Evidence.Length);
    }

    [Fact]
    public void Extract_SetToExpire_IsExpected()
    {
        var instrument = Assert.Single(
            AffairsOf.Answer("The New Dawn Treaty is set to expire in February 2033.").Instruments
        );

        Assert.Equal(("2033-02", "expires"), (instrument.Expires, Assert.Single(instrument.Expected)));
    }

    [Fact]
    public void Extract_Withdrawal_IsItsStatus() =>
        Assert.Equal(
            "withdrawn from",
            Assert.Single(AffairsOf.Answer("Sudland withdrew from the Skies Treaty.").Instruments).Status
        );

    [Fact]
    public void Extract_ProgrammeForYears_HasItsTerm() =>
        Assert.Equal(
            "2031/2033",
            Assert
                .Single(
                    AffairsOf
                        .Answer("The Council adopted the Programme of Cooperation for 2031-2033 in Tarn.")
                        .Instruments
                )
                .Term
        );

    [Fact]
    public void Extract_ResolutionUnderTheLettersOfItsBody_IsTheSame()
    {
        var instrument = Assert.Single(
            AffairsOf
                .Answer("We support Eastern Council Resolution 12. We act in accordance with EC Resolution 12.")
                .Instruments
        );

        Assert.Equal(("Eastern Council Resolution 12", 2), (instrument.Name, instrument.Statement.Evidence.Length));
    }

    [Theory]
    [InlineData(
        "We have reached an agreement with Sudland on the river, in the Eastern Council framework too.",
        "Sudland; Norland"
    )]
    [InlineData("We have reached an agreement with the river towns.", "")]
    [InlineData("The year in Sudland concluded with the Year of Rivers and Canals.", "")]
    public void Extract_Parties_AreThoseWhoMakeIt(string sentence, string parties)
    {
        var instrument = Assert.Single(AffairsOf.Answer(sentence).Instruments);

        Assert.Equal(parties, string.Join("; ", instrument.Parties));
    }

    [Fact]
    public void Extract_TreatyExtendedForYears_IsNotNamedAfterThem()
    {
        var instrument = Assert.Single(AffairsOf.Answer("We extended the River Treaty for five years.").Instruments);

        Assert.Equal(("River Treaty", "P5Y"), (instrument.Name, instrument.Term));
    }

    [Theory]
    [InlineData("In 2029-30 they will celebrate the Year of Fishing and Canals.", "2029/2030")]
    [InlineData("We opened the Year of Fishing and Canals, which is to be held in 2032.", "2032")]
    [InlineData("In 2029 they announced the Year of Fishing and Canals.", null)]
    public void Extract_YearsInWhichAProgrammeIsHeld_AreItsTerm(string sentence, string? term) =>
        Assert.Equal(term, Assert.Single(AffairsOf.Answer(sentence).Instruments).Term);

    [Fact]
    public void Extract_CrossYearNamedWithAndWithoutItsParties_IsOne()
    {
        var instrument = Assert.Single(
            AffairsOf
                .Answer(
                    "We announced the Years of Fishing and Canals between Norland and Sudland. The Years of Fishing and Canals Cooperation go on."
                )
                .Instruments
        );

        Assert.Equal(2, instrument.Statement.Evidence.Length);
    }

    [Fact]
    public void Extract_TreatyThatMayBeRenewed_HasNoDayOfRenewal()
    {
        var instrument = Assert.Single(
            AffairsOf
                .Answer("The River Treaty expires in June 2039 and may be renewed under Article 14 for ten years.")
                .Instruments
        );

        Assert.Equal(("2039-06", null, "P10Y"), (instrument.Expires, instrument.Renewal, instrument.Term));
        Assert.Contains("term", instrument.Expected);
    }

    [Fact]
    public void Extract_DayOfAnotherClause_IsNotThatOfTheTreaty()
    {
        var instrument = Assert.Single(
            AffairsOf
                .Answer("The River Treaty will enter into force after the last vote, which is expected in March 2032.")
                .Instruments
        );

        Assert.Null(instrument.InForce);
    }
}
