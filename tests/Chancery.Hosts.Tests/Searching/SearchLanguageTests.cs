using Chancery.Faces;
using Chancery.Faces.Searching;

namespace Chancery.Hosts.Tests.Searching;

public sealed class SearchLanguageTests
{
    [Theory]
    [InlineData("night  ferry", "night ferry")]
    [InlineData("by:\"Ilse Maren\" ferry", "ferry by:\"Ilse Maren\"")]
    [InlineData("BY:Maren kind:Report from:2031-05", "by:Maren from:2031-05 kind:report")]
    [InlineData("-\"night ferry\"~5 treaty", "-\"night ferry\"~5 treaty")]
    [InlineData("at 10:30 by:Maren", "at 10:30 by:Maren")]
    [InlineData("https://sound.example/a", "https://sound.example/a")]
    [InlineData("ferry : treaty", "ferry : treaty")]
    public void Parse_ASearch_IsTheSameWrittenAgain(string text, string expected)
    {
        var request = SearchLanguage.Parse(text);

        Assert.Equal(expected, request.ToString());
        Assert.Equal(expected, SearchLanguage.Parse(request.ToString()).ToString());
    }

    [Fact]
    public void Parse_TooLong_IsRefused()
    {
        var error = Assert.Throws<UsageException>(() => SearchLanguage.Parse(new string('a', 1001)));

        Assert.Equal("The search has 1001 characters; expected at most 1000.", error.Message);
    }

    [Fact]
    public void Parse_AnyCharacters_EndsInARequestOrInOneLine()
    {
        var random = new Random(20310312);
        const string characters = "ab:\"-~*? \t'5éby:to:from:“中";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(24)).Select(_ => characters[random.Next(characters.Length)])
            );
            try
            {
                var request = SearchLanguage.Parse(text);
                Assert.Equal(request.ToString(), SearchLanguage.Parse(request.ToString()).ToString());
            }
            catch (UsageException error)
            {
                Assert.DoesNotContain('\n', error.Message);
            }
        }
    }
}
