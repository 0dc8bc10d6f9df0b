using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Pia Lund and Tom Reyk", "Pia Lund and Tom Reyk")]
    [InlineData("Von Pia Lund | 3.5.2021", "Pia Lund")]
    [InlineData("3. Mai 2021 · von Pia Lund", "Pia Lund")]
    [InlineData("Posted on May 3, 2021 by Pia Lund", "Pia Lund")]
    [InlineData("Gespeichert von Pia am 24. Juli 2017", "Pia")]
    [InlineData("Автор: Пиа Лунд", "Пиа Лунд")]
    [InlineData("By the time they met, the ferry had sailed", null)]
    [InlineData("Von den Seen", null)]
    [InlineData("By 2031", null)]
    [InlineData("The lakes are open", null)]
    public void Find_Line_GivesTheNames(string line, string? names) => Assert.Equal(names, Byline.Find(line));
}
