using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Tests.Affairs.Registers;

public sealed class CalendarItemTests
{
    [Fact]
    public void Of_MeetingAndInstrument_GivesEachDateInOrder()
    {
        var treaty = RegisterEntriesTests.Treaty("Treaty of Friendship") with
        {
            SignedOn = "2021-05-04",
            Renewal = "2031-05-04",
            Expected = ["renewal"],
        };

        var items = CalendarItem.Of([
            Entry(RegisterEntriesTests.Visit("2031-06?", "Anton Dell")),
            Entry(treaty),
            Entry(RegisterEntriesTests.Visit("2031-07", "Mira Holt") with { Status = MeetingStatus.Cancelled }),
        ]);

        Assert.Equal(
            [
                "2021-05-04 signed: Treaty of Friendship True",
                "2031-05-04 renewed: Treaty of Friendship False",
                "2031-06? visit to Sudland False",
            ],
            items.Select(item => $"{item.Date} {item.What} {item.IsCertain}")
        );
    }

    private static RegisterEntry Entry(RegisterRow row) => new(row, [RegisterEntriesTests.Row("a", row, "words")], 1);
}
