using System.Text;
using Chancery.Lineage;

namespace Chancery.Tests;

public sealed class VersionComparisonTests
{
    private const string Talk = """
        Interview with Harbour Minister Ada Lindqvist, Norhaven, May 4, 2030

        Question: Minister, will the lighthouse treaty be kept?

        Ada Lindqvist: It will be kept to the letter. We will not close eleven lighthouses in the middle of winter, and Norhaven pays a half.

        """;

    private const string Report = """
        Lighthouses stay open, minister says

        The minister opened a bridge on 4 May and walked across it with her guests from the coast.

        “We have kept our word for twenty years,” Lindqvist said on Monday. The harbour council agreed with her at once.

        """;

    [Theory]
    [InlineData("to the letter", "to the word", ChangeEffects.Speech)]
    [InlineData("eleven", "twelve", ChangeEffects.Speech | ChangeEffects.Number)]
    [InlineData("will not close", "will close", ChangeEffects.Speech | ChangeEffects.Negation)]
    [InlineData("and Norhaven pays", "and Westhaven pays", ChangeEffects.Speech | ChangeEffects.Name)]
    [InlineData("May 4, 2030", "May 5, 2030", ChangeEffects.Date)]
    public void Compare_WordsOfATranscript_SaysWhatTheChangeTouches(string old, string @new, ChangeEffects effects)
    {
        var change = Assert.Single(Compare(Talk, Talk.Replace(old, @new, StringComparison.Ordinal)).Text.Changes);

        Assert.Equal(effects, change.Effects & ~ChangeEffects.Attribution);
    }

    [Theory]
    [InlineData("kept our word", "kept our promise", ChangeEffects.Quotation)]
    [InlineData("twenty years", "thirty years", ChangeEffects.Quotation | ChangeEffects.Number)]
    [InlineData("Lindqvist said", "Halvorsen said", ChangeEffects.Attribution | ChangeEffects.Name)]
    [InlineData("4 May", "5 May", ChangeEffects.Date)]
    [InlineData("opened a bridge", "closed a bridge", ChangeEffects.None)]
    public void Compare_WordsOfAReport_TellsQuotationsFromTheRest(string old, string @new, ChangeEffects effects)
    {
        var change = Assert.Single(Compare(Report, Report.Replace(old, @new, StringComparison.Ordinal)).Text.Changes);

        Assert.Equal(effects, change.Effects);
    }

    [Fact]
    public void Compare_QuotationMarksTakenAway_IsAChangeOfAQuotation()
    {
        var bare = Report.Replace("“We have", "We have", StringComparison.Ordinal);

        var change = Assert.Single(Compare(Report, bare).Text.Changes);

        Assert.Equal(ChangeEffects.Quotation, change.Effects);
    }

    [Fact]
    public void Compare_CaseAndCommasOnly_IsTheSameWords()
    {
        var diff = Compare(
            Report,
            Report.Replace("harbour council agreed", "Harbour Council, agreed", StringComparison.Ordinal)
        );

        Assert.True(diff.IsSame);
        Assert.Equal(3, diff.Text.OtherMarks);
    }

    [Fact]
    public void Compare_SpansOfAChange_HoldItsWordsInTheSources()
    {
        var diff = Compare(
            "\uD83D\uDD4A " + Report,
            "\uD83D\uDD4A\uD83D\uDD4A " + Report.Replace("a bridge", "the old bridge", StringComparison.Ordinal)
        );

        var change = Assert.Single(diff.Text.Changes);
        Assert.Equal("a", diff.Old.Document.Source.ToString(change.Old));
        Assert.Equal("the old", diff.New.Document.Source.ToString(change.New));
    }

    [Fact]
    public void Compare_TitleOfAPage_IsAChangeOfAField()
    {
        var diff = Compare(Talk, Talk.Replace("May 4", "May 6", StringComparison.Ordinal));

        Assert.Contains(new FieldChange("published", "2030-05-04", "2030-05-06"), diff.Fields);
    }

    private static VersionDiff Compare(string old, string @new) => VersionComparison.Compare(Read(old), Read(@new));

    private static DocumentAnalysis Read(string text) =>
        Assert.Single(new DocumentAnalyzer().Analyze("talk.txt", Encoding.UTF8.GetBytes(text)));
}
