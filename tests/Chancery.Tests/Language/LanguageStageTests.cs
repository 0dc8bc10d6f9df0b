using System.Globalization;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Tests.Language;

public sealed class LanguageStageTests
{
    private const string Report =
        "Foreign Minister Anna Tarn met President Boris Orsk in Velmark on Monday. \"We have signed the treaty,\" she said.";

    private static readonly LanguageStage Stage = new();

    [Fact]
    public void Analyze_Report_TagsAndLemmatizes()
    {
        var sentences = Analyze(Report);

        var verbs =
            from sentence in sentences
            from token in sentence.Tokens
            where token.Tag.StartsWith('V')
            select $"{Report[token.Span.Start..token.Span.End]} {token.Tag} {token.Lemma}";
        Assert.Equal(["met VBD meet", "have VBP have", "signed VBN sign", "said VBD say"], verbs);
    }

    [Fact]
    public void Analyze_Report_FindsSubjectsAndObjects()
    {
        var sentence = Analyze(Report)[1];

        var arcs =
            from token in sentence.Tokens
            where token.Relation is "nsubj" or "obj"
            select $"{Word(token.Span)} {token.Relation} {Word(sentence.Tokens[token.Head].Span)}";
        Assert.Equal(["We nsubj signed", "treaty obj signed", "she nsubj said"], arcs);

        static string Word(TextSpan span) => Report[span.Start..span.End];
    }

    [Fact]
    public void Analyze_WithoutTheTree_TagsTheSameAndHangsNothing()
    {
        var whole = new TextSpan(0, Report.Length);
        var tokens = Stage.Analyze(Report, [whole], withTree: false).SelectMany(sentence => sentence.Tokens).ToList();

        Assert.Equal(
            Analyze(Report)
                .SelectMany(sentence => sentence.Tokens)
                .Select(token => (token.Span, token.Tag, token.Lemma)),
            tokens.Select(token => (token.Span, token.Tag, token.Lemma))
        );
        Assert.All(tokens, token => Assert.Equal((-1, ""), (token.Head, token.Relation)));
    }

    [Fact]
    public void Analyze_AnySentence_HasOneRootAndNoCycle()
    {
        foreach (var sentence in Analyze(Report + " Yes! no no no, (well) \"“ and - and - and the of of . ? ,"))
        {
            Assert.Single(sentence.Tokens, token => token.Head == -1);
            AssertNoCycle(sentence);
        }
    }

    [Fact]
    public void Analyze_SameNameTwice_HasOneType()
    {
        const string text = "President Boris Orsk spoke. Orsk said no. Later Orsk left the hall.";

        var names = Analyze(text)
            .SelectMany(sentence => sentence.Names)
            .Where(name => text[name.Span.Start..name.Span.End] == "Orsk");

        Assert.Single(names.Select(name => name.Type).Distinct());
    }

    [Fact]
    public void Analyze_ManyThreads_GivesTheSame()
    {
        var expected = Render(Report);

        var found = Enumerable.Range(0, 16).AsParallel().Select(_ => Render(Report)).ToList();

        Assert.All(found, rendered => Assert.Equal(expected, rendered));
    }

    [Fact]
    public void Analyze_TurkishCulture_GivesTheSame()
    {
        var expected = Render(Report);
        var found = "";
        var thread = new Thread(() => found = Render(Report)) { CurrentCulture = CultureInfo.GetCultureInfo("tr-TR") };

        thread.Start();
        thread.Join();

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void Analyze_NoWords_GivesNoSentence(string text) => Assert.Empty(Analyze(text));

    [Fact]
    public void Analyze_ASentenceLongerThanAPiece_HasOneRootAndNoCycle()
    {
        var text = string.Join(' ', Enumerable.Repeat("the minister of the port said that", 90));

        var sentence = Assert.Single(Analyze(text));

        Assert.Equal(630, sentence.Tokens.Length);
        Assert.Single(sentence.Tokens, token => token.Head == -1);
        Assert.All(sentence.Tokens, token => Assert.InRange(token.Head, -1, sentence.Tokens.Length - 1));
        AssertNoCycle(sentence);
    }

    [Theory]
    [InlineData("the ")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("Velmark ")]
    [InlineData("e\u0301")]
    public void Analyze_EightTimesTheHostileText_TakesAboutEightTimesTheTime(string part)
    {
        var once = string.Concat(Enumerable.Repeat(part, 600));
        var more = string.Concat(Enumerable.Repeat(once, 8));

        _ = Analyze(more);
        var ratio = ProcessorTime.Of(() => Analyze(more)) / ProcessorTime.Of(() => Analyze(once));

        Assert.InRange(ratio, 0, 40);
    }

    [Fact]
    public void Analyze_StretchBeyondTheText_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Stage.Analyze("Yes.", new TextSpan(0, 5)));

    [Fact]
    public void Analyze_StretchInsideText_CountsSpansFromTheText()
    {
        var sentence = Assert.Single(
            Stage.Analyze(Report, new TextSpan(Report.IndexOf("\"We", StringComparison.Ordinal), Report.Length))
        );

        Assert.Equal("said", Report[sentence.Tokens[^2].Span.Start..sentence.Tokens[^2].Span.End]);
    }

    private static System.Collections.Immutable.ImmutableArray<Sentence> Analyze(string text) =>
        Stage.Analyze(text, new TextSpan(0, text.Length));

    private static void AssertNoCycle(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = sentence.Tokens[at].Head)
            {
                Assert.True(++steps <= sentence.Tokens.Length, "a token hangs on itself");
            }
        }
    }

    private static string Render(string text) =>
        string.Join(
            '\n',
            Analyze(text).Select(sentence => string.Join(' ', sentence.Tokens) + string.Join(' ', sentence.Names))
        );
}
