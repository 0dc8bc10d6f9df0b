using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class SiteAppealsTests
{
    private const string Prose =
        "The ministers of Norland and Sudmark met in Selm, and they said that they would meet again in June.";

    [Theory]
    [InlineData("Lesen Sie auch: Das Eis der Seen wird dünner")]
    [InlineData("Baca juga: Es di danau menipis")]
    [InlineData("यह भी पढ़ें: झीलों पर बर्फ कमजोर")]
    [InlineData("Lire aussi : La glace des lacs")]
    public void Read_LineThatLeadsToAnotherText_IsNoContent(string line) =>
        Assert.DoesNotContain(line, Content($"{Prose}\n\n{line}\n\n{Prose}\n\n{Prose}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("You can follow us at selm.example, and never miss a lake.")]
    [InlineData("Hat Ihnen der Artikel gefallen? Dann melden Sie sich an.")]
    [InlineData("Wie das Eis der Seen gemessen wird, erklären wir in unserem Beitrag Messen im Winter.")]
    [InlineData("Bitte teilen Sie uns Ihre Erfahrungen mit, wenn Sie das Eis schon betreten haben.")]
    [InlineData("¡Síguenos! Y mira nuestro canal de YouTube.")]
    [InlineData("Подписывайтесь на нас, чтобы не пропустить новости.")]
    public void Read_AppealBelowTheText_IsNoContent(string appeal)
    {
        Assert.DoesNotContain(appeal, Content($"{Prose}\n\n{Prose}\n\n{appeal}\n"), StringComparison.Ordinal);
        Assert.Contains(
            appeal,
            Content($"{Prose}\n\n{appeal}\n\n{string.Join("\n\n", Enumerable.Repeat(Prose, 9))}\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_AppealInQuotationMarks_IsContent() =>
        Assert.Contains(
            "subscribe to",
            Content($"{Prose}\n\n“We subscribe to the words of Sudmark,” Vesna Tarr said.\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Tags: lakes, fish, Norland")]
    [InlineData("Kategorie: Seen und Fische")]
    public void Read_LineOfSubjects_IsNoContent(string line) =>
        Assert.DoesNotContain(line, Content($"{Prose}\n\n{line}\n\n{Prose}\n"), StringComparison.Ordinal);

    private static string Content(string text)
    {
        var document = DocumentReader.Read("page.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single();
        return string.Join('\n', document.Blocks.Select(block => document.View.ToString(block.Span)));
    }
}
