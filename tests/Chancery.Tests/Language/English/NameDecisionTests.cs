using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Text;
using Token = Chancery.Language.Token;

namespace Chancery.Tests.Language.English;

public sealed class NameDecisionTests
{
    private const string Text = "Velmark is far. Velmark is old. Nobody saw Velmark.";

    private static readonly ImmutableArray<Sentence> Sentences =
    [
        SentenceOf(0, "Velmark", "is", "far"),
        SentenceOf(16, "Velmark", "is", "old"),
        SentenceOf(32, "Nobody", "saw", "Velmark"),
    ];

    [Fact]
    public void Decide_ADoubtfulMentionAmongCertainOnes_IsAName()
    {
        var decided = NameDecision.Decide(
            Text,
            Sentences,
            [
                [Place(0, 4)],
                [Place(0, 5)],
                [Place(2, -0.25f)],
            ]
        );

        Assert.All(decided, sentence => Assert.Equal(NameType.Place, Assert.Single(sentence.Names).Type));
        Assert.Equal(new TextSpan(43, 50), decided[2].Names[0].Span);
    }

    [Fact]
    public void Decide_ADoubtfulMentionAlone_IsNone()
    {
        var decided = NameDecision.Decide(
            Text,
            Sentences,
            [
                [],
                [],
                [Place(2, -0.25f)],
            ]
        );

        Assert.All(decided, sentence => Assert.Empty(sentence.Names));
    }

    [Fact]
    public void Decide_AMentionOfAnotherType_FollowsTheMany()
    {
        var person = new NameCandidate(2, 2, 2, None: 0, Person: 2, Organisation: -3, Place: 1.5f);

        var decided = NameDecision.Decide(
            Text,
            Sentences,
            [
                [Place(0, 5)],
                [Place(0, 5)],
                [person],
            ]
        );

        Assert.Equal(NameType.Place, Assert.Single(decided[2].Names).Type);
    }

    [Fact]
    public void Decide_TwoHeadsOfTheSameWords_GiveOneName()
    {
        var decided = NameDecision.Decide(
            Text,
            Sentences,
            [
                [Place(0, 4) with { Last = 2 }, new NameCandidate(1, 0, 2, 0, Person: 3, Organisation: -3, Place: -3)],
                [],
                [],
            ]
        );

        Assert.Equal(NameType.Place, Assert.Single(decided[0].Names).Type);
    }

    private static NameCandidate Place(int token, float score) =>
        new(token, token, token, None: 0, Person: -4, Organisation: -4, Place: score);

    private static Sentence SentenceOf(int start, params string[] words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var word in words)
        {
            var at = Text.IndexOf(word, start, StringComparison.Ordinal);
            tokens.Add(new Token(new TextSpan(at, at + word.Length), "NNP", word, -1, ""));
        }

        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable(), []);
    }
}
