using Chancery.Language;
using Chancery.Text;

namespace Chancery.Tests.Language;

public sealed class ParagraphLanguageTests
{
    [Theory]
    [InlineData(
        "en",
        "The minister said that the harbour of Norstad would stay open, and that the talks will go on in May."
    )]
    [InlineData("en", "It was not the first time that the two sides had met to speak of the bridge.")]
    [InlineData(
        "de",
        "Die Ministerin sagte, dass der Hafen von Norstad offen bleibt und die Gespräche im Mai weitergehen."
    )]
    [InlineData("de", "Es ist nicht das erste Mal, dass sich beide Seiten auf der Brücke treffen.")]
    [InlineData(
        "fr",
        "La ministre a dit que le port de Norstad resterait ouvert et que les négociations reprendront en mai."
    )]
    [InlineData("fr", "Ce n'est pas la première fois que les deux rives se parlent dans cette ville.")]
    [InlineData(
        "es",
        "La ministra dijo que el puerto de Norstad seguirá abierto y que las negociaciones continuarán en mayo."
    )]
    [InlineData("es", "No es la primera vez que los dos lados se reúnen para hablar del puente.")]
    [InlineData(
        "sk",
        "Ministerka povedala, že prístav v Norstade zostane otvorený a že rokovania budú pokračovať v máji."
    )]
    [InlineData("sk", "Nie je to prvýkrát, čo sa obe strany stretli, aby hovorili o moste, ktorý ich spája.")]
    [InlineData("ru", "Министр сказала, что порт Норстада останется открытым и что переговоры продолжатся в мае.")]
    [InlineData("ru", "Это не первый раз, когда обе стороны встретились, но мост всё ещё закрыт.")]
    [InlineData(
        "uk",
        "Міністерка сказала, що порт Норстада залишиться відкритим і що переговори триватимуть у травні."
    )]
    [InlineData("uk", "Це не перший раз, коли обидві сторони зустрілися, але міст ще й досі закритий.")]
    [InlineData("ar", "قالت الوزيرة إن ميناء نورستاد سيبقى مفتوحا وإن المحادثات ستستمر في مايو")]
    [InlineData("zh", "部长说，诺斯塔德港将继续开放，谈判将于五月继续进行。")]
    public void Of_OneSentence_IsItsLanguageWhateverTheDocumentIs(string language, string sentence)
    {
        foreach (var document in (string?[])[null, language, "en", "de", "ru"])
        {
            var found = ParagraphLanguage.Of(sentence, [new TextSpan(0, sentence.Length)], document);

            Assert.Equal([language], found);
        }
    }

    [Fact]
    public void Of_ShortParagraph_IsTheDocumentsLanguage()
    {
        const string Text = "Osk Lind, Norstad";

        Assert.Equal(["de"], ParagraphLanguage.Of(Text, [new TextSpan(0, Text.Length)], "de"));
    }
}
