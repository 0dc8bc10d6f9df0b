using System.Text;
using Chancery.Text;
using FsCheck.Xunit;

namespace Chancery.Tests.Text;

/// <summary>The table gives the keys of the normalization, which is its oracle.</summary>
public sealed class PlainWordsTests
{
    private const string Letters =
        "abcdefghijklmnopqrstuvwxyzSABCOU'’éßæŒøłđıİñüÅčřžőąАБвгёйЙщыΣςάωΐאבשםعربيةىאּԱբ外海ひらガアー가Ǆŉʼ";

    private static readonly string[] Endings = ["", "ise", "isation", "our", "ours", "s's", "S’S", "lysed", "'s", "s"];

    [Theory]
    [InlineData("don’t")]
    [InlineData("don't")]
    [InlineData("James’s")]
    [InlineData("JAMES'S")]
    [InlineData("minister’s")]
    [InlineData("neighbour")]
    [InlineData("Organisation")]
    [InlineData("prised")]
    [InlineData("colour’s")]
    [InlineData("Straße")]
    [InlineData("ПРИВЕТ")]
    [InlineData("ёлка")]
    [InlineData("naïve")]
    [InlineData("σοφός")]
    [InlineData("外")]
    [InlineData("が")]
    [InlineData("مرحبا")]
    public void TryKeyOf_AWordOfLetters_IsTheKeyOfItsNormalForm(string word)
    {
        Assert.True(PlainWords.TryKeyOf(word, out var key));
        Assert.Equal(WordKey.Of(Normalization.Normalize(word)), key);
    }

    [Theory]
    [InlineData("e\u0301te")]
    [InlineData("co\u00ADoperate")]
    [InlineData("ﬁnal")]
    [InlineData("[W]e")]
    [InlineData("cafÃ©")]
    public void TryKeyOf_MarksBracketsAndDamage_AreLeftToTheNormalization(string word) =>
        Assert.False(PlainWords.TryKeyOf(word, out _));

    [Property(MaxTest = 3000)]
    public void TryKeyOf_AnyLetters_IsTheKeyOfTheirNormalFormOrNone(byte[] picks, byte ending)
    {
        var word = new StringBuilder("a");
        foreach (var pick in picks)
        {
            word.Append(Letters[pick % Letters.Length]);
        }

        var text = word.Append(Endings[ending % Endings.Length]).ToString();

        if (PlainWords.TryKeyOf(text, out var key))
        {
            Assert.Equal(WordKey.Of(Normalization.Normalize(text)), key);
        }
    }

    [Fact]
    public void TryKeyOf_EveryLetterOfTheAlphabets_IsTheKeyOfItsNormalForm()
    {
        for (var c = '\u0080'; c < '\u0700'; c++)
        {
            var word = $"a{c}b";
            if (PlainWords.TryKeyOf(word, out var key))
            {
                Assert.Equal(WordKey.Of(Normalization.Normalize(word)), key);
            }
        }
    }
}
