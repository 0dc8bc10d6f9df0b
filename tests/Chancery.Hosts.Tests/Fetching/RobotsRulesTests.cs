using System.Diagnostics;
using System.Text;
using Chancery.Faces.Reports;
using Chancery.Fetching;

namespace Chancery.Hosts.Tests.Fetching;

public sealed class RobotsRulesTests
{
    private const string Rules = """
        # a file as sites have it
        User-agent: Nosybot
        User-agent: Chancery
        Disallow: /archive
        Allow: /archive/open
        Disallow: /*.pdf$
        Disallow: /search?*q=
        Crawl-delay: 2.5

        User-agent: *
        Disallow: /
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/archive", false)]
    [InlineData("/archive/2030/talk", false)]
    [InlineData("/archive/open/talk", true)]
    [InlineData("/papers/one.pdf", false)]
    [InlineData("/papers/one.pdf?x", true)]
    [InlineData("/search?page=2&q=ferry", false)]
    [InlineData("/search?page=2", true)]
    public void Allows_PathsOfItsGroup_LongestRuleDecides(string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(Rules, "Chancery").Allows(path));

    [Fact]
    public void Parse_AnotherAgent_FallsBackToAll()
    {
        Assert.False(RobotsRules.Parse(Rules, "Somebody").Allows("/any"));
        Assert.True(RobotsRules.Parse("no rules here", "Chancery").Allows("/any"));
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsRules.Parse(Rules, "chancery").CrawlDelay);
    }

    [Fact]
    public void Allows_RuleOfStarsOnly_TakesLinearTimeInThePath()
    {
        var rules = RobotsRules.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 400))}b", "x");

        // Eight times the path: some eight times the time, not sixty-four; the least of three tries, since noise can only add.
        TimeOf(1_000);
        var growth = Enumerable.Range(0, 3).Min(_ => TimeOf(800_000) / Math.Max(TimeOf(100_000), 1));
        Assert.InRange(growth, 0, 32);

        double TimeOf(int length)
        {
            var path = "/" + new string('a', length);
            var clock = Stopwatch.StartNew();
            Assert.True(rules.Allows(path));
            return clock.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public void ReadLinks_RssAndAtom_GivesThePages()
    {
        var at = new Uri("https://news.example/feed");
        const string rss = """
            <?xml version="1.0"?><rss version="2.0"><channel><link>https://news.example/</link>
            <item><title>One</title><link>https://news.example/one#top</link></item>
            <item><link><![CDATA[/two]]></link></item><item><link>javascript:alert(1)</link></item></channel></rss>
            """;
        const string atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/>
            <entry><link rel="alternate" href="one"/><link rel="enclosure" href="one.mp3"/></entry></feed>
            """;

        Assert.Equal(["https://news.example/one", "https://news.example/two"], Links(rss));
        Assert.Equal(["https://news.example/one"], Links(atom));
        Assert.Null(FeedReader.ReadLinks(Encoding.UTF8.GetBytes("<html><body>no feed</body></html>"), at));
        Assert.Null(FeedReader.ReadLinks("{}"u8.ToArray(), at));

        IEnumerable<string> Links(string text) =>
            FeedReader.ReadLinks(Encoding.UTF8.GetBytes(text), at)!.Value.Select(link => link.AbsoluteUri);
    }

    [Fact]
    public void ReadLinks_EntityBomb_IsNotExpanded()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"
            );
        }

        bomb.Append("]><rss><channel><item><link>&a11;</link></item></channel></rss>");

        Assert.Null(FeedReader.ReadLinks(Encoding.UTF8.GetBytes(bomb.ToString()), new Uri("https://news.example/")));
    }
}
