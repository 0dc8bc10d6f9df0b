using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlTitleTests
{
    private const string Prose =
        "<p>The ministers of Norland and Sudmark met in Selm on Wednesday, and they said that they would meet again in June.</p>"
        + "<p>The talks took two days, and both sides called them open; a treaty on the lakes is to be signed before the winter.</p>";

    [Theory]
    // Two words in common are no agreement: the heading that says just what the head says is the title.
    [InlineData(
        "<title>Lakes and fish » Selm Union e.V.</title>",
        "<h1>Selm Union e.V. Club for lakes and rivers</h1><h2>Lakes and fish</h2>",
        "Lakes and fish"
    )]
    // A title element that speaks of the site alone: the heading above the text.
    [InlineData(
        "<title>News - Latest - Fishing | Union of Selm</title>",
        "<h2>Clubs near you</h2><p>North</p><h2>New licences for the lakes may be ordered now</h2>",
        "New licences for the lakes may be ordered now"
    )]
    // A line that is no heading of the first three levels, but says what it is.
    [InlineData(
        "<title>selm.example | Prices</title>",
        "<div class='news-headline'>Who pays for the lakes</div>",
        "Who pays for the lakes"
    )]
    [InlineData("<title>selm.example | Prices</title>", "<h4>Who pays for the lakes</h4>", "Who pays for the lakes")]
    // A first heading of two words inside what the head says.
    [InlineData(
        "<title>Boat house 3 in Selm. Cheap boats on the lakes. | Selm boats</title>",
        "<h1 class='entry-title'>Boat house</h1>",
        "Boat house"
    )]
    // What only programs read aloud is no title.
    [InlineData(
        "<title>Report of the week - SLF</title>",
        "<h2 class='sr-only'>Main content</h2><h2>Weak ice on the lakes</h2>",
        "Weak ice on the lakes"
    )]
    // Styles inside a heading are no words of it.
    [InlineData(
        "<title>Weak ice on the lakes</title>",
        "<h1><style>.a{color:red}</style>Weak ice on the lakes</h1>",
        "Weak ice on the lakes"
    )]
    // The site's name is none, also where it is the only first heading.
    [InlineData(
        "<title>Weak ice on the lakes</title><meta property='og:site_name' content='The Selm Daily Herald'>",
        "<h1>The Selm Daily Herald</h1>",
        "Weak ice on the lakes"
    )]
    [InlineData("", "", null)]
    public void Read_Title_IsTheLineThatMostSpeaksFor(string head, string above, string? title)
    {
        var page = $"<!doctype html><html><head>{head}</head><body>{above}{Prose}</body></html>";

        var document = DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();

        Assert.Equal(title, document.Title);
    }
}
