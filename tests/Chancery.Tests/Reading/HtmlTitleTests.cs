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
    // The site's banner is the first heading, and the site's name the last part of the title element.
    [InlineData(
        "<title>湖の祭りの写真を公開しました - 湖畔の日々を語る！</title><meta property='og:site_name' content='湖の祭りの写真を公開しました - 湖畔の日々を語る！'>",
        "<h1><a href='https://blogs.example/kohan'>湖畔の日々を語る！</a></h1><h3>湖の祭りの写真を公開しました</h3>",
        "湖の祭りの写真を公開しました"
    )]
    [InlineData(
        "<title>Weak ice - Selm boats</title><meta property='og:title' content='Weak ice - Selm boats'>",
        "<h3>Selm boats</h3><h1>Weak ice</h1>",
        "Weak ice"
    )]
    // A button inside the heading is no word of it.
    [InlineData(
        "<title>Singing and sailing: Selm opens its lakes</title><meta property='og:title' content='Selm opens its lakes'>",
        "<h1><span>Singing and sailing: </span>Selm opens its lakes <a>Open editor</a></h1>",
        "Singing and sailing: Selm opens its lakes"
    )]
    // A heading with a dash in it is not cut where the head goes on behind it.
    [InlineData(
        "<title>Union of Selm - Rivers of Veld – 3 : 1 – Report</title>",
        "<h1><a>Union of Selm - Rivers of Veld</a></h1>",
        "Union of Selm - Rivers of Veld"
    )]
    // Printed for wide and for narrow screens.
    [InlineData(
        "<title>Weak ice on the lakes - days of mine</title>",
        "<div class='post-title'><span>Weak ice on the lakes</span> <span>Weak ice on the lakes</span></div>",
        "Weak ice on the lakes"
    )]
    [InlineData("<title>About the lakes of Selm | </title>", "", "About the lakes of Selm")]
    [InlineData("", "", null)]
    public void Read_Title_IsTheLineThatMostSpeaksFor(string head, string above, string? title)
    {
        var page = $"<!doctype html><html><head>{head}</head><body>{above}{Prose}</body></html>";

        var document = DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();

        Assert.Equal(title, document.Title);
    }
}
