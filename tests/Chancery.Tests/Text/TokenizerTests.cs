using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("We don’t know.", "we dont know")]
    [InlineData("Well-known — “friends”", "well known friends")]
    [InlineData("33,000 people", "33000 people")]
    [InlineData("33, 000 people", "33000 people")]
    [InlineData("1,250.75 and 3.5 and 2,5", "1250.75 and 3.5 and 2.5")]
    [InlineData("on May 20, 2014, 300 came", "on may 20 2014 300 came")]
    [InlineData("20\u00A0000 Menschen", "20000 menschen")]
    [InlineData("5% of it, 5 per cent of it", "5 percent of it 5 percent of it")]
    [InlineData("the 8th", "the 8 th")]
    [InlineData("U.S. F-16", "u s f 16")]
    [InlineData("[W]e agreed with the standard[s]", "we agreed with the standards")]
    [InlineData("he [the king] left", "he the king left")]
    [InlineData("James’s or James' book", "james or james book")]
    [InlineData("The colour of the centre was analysed", "the color of the center was analyzed")]
    [InlineData("Organisations rise; prises", "organizations rise prises")]
    [InlineData("todayâ€™s cafÃ© â€œyesâ€\u009D", "todays cafe yes")]
    [InlineData("Ã¢â‚¬Å“naÃƒÂ¯ve", "naive")]
    [InlineData("(Laughter.) Yes. (The bill is signed.) [crosstalk] No (we said it)", "yes no we said it")]
    [InlineData("Ещё раз: мой ёлка", "еще раз мой елка")]
    [InlineData("Die Straße nach Köln", "die strasse nach koln")]
    [InlineData("L’été dernier", "lete dernier")]
    [InlineData("中美关系2024年", "中 美 关 系 2024 年")]
    [InlineData("東京タワーへ", "東 京 タ ワ ー へ")]
    [InlineData("ｶﾞス", "ガ ス")]
    [InlineData("كُتِبَ في ٢٠١٤", "كتب في 2014")]
    [InlineData("ﬁnal Ｗords", "final words")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("ʼ ' ’ ` _ -", "")]
    [InlineData("𝐁old 🙂 a\uD800b", "bold a b")]
    public void Tokenize_OneText_GivesItsWords(string text, string words)
    {
        var tokens = Tokenizer.Tokenize(text);

        Assert.Equal(words, string.Join(' ', tokens.Select(token => Word(text, token))));
    }

    [Theory]
    [InlineData("colour", "color")]
    [InlineData("COLOUR", "color")]
    [InlineData("Neighbourhood", "neighborhood")]
    [InlineData("travelled", "traveled")]
    [InlineData("kilometres", "kilometers")]
    [InlineData("globalisation", "globalization")]
    [InlineData("don't", "dont")]
    [InlineData("Boss’s", "boss'")]
    [InlineData("per cent", "%")]
    [InlineData("٣٣", "33")]
    [InlineData("naïve", "naive")]
    public void Tokenize_VariantsOfOneWord_ShareTheKey(string one, string other) =>
        Assert.Equal(Tokenizer.Tokenize(one).Select(t => t.Key), Tokenizer.Tokenize(other).Select(t => t.Key));

    [Theory]
    [InlineData("four", "for")]
    [InlineData("I'm", "I am")]
    [InlineData("tonne", "ton")]
    [InlineData("prised", "prized")]
    [InlineData("1.5", "15")]
    [InlineData("½", "12")]
    [InlineData("мой", "мои")]
    [InlineData("が", "か")]
    public void Tokenize_DifferentWords_DifferInKeys(string one, string other) =>
        Assert.NotEqual(Tokenizer.Tokenize(one).Select(t => t.Key), Tokenizer.Tokenize(other).Select(t => t.Key));

    [Fact]
    public void Tokenize_DamagedText_GivesSpansOfTheTextAsGiven()
    {
        const string text = "Weâ€™ll go";

        var tokens = Tokenizer.Tokenize(text);

        Assert.Equal(["Weâ€™ll", "go"], tokens.Select(t => text[t.Start..t.End]));
    }

    [Fact]
    public void Tokenize_TheRecord_KeysEqualTheNormalizedWords()
    {
        var file = Repository.Shared("data", "verify", "record", "kremlin-a.jsonl");
        var text = File.ReadAllText(file)[..500_000];

        foreach (var token in Tokenizer.Tokenize(text))
        {
            Assert.Equal(
                WordKey.Of(Normalization.Normalize(text.AsSpan(token.Start, token.End - token.Start))),
                token.Key
            );
        }
    }

    [Theory]
    [InlineData('(')]
    [InlineData('[')]
    [InlineData('â')]
    [InlineData('1')]
    [InlineData('a')]
    public void Tokenize_HostileRuns_TakeLinearTime(char c)
    {
        ProcessorTime.AssertInProportion(length => new string(c, length), text => Tokenizer.Tokenize(text), 50_000);
    }

    private static string Word(string text, Token token) =>
        Normalization.Normalize(text.AsSpan(token.Start, token.End - token.Start));
}
