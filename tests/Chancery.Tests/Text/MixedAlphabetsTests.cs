using Chancery.Text;
using FsCheck.Xunit;

namespace Chancery.Tests.Text;

public sealed class MixedAlphabetsTests
{
    [Theory]
    [InlineData("N\u043Erland", "Norland", Alphabet.Latin, Alphabet.Cyrillic)]
    [InlineData("\u0410lbrechtsen", "Albrechtsen", Alphabet.Latin, Alphabet.Cyrillic)]
    [InlineData("\u0391lbrechtsen", "Albrechtsen", Alphabet.Latin, Alphabet.Greek)]
    [InlineData("Sudm\u0430rk", "Sudmark", Alphabet.Latin, Alphabet.Cyrillic)]
    [InlineData("\u0440\u0430Y\u0440al", "paYpal", Alphabet.Latin, Alphabet.Cyrillic)]
    [InlineData("H\u0535", null, Alphabet.Latin, Alphabet.Armenian)]
    [InlineData("Selm\u0585r", "Selmor", Alphabet.Latin, Alphabet.Armenian)]
    [InlineData("SELM\u13AA", "SELMA", Alphabet.Latin, Alphabet.Cherokee)]
    [InlineData("М\u006Fсква", "Москва", Alphabet.Cyrillic, Alphabet.Latin)]
    [InlineData("\u0050оссия", "Россия", Alphabet.Cyrillic, Alphabet.Latin)]
    [InlineData("Укра\u00EFна", "Україна", Alphabet.Cyrillic, Alphabet.Latin)]
    [InlineData("o\u0441", "oc", Alphabet.Latin, Alphabet.Cyrillic)]
    [InlineData("ABC\u0421DE", "ABCCDE", Alphabet.Latin, Alphabet.Cyrillic)]
    public void Find_AWordOfTwoAlphabets_IsWhatItLooksLike(
        string word,
        string? looksLike,
        Alphabet alphabet,
        Alphabet foreign
    )
    {
        var text = $"The ministers of {word} met.";

        var found = MixedAlphabets.Find(text);

        if (looksLike is null)
        {
            Assert.Empty(found);
            return;
        }

        var mixed = Assert.Single(found);
        Assert.Equal(word, text[mixed.Span.Start..mixed.Span.End]);
        Assert.Equal((looksLike, alphabet), (mixed.LooksLike, mixed.Alphabet));
        Assert.All(mixed.Letters, letter => Assert.Equal(foreign, letter.Alphabet));
    }

    [Fact]
    public void Find_EachForeignLetter_IsPointedAt()
    {
        const string text = "In Selm\u0430r\u043E it rained.";

        var mixed = Assert.Single(MixedAlphabets.Find(text));

        Assert.Equal([7, 9], mixed.Letters.Select(static letter => letter.Span.Start));
        Assert.All(mixed.Letters, static letter => Assert.Equal(1, letter.Span.Length));
    }

    [Theory]
    [InlineData("Norland and Sudmark, naïve façade, Łódź, Þórður, İstanbul, Đặng Văn.")]
    [InlineData("Россия и Украина, її, ёлка, Ќирил, Ўзбекистон, Қазақстан, ӏам.")]
    [InlineData("Η Ελλάδα, ἐν ἀρχῇ, και οι άλλοι.")]
    [InlineData("СССР (USSR) и США, the СНВ treaty, «Norland», Сэлм-Norland, d’Артаньян.")]
    [InlineData("TNFα, NFκB, HIF1α, kΩ, μm, Δt, πr², sinα, IFNγ, 5µg, ρν.")]
    [InlineData("IPшник и PRщик, TVшный; XХ и ХIХ века, XVІІІ.")]
    [InlineData("ウィキpedia 日本 Aさん, Тойота 豊田, سلام Selm, שלום.")]
    [InlineData("ˈnɔːlənd, [βɛtə], θɪŋk")]
    [InlineData("")]
    public void Find_HonestWords_AreNotFound(string text) => Assert.Empty(MixedAlphabets.Find(text));

    [Fact]
    public void Find_MarksBehindALetter_StayWithIt()
    {
        const string text = "caf\u0435\u0301teria";

        var mixed = Assert.Single(MixedAlphabets.Find(text));

        Assert.Equal("cafe\u0301teria", mixed.LooksLike);
    }

    [Fact]
    public void Find_OfAStretch_LooksNoFurther()
    {
        const string text = "S\u0435lma N\u043Erland";

        var mixed = Assert.Single(MixedAlphabets.Find(text, new TextSpan(6, text.Length)));

        Assert.Equal(6, mixed.Span.Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => MixedAlphabets.Find(text, new TextSpan(0, text.Length + 1)));
    }

    [Property]
    public void Find_AnyText_SpansAreOrderedAndInside(string? text)
    {
        var end = 0;
        foreach (var word in MixedAlphabets.Find(text ?? ""))
        {
            Assert.True(word.Span.Start >= end && word.Span.End <= text!.Length);
            Assert.All(word.Letters, letter => Assert.True(word.Span.Contains(letter.Span)));
            Assert.Equal(word.Span.Length, word.LooksLike.Length);
            end = word.Span.End;
        }
    }

    [Fact]
    public void Find_LongWordsAndManyWords_TakeTimeInProportion()
    {
        ProcessorTime.AssertInProportion(
            static count => string.Concat(Enumerable.Repeat("a\u0430", count)),
            static text => MixedAlphabets.Find(text),
            100_000
        );
        ProcessorTime.AssertInProportion(
            static count => string.Concat(Enumerable.Repeat("Selm\u0430r ", count)),
            static text => MixedAlphabets.Find(text),
            20_000
        );
    }
}
