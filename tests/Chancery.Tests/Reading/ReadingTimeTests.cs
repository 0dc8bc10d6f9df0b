using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Whatever a page or a file is full of, reading it takes time in proportion.</summary>
public sealed class ReadingTimeTests
{
    private const int Few = 1_000;

    [Theory]
    [InlineData("<span class='author date'>By Ana Torvald, 4 May 2022</span>")]
    [InlineData("<a href='/author/ana'>Ana Torvald</a> ")]
    [InlineData("<div class='related'>By Ana Torvald, 4 May 2022</div>")]
    [InlineData("<p>Veland agrees to the annex, and Ostria agrees to the annex, and so they both agree to it.</p>")]
    [InlineData("<b>Ana:</b> yes ")]
    [InlineData("<ul><li><a href='/story'>The lakes are open again</a></li></ul>")]
    [InlineData("<figure><img src='a.jpg'><figcaption>The lake at dawn. Photo: Ana Torvald</figcaption></figure>")]
    [InlineData("<h2>The annex</h2>\n<time datetime='soon'></time>")]
    public void Read_PageOfEightTimesAsMany_TakesSomeEightTimesAsLong(string element) =>
        AssertLinear("page.html", "<!doctype html><html><head><title>The lakes</title></head><body><p>", element);

    [Theory]
    [InlineData("subtitles.vtt", "WEBVTT\n\n", "00:01.000 --> 00:02.000\n<v Ana>Yes, we do.\n\n")]
    [InlineData("subtitles.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<v Ana><i>yes ")]
    [InlineData("page.md", "# The lakes\n\n", "**Ana:** yes, *we* do [it](http://lakes.example/1) [[*_`")]
    [InlineData("mail.eml", "Subject: Lakes\nMIME-Version: 1.0\n\n", "> yes, we do\n")]
    [InlineData("text.txt", "The lakes\n\n", "Ana Torvald: theyâ€™re open.\n\n")]
    public void Read_TextOfEightTimesAsMuch_TakesSomeEightTimesAsLong(string name, string head, string part) =>
        AssertLinear(name, head, part);

    private static void AssertLinear(string name, string head, string part) =>
        ProcessorTime.AssertInProportion(
            count => Encoding.UTF8.GetBytes(new StringBuilder(head).Insert(head.Length, part, count).ToString()),
            bytes => Assert.NotEmpty(DocumentReader.Read(name, bytes, new ReadingOptions())),
            Few
        );
}
