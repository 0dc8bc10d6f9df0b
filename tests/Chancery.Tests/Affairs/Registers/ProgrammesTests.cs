using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Reading;

namespace Chancery.Tests.Affairs.Registers;

/// <summary>Programmes and cross years with what the texts say is planned, was held and is outstanding.</summary>
public sealed class ProgrammesTests
{
    private static readonly DateOnly Today = new(2031, 9, 1);

    [Theory]
    [InlineData("More than 200 events are planned.", ProgrammeState.Planned, "more than 200 events")]
    [InlineData("It includes 200 events.", ProgrammeState.Planned, "200 events")]
    [InlineData("So far 150 events have been held.", ProgrammeState.Held, "150 events")]
    [InlineData("Another 50 events are yet to be held.", ProgrammeState.Outstanding, "50 events")]
    [InlineData("Another 50 events remain.", ProgrammeState.Outstanding, "50 events")]
    public void Of_NumberOfEventsBehindItsName_IsInTheStateThatItsWordsTell(
        string sentence,
        ProgrammeState state,
        string what
    )
    {
        var item = Assert.Single(Of($"This is the Year of Fishing and Canals. {sentence}").Items);

        Assert.Equal((state, what, sentence), (item.State, item.What, item.Sentence));
    }

    [Fact]
    public void Of_TwoNumbersOfOneSentence_EachHasItsOwnState()
    {
        var programme = Of(
            "This is the Year of Fishing and Canals. Some 200 events were planned, and 150 events were held."
        );

        Assert.Equal(["about 200 events"], programme.In(ProgrammeState.Planned).Select(item => item.What));
        Assert.Equal(["150 events"], programme.In(ProgrammeState.Held).Select(item => item.What));
    }

    [Fact]
    public void Of_NumbersOneBehindTheOther_AreAllOfTheProgramme()
    {
        var filler = string.Concat(
            Enumerable.Repeat("We speak of the river, its bridges and its towns at length here. ", 8)
        );

        var programme = Of(
            $"This is the Year of Fishing and Canals. The plan provides for more than 900 events. {filler}More than 500 events took place last year. About 400 more events are planned for this year."
        );

        Assert.Equal(
            ["more than 900 events", "about 400 events"],
            programme.In(ProgrammeState.Planned).Select(item => item.What)
        );
        Assert.Equal(["more than 500 events"], programme.In(ProgrammeState.Held).Select(item => item.What));
    }

    [Fact]
    public void Of_NumberBehindTheNextProgrammesName_IsOfThatOne()
    {
        var programmes = All(
            "This is the Year of Fishing and Canals. Then comes the Year of Bridges and Towns. Some 200 events are planned."
        );

        Assert.Equal([0, 1], programmes.Select(programme => programme.Items.Length));
    }

    [Theory]
    [InlineData("In April we opened the Year of Fishing and Canals in Vessa.", ProgrammeState.Held)]
    [InlineData("In April we will open the Year of Fishing and Canals in Vessa.", ProgrammeState.Planned)]
    public void Of_DeedInItsOwnSentence_IsAnItem(string sentence, ProgrammeState state) =>
        Assert.Equal(state, Assert.Single(Of(sentence).Items).State);

    [Fact]
    public void Of_WordsThatTellNothing_AreLeftOut() =>
        Assert.Empty(
            Of("We speak of the Year of Fishing and Canals. There were 40 events of another kind, not held.").Items
        );

    [Fact]
    public void Of_PlannedMeetingWhoseDayIsPast_IsOutstanding()
    {
        var item = Of(
            "President Anton Dell will meet Prime Minister Mira Holt in June for the Year of Fishing and Canals."
        )
            .Items.Last(item => item.Row.Row is Meeting);

        Assert.Equal((ProgrammeState.Outstanding, "2031-06"), (item.State, item.Date));
    }

    [Fact]
    public void Of_Treaties_ArePassedOver() =>
        Assert.Empty(All("The Treaty of Friendship and Fishing was signed in 2029. Some 40 events were held."));

    private static Programme Of(string words) => Assert.Single(All(words));

    private static ImmutableArray<Programme> All(string words)
    {
        var affairs = AffairsOf.Answer(words);
        return Programmes.Of(
            Entries(affairs.Instruments, words),
            Entries(affairs.Meetings, words),
            affairs.Figures.Select(row => Row(row, words)),
            Today
        );
    }

    private static IEnumerable<RegisterEntry> Entries(IEnumerable<RegisterRow> rows, string words) =>
        rows.Select(row => new RegisterEntry(row, [Row(row, words)], 1));

    // The answer is the last turn of the document, so that its evidence counts from its end.
    private static RecordRow Row(RegisterRow row, string words)
    {
        _ = PartialDate.TryParse("2031-05-14", out var date);
        return new RecordRow(
            $"k{row.Register}{row.Heading}{row.Statement.Evidence[0].Start}",
            "hash",
            "talk.txt",
            null,
            date,
            null,
            [.. row.Statement.Evidence.Select(span => Sentence(words, span.Length, row))],
            row
        );
    }

    private static string Sentence(string words, int length, RegisterRow row) =>
        words
            .Split(". ")
            .Select(sentence => sentence.EndsWith('.') ? sentence : sentence + ".")
            .Single(sentence => sentence.Length == length && row is not null);
}
