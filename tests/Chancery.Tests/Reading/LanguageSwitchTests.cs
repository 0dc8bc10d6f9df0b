using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class LanguageSwitchTests
{
    [Theory]
    [InlineData("  • en-GB1 sk-SK1", "en sk")]
    [InlineData("EN | RU | DE", "en ru de")]
    [InlineData("English Русский 中文", "en ru zh")]
    [InlineData("Deutsch", "")]
    [InlineData("We speak English and French.", "")]
    public void Of_Line_GivesTheLanguagesOfASwitchOnly(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', LanguageSwitch.Of(line)));

    [Fact]
    public void Read_TextWithASwitch_KeepsTheLanguages()
    {
        var document = Read(
            "remarks.txt",
            """
            Minister Ana Torvald’s remarks in Marn, 4 May 2031

            en-GB1 sk-SK1

            Ana Torvald: The treaty is alive, and we met eleven times under it last year.

            Question: Will you sign the annex to it in June, as the ministry has said that you will?

            Ana Torvald: I shall sign the annex in June, and the parliaments will have it in the autumn.
            """
        );

        Assert.Equal(["en", "sk"], document.OfferedIn);
    }

    [Theory]
    [InlineData(
        """<link rel="alternate" hreflang="ru-RU" href="/ru/1"><link rel="alternate" hreflang="x-default" href="/1">"""
    )]
    [InlineData("""<ul><li><a href="/ru/1">Русский</a></li></ul>""")]
    public void Read_PageWithLinksToOtherLanguages_KeepsThem(string links)
    {
        var document = Read(
            "remarks.html",
            $"<html lang=\"en\"><head><title>Remarks</title></head><body>{links}<main><p>The treaty is alive, and we met eleven times under it last year.</p></main></body></html>"
        );

        Assert.Equal(["ru"], document.OfferedIn);
    }

    private static Document Read(string name, string text) =>
        DocumentReader.Read(name, Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single();
}
