using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Tests.Verification;

public sealed class MeaningWordsTests
{
    [Theory]
    [InlineData("we agree", "we do not agree", EditEffects.Negation)]
    [InlineData("we can’t agree", "we can agree", EditEffects.Negation | EditEffects.Modal)]
    [InlineData("in 2014", "in 2015", EditEffects.Number)]
    [InlineData("two ships", "three ships", EditEffects.Number)]
    [InlineData("on the second of May", "on the first of May", EditEffects.Number)]
    [InlineData("we met in Lissen", "we met in Ansel", EditEffects.Name)]
    [InlineData("we met (on Tuesday) in Lissen", "we met in Lissen", EditEffects.None)]
    [InlineData("we met on Tuesday", "we met on Friday", EditEffects.Number)]
    [InlineData("we meet in May", "we meet in June", EditEffects.Number)]
    [InlineData("we may meet", "we meet in May", EditEffects.Modal)]
    [InlineData("we’ll go", "we may go", EditEffects.Modal)]
    [InlineData("a large ship", "a big ship", EditEffects.None)]
    [InlineData("We said it", "They said it", EditEffects.None)]
    [InlineData("мы согласны", "мы не согласны", EditEffects.Negation)]
    [InlineData("wir können das", "wir müssen das", EditEffects.Modal)]
    public void Compare_TwoWordings_GivesWhatTheyTouch(string one, string other, EditEffects effects) =>
        Assert.Equal(
            effects,
            MeaningWords.Compare(one, new TextSpan(0, one.Length), other, new TextSpan(0, other.Length))
        );
}
