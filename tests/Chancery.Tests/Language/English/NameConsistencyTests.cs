using Chancery.Language;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Tests.Language.English;

public sealed class NameConsistencyTests
{
    [Fact]
    public void Settle_APossessiveFoundUnderAnotherType_TakesTheTypeOfMostMentions()
    {
        const string text = "Orsk spoke. Orsk left. Orsk’s aide stayed.";
        var sentences = NameConsistency.Settle(
            text,
            [
                SentenceOf(0, 11, new Name(new TextSpan(0, 4), NameType.Person)),
                SentenceOf(12, 22, new Name(new TextSpan(12, 16), NameType.Person)),
                SentenceOf(23, 42, new Name(new TextSpan(23, 29), NameType.Place)),
            ]
        );

        Assert.All(sentences, sentence => Assert.Equal(NameType.Person, Assert.Single(sentence.Names).Type));
    }

    [Fact]
    public void Settle_TwoTypesEquallyOften_LeavesEachAsItIs()
    {
        const string text = "Orsk spoke. Orsk is far.";
        var sentences = NameConsistency.Settle(
            text,
            [
                SentenceOf(0, 11, new Name(new TextSpan(0, 4), NameType.Person)),
                SentenceOf(12, 24, new Name(new TextSpan(12, 16), NameType.Place)),
            ]
        );

        Assert.Equal(
            [NameType.Person, NameType.Place],
            sentences.Select(sentence => Assert.Single(sentence.Names).Type)
        );
    }

    private static Sentence SentenceOf(int start, int end, Name name) => new(new TextSpan(start, end), [], [name]);
}
