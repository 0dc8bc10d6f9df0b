using Chancery.Affairs.Registers;

namespace Chancery.Tests.Affairs.Registers;

public sealed class PositionComparisonTests
{
    [Fact]
    public void Of_YearsOfAPeriod_SaysWhereNothingIsFoundAndWhatWasSearched()
    {
        RecordRow[] rows =
        [
            RegisterEntriesTests.Row("a", RegisterEntriesTests.Holds("Norland"), "We oppose them.", "2029-03-01"),
            RegisterEntriesTests.Row("b", RegisterEntriesTests.Holds("Sudland"), "We like them.", "2031"),
            RegisterEntriesTests.Row("c", RegisterEntriesTests.Holds("Sudland"), "We like them well."),
        ];

        var years = PositionComparison.Of(
            rows,
            [("Norland", row => row.Row.Actors[0] == "Norland"), ("Sudland", row => row.Row.Actors[0] == "Sudland")],
            ["2029-03-01", "2031", "2031-05", null, "2027"],
            2029,
            2031,
            theirs => RegisterEntries.Of(theirs, hash => hash, row => row.Sentences[0])
        );

        Assert.Equal(
            ["2029: 1; 1, 0", "2030: 0; 0, 0", "2031: 2; 0, 1", ": 1; 0, 1"],
            years.Select(year =>
                $"{year.Year}: {year.Documents}; {string.Join(", ", year.Holders.Select(holder => holder.Entries.Length))}"
            )
        );
    }
}
