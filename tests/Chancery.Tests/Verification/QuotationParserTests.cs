using Chancery.Verification;

namespace Chancery.Tests.Verification;

public sealed class QuotationParserTests
{
    [Theory]
    [InlineData("We will ... go")]
    [InlineData("We will . . . go")]
    [InlineData("We will… go")]
    [InlineData("We will […] go")]
    [InlineData("We will [...] go")]
    [InlineData("We will (...) go")]
    [InlineData("We will [ . . . ] go")]
    [InlineData("We will. … go")]
    [InlineData("We will â\u20AC¦ go")]
    public void Parse_EllipsisInside_IsOneGap(string quotation)
    {
        var parsed = QuotationParser.Parse(quotation);

        var gap = Assert.Single(parsed.Gaps);
        Assert.Equal((GapKind.Ellipsis, 2), (gap.Kind, gap.Before));
        Assert.Equal(3, parsed.Words.Length);
    }

    [Theory]
    [InlineData("… we will go …")]
    [InlineData("We will. Go")]
    [InlineData("[W]e will go")]
    [InlineData("[laughter] We will go")]
    public void Parse_MarksThatLeaveNothingOut_AreNoGaps(string quotation)
    {
        var parsed = QuotationParser.Parse(quotation);

        Assert.Empty(parsed.Gaps);
        Assert.Equal(3, parsed.Words.Length);
    }

    [Fact]
    public void Parse_EllipsisBesideABracket_IsOneGapOfBothKinds()
    {
        var parsed = QuotationParser.Parse("We believe… [there are] 100 left");

        var gap = Assert.Single(parsed.Gaps);
        Assert.Equal(GapKind.Ellipsis | GapKind.Bracket, gap.Kind);
        Assert.Equal("there are", gap.Inserted);
        Assert.Equal("… [there are]", parsed.Text[gap.Span.Start..gap.Span.End]);
    }

    [Fact]
    public void Parse_BracketAtTheEdge_IsKeptApart()
    {
        var parsed = QuotationParser.Parse("[The ministry] agreed to it [on Tuesday].");

        Assert.Empty(parsed.Gaps);
        Assert.Equal(["The ministry", "on Tuesday"], parsed.Edges.Select(edge => edge.Inserted));
    }
}
