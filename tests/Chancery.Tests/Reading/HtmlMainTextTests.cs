using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlMainTextTests
{
    private const string First =
        "<p>The ministers of Veland and Ostria met in Selm on Wednesday, and they said that they would meet again in June.</p>";
    private const string Second =
        "<p>“The treaty of the lakes is alive,” Ana Torvald told reporters on the pier, “and so is the ferry that crosses them.”</p>";
    private const string Other =
        "<p>The price of herring has risen for the third week in a row, and the fishermen of Port Ansel say that it will rise again.</p>";

    public static TheoryData<string, string> Furniture =>
        new()
        {
            { "an aside", $"<article>{First}{Second}{First}</article><aside>{Other}</aside>" },
            { "a class", $"<div>{First}{Second}{First}<div class='relatedPosts'>{Other}</div></div>" },
            { "comments", $"<div>{First}{Second}</div><div id='comment-list'>{Other}{Other}{Other}{Other}</div>" },
            { "a caption", $"<div>{First}{Second}<div class='image-caption'>{Other}</div>{First}</div>" },
            { "a hidden element", $"<div>{First}{Second}{First}</div><p class='visually-hidden'>{Other}</p>" },
            { "the page's foot", $"<main>{First}{Second}{First}</main><footer>{Other}</footer>" },
            {
                "a list of links",
                $"<div class='article-body'>{First}{Second}<ul><li><a href='/1'>Herring has risen for the third week</a></li>"
                    + "<li><a href='/2'>Who owns a lake?</a></li></ul></div>"
            },
        };

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Choose_WhatIsNoArticle_IsOutside(string what, string body)
    {
        var text = MainText(Page(body));

        Assert.Contains("The treaty of the lakes is alive", text, StringComparison.Ordinal);
        Assert.False(text.Contains("herring", StringComparison.OrdinalIgnoreCase), $"{what} is no main text");
    }

    [Theory]
    [InlineData("<form>", "</form>")]
    [InlineData("<div class='widget'>", "</div>")]
    [InlineData("<div class='content-sidebar-wrap'>", "</div>")]
    [InlineData("<div class='relative cookies-accepted'>", "</div>")]
    public void Choose_WordAroundTheWholePage_IsNotBelieved(string open, string close)
    {
        var text = MainText(Page($"{open}<div>{First}{Second}</div><div>{First}</div>{close}"));

        Assert.Contains("The treaty of the lakes is alive", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_TextStatedByItsElement_LeavesLongerTextOutside()
    {
        var text = MainText(
            Page($"<div class='article__body'>{First}{Second}{First}</div><div class='box'>{Other}{Other}</div>")
        );

        Assert.DoesNotContain("herring", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_LeadApartFromTheText_IsKeptAndTheBylineIsNot()
    {
        var text = MainText(
            Page(
                "<header><h1>The lakes are open</h1><p class='teaser'>After four winters the ferry between Selm and Port Ansel sails again, and nobody is happier than its captain.</p>"
                    + $"<p>By Pia Lund</p><p>4 May 2022</p></header><div class='entry-content'>{First}{Second}{First}</div>"
            )
        );

        Assert.StartsWith("The lakes are open\nAfter four winters", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pia Lund", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4 May", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_ForumOfNothingButComments_IsTheOpeningPost()
    {
        var text = MainText(
            Page(
                $"<div class='comment' id='comment-1'>{First}{Second}</div><div class='comment' id='comment-2'>{Other}</div><div class='comment' id='comment-3'>{Other}</div>"
            )
        );

        Assert.Contains("The treaty of the lakes is alive", text, StringComparison.Ordinal);
        Assert.DoesNotContain("herring", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_SpeakerInBoldAndParagraphs_Survive()
    {
        var document = Read(
            Page(
                $"<main><p><b>Question:</b> Is the treaty dead, Minister, as your colleague in Ostria said last week in Port Ansel?</p><p><i>Ana Torvald:</i> No.</p>{First}{Second}</main>"
            )
        );

        Assert.Equal("Question:", document.Source.ToString(document.Blocks[0].Bold[0]));
        Assert.Equal("Ana Torvald: No.", document.Source.ToString(document.Blocks[1].Span));
    }

    private static string Page(string body) =>
        $"<!doctype html><html lang='en'><head><title>The lakes are open</title></head><body>{body}</body></html>";

    private static string MainText(string page)
    {
        var document = Read(page);
        return string.Join('\n', document.Blocks.Select(block => document.Source.ToString(block.Span)));
    }

    private static Document Read(string page) =>
        DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();
}
