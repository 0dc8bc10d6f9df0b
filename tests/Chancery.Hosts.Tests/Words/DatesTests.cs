using Chancery.Faces.Words;

namespace Chancery.Hosts.Tests.Words;

public sealed class DatesTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("2031-05-14", "2031-05-14")]
    [InlineData("2031-05?", "2031-05 (uncertain)")]
    [InlineData("2030?/..", "2030 or later (uncertain)")]
    [InlineData("../2030", "2030 or earlier")]
    [InlineData("2031-04-05?/2031-05-31?", "2031-04-05 to 2031-05-31 (uncertain)")]
    [InlineData("2028~", "about 2028")]
    [InlineData("2028%", "about 2028 (uncertain)")]
    [InlineData("XXXX-05-12", "12 May of an unknown year")]
    [InlineData("XXXX-04-08/XXXX-04-09", "8 April to 9 April of an unknown year")]
    [InlineData("XXXX-12", "December of an unknown year")]
    [InlineData("XXXX-21", "spring of an unknown year")]
    [InlineData("2030-21", "spring 2030")]
    [InlineData("2030-24?", "winter 2030 (uncertain)")]
    [InlineData("2030-12", "2030-12")]
    [InlineData("R/P1Y", "every year")]
    [InlineData("R/P2Y", "every 2 years")]
    [InlineData("R/P1M", "every month")]
    public void InWords_DateOfARegister_HasNoSignsOfEdtf(string? edtf, string? words) =>
        Assert.Equal(words, Dates.InWords(edtf));

    [Theory]
    [InlineData(null, null)]
    [InlineData("P5Y", "5 years")]
    [InlineData("P1M", "1 month")]
    [InlineData("2013/2015", "2013 to 2015")]
    [InlineData("PT5X", "PT5X")]
    public void DurationInWords_TermOfAnInstrument_IsAsPeopleSayIt(string? term, string? words) =>
        Assert.Equal(words, Dates.DurationInWords(term));
}
