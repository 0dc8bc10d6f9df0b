using Chancery.Language.English;
using Chancery.Text;
using FsCheck.Xunit;

namespace Chancery.Tests.Language.English;

public sealed class EnglishTokenizerTests
{
    [Theory]
    [InlineData("We don't know.", "We|do|n't|know|.")]
    [InlineData("Brannagh’s envoy can’t and cannot say.", "Brannagh|’s|envoy|ca|n’t|and|can|not|say|.")]
    [InlineData("The “envoys’” letter", "The|“|envoys|’|”|letter")]
    [InlineData("a three-day, non-binding talk", "a|three|-|day|,|non-binding|talk")]
    [InlineData(
        "Mr. Orsk met Dr. A. B. Tarn in the U.S. in Nov. 2031.",
        "Mr.|Orsk|met|Dr.|A.|B.|Tarn|in|the|U.S.|in|Nov.|2031|."
    )]
    [InlineData("At 10:30 a.m. some 1,200.5 tons, or 12%, went.", "At|10:30|a.m.|some|1,200.5|tons|,|or|12|%|,|went|.")]
    [InlineData(
        "See www.tarn.example/a?b=1, or write to desk@tarn.example.",
        "See|www.tarn.example/a?b=1|,|or|write|to|desk@tarn.example|."
    )]
    [InlineData("Well... no -- not (yet)!", "Well|...|no|--|not|(|yet|)|!")]
    [InlineData("We're gonna say it's theirs, they'll see.", "We|'re|gon|na|say|it|'s|theirs|,|they|'ll|see|.")]
    public void Tokenize_EnglishText_GivesTreebankTokens(string text, string expected)
    {
        var tokens = EnglishTokenizer.Tokenize(text, new TextSpan(0, text.Length));

        Assert.Equal(expected, string.Join('|', tokens.Select(token => text[token.Start..token.End])));
    }

    [Property]
    public bool Tokenize_AnyText_CoversAllButWhiteSpaceInOrder(string? text)
    {
        text ??= "";
        var tokens = EnglishTokenizer.Tokenize(text, new TextSpan(0, text.Length));

        var covered = string.Concat(tokens.Select(token => text[token.Start..token.End]));
        return tokens.Zip(tokens.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
            && tokens.All(token => !token.IsEmpty)
            && covered == string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("non-")]
    [InlineData("'s")]
    [InlineData("U.")]
    [InlineData("@a")]
    [InlineData("“")]
    [InlineData("x")]
    public void Tokenize_MegabyteOfOneThing_TakesLinearTime(string unit)
    {
        ProcessorTime.AssertInProportion(
            length => string.Concat(Enumerable.Repeat(unit, length / unit.Length)),
            text => EnglishTokenizer.Tokenize(text, new TextSpan(0, text.Length)),
            125_000
        );
    }
}
