using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Affairs.Registers;

public sealed class RegisterEntriesTests
{
    private const string Sentence = "President Anton Dell will visit Sudland in June with a large delegation";

    [Fact]
    public void Of_OneMeetingInThreeDocuments_IsOneEntryWithThreeWitnesses()
    {
        var entries = Join(
            Row("a", Visit("2031-06", "Anton Dell"), Sentence),
            Row(
                "b",
                Visit("2031-06-04", "Anton Dell", "Mira Holt"),
                "Dell goes to Sudland on 4 June, his office says now"
            ),
            Row("c", Visit("2031?", "A. Dell", "Anton Dell"), $"He said: “{Sentence}.”")
        );

        var entry = Assert.Single(entries);
        Assert.Equal(3, entry.Witnesses.Length);
        Assert.Equal("2031-06-04", Assert.IsType<Meeting>(entry.Row).Date);
        Assert.Contains("Mira Holt", entry.Row.Actors);
    }

    [Fact]
    public void Of_RowThatMayBeEitherOfTwo_JoinsNeither()
    {
        var entries = Join(
            Row("a", Visit("2031-06-04", "Anton Dell", "Mira Holt"), "Dell sees Holt on 4 June in Vessa"),
            Row("a", Visit("2031-06-04", "Anton Dell", "Otto Brand"), "On that day he calls on Brand, too"),
            Row(
                "b",
                Visit("2031-06-04", "Anton Dell", "Mira Holt", "Otto Brand"),
                "Talks with both are planned for Dell"
            )
        );

        Assert.Equal(3, entries.Length);
    }

    [Fact]
    public void Of_CopiesOfOneText_CountAsOneWork() =>
        Assert.Equal(
            2,
            Assert
                .Single(
                    RegisterEntries.Of(
                        [
                            Row("a", Visit("2031-06", "Anton Dell"), Sentence),
                            Row("copy of a", Visit("2031-06", "Anton Dell"), Sentence),
                            Row("b", Visit("2031-06", "Anton Dell"), Sentence),
                        ],
                        hash => hash.Replace("copy of ", "", StringComparison.Ordinal),
                        row => row.Sentences[0]
                    )
                )
                .Works
        );

    [Theory]
    [InlineData("2031-07", "Sudland", "Anton Dell")]
    [InlineData("2031-06", "Norland", "Anton Dell")]
    [InlineData("2031-06", "Sudland", "Mira Holt")]
    [InlineData(null, "Sudland", "Anton Dell")]
    public void Of_AnotherDayPlaceOrPerson_IsAnotherEntry(string? date, string place, string who)
    {
        var other = Visit(date, who) with { Place = place };

        Assert.Equal(
            2,
            Join(
                Row("a", Visit("2031-06", "Anton Dell"), Sentence),
                Row("b", other, "A visit was spoken of at length by everybody who was there")
            ).Length
        );
    }

    [Fact]
    public void Of_RowsOfOneDocument_StayApart() =>
        Assert.Equal(
            2,
            Join(
                Row("a", Visit("2031-06", "Anton Dell"), Sentence),
                Row("a", Visit("2031-06", "Anton Dell"), Sentence)
            ).Length
        );

    [Fact]
    public void Of_InstrumentOfOneName_GathersWhatEachSays()
    {
        var entry = Assert.Single(
            Join(
                Row("a", Treaty("Treaty of Friendship and Good Neighbours") with { SignedOn = "2021-05" }, "signed"),
                Row("b", Treaty("Treaty on Friendship and Good Neighbours") with { Expires = "2041" }, "expires")
            )
        );

        var instrument = Assert.IsType<Instrument>(entry.Row);
        Assert.Equal(("2021-05", "2041"), (instrument.SignedOn, instrument.Expires));
    }

    [Fact]
    public void Of_InstrumentsSignedInOtherYears_StayApart() =>
        Assert.Equal(
            2,
            Join(
                Row("a", Treaty("Treaty of Friendship") with { SignedOn = "2021" }, "one"),
                Row("b", Treaty("Treaty of Friendship") with { SignedOn = "2001" }, "other")
            ).Length
        );

    [Fact]
    public void Of_PositionQuotedInAReport_IsOneEntry() =>
        Assert.Equal(
            2,
            Assert
                .Single(
                    Join(
                        Row("a", Holds("Norland"), "We oppose sanctions that nobody has agreed to in the Council."),
                        Row(
                            "b",
                            Holds("Norland"),
                            "“We oppose sanctions that nobody has agreed to in the Council,” Tarr said."
                        )
                    )
                )
                .Works
        );

    [Fact]
    public void Key_OfTheSameRow_IsTheSameAndOfAnotherIsNot()
    {
        var row = Visit("2031-06", "Anton Dell");

        Assert.Equal(RowKey.Of("a", row), RowKey.Of("a", row with { Date = "2031-07", Place = null }));
        Assert.NotEqual(RowKey.Of("a", row), RowKey.Of("b", row));
        Assert.NotEqual(RowKey.Of("a", row), RowKey.Of("a", row with { What = "arrives" }));
        Assert.Matches("^m[0-9a-f]{10}$", RowKey.Of("a", row));
    }

    internal static RecordRow Row(string hash, RegisterRow row, string sentence, string? published = null) =>
        new(
            RowKey.Of(hash, row),
            hash,
            hash + ".txt",
            null,
            PartialDate.TryParse(published, out var date) ? date : null,
            null,
            [sentence],
            row
        );

    internal static Position Holds(string holder, string issue = "sanctions") =>
        new()
        {
            Holder = holder,
            Issue = issue,
            Statement = new Statement("Vesna Tarr", "Norland", [new TextSpan(0, 9)]),
        };

    internal static Meeting Visit(string? date, params string[] participants) =>
        new()
        {
            What = "visit to Sudland",
            Kind = MeetingKind.Visit,
            Participants = [.. participants],
            Place = "Sudland",
            Date = date,
            Status = MeetingStatus.Planned,
            Statement = new Statement(null, null, [new TextSpan(0, 9)]),
        };

    internal static Instrument Treaty(string name) =>
        new()
        {
            Name = name,
            Type = "treaty",
            Parties = ["Norland", "Sudland"],
            Derived = [],
            Expected = [],
            Statement = new Statement(null, null, [new TextSpan(0, 9)]),
        };

    private static ImmutableArray<RegisterEntry> Join(params RecordRow[] rows) =>
        RegisterEntries.Of(rows, hash => hash, row => row.Sentences[0]);
}
