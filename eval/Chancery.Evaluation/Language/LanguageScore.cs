using System.Collections.Immutable;
using System.Text;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Evaluation.Language;

/// <summary>What the stage got right in one document.</summary>
internal sealed record LanguageScore(string Genre)
{
    public int Tokens { get; private set; }
    public int Tags { get; private set; }
    public int Lemmas { get; private set; }
    public int Heads { get; private set; }
    public int HeadsAndRelations { get; private set; }
    public int GoldNames { get; private set; }
    public int FoundNames { get; private set; }
    public int RightNames { get; private set; }

    /// <summary>Names whose head word and type are right, whatever their length.</summary>
    public int RightNameHeads { get; private set; }
    public int GoldTokens { get; private set; }
    public int FoundTokens { get; private set; }
    public int RightTokens { get; private set; }

    /// <summary>The scores of the documents, each read as a whole; what is wrong is counted in <paramref name="errors"/>.</summary>
    public static List<LanguageScore> OfEach(
        IEnumerable<GumSentence> sentences,
        EnglishModel model,
        LanguageErrors errors
    )
    {
        var analyzer = new EnglishAnalyzer(model);
        return
        [
            .. sentences.GroupBy(sentence => sentence.Document).Select(document => Of([.. document], analyzer, errors)),
        ];
    }

    private static LanguageScore Of(
        IReadOnlyList<GumSentence> document,
        EnglishAnalyzer analyzer,
        LanguageErrors errors
    )
    {
        var text = new StringBuilder();
        var spans = document.Select(sentence => Place(sentence, text)).ToList();
        var score = new LanguageScore(document[0].Genre);
        foreach (var (gold, found) in document.Zip(analyzer.Analyze(text.ToString(), spans)))
        {
            score.CountTokens(gold, found);
            score.CountNames(gold, found, errors);
            errors.CountTokens(gold, found);
        }

        foreach (var sentence in document)
        {
            score.CountTokenizing(sentence);
        }

        return score;
    }

    /// <summary>Appends a sentence to the text of its document and tells where its tokens stand.</summary>
    private static ImmutableArray<TextSpan> Place(GumSentence sentence, StringBuilder text)
    {
        var spans = new List<TextSpan>();
        foreach (var token in sentence.Tokens)
        {
            var start = text.Length;
            text.Append(token.Form);
            spans.Add(new TextSpan(start, text.Length));
            text.Append(token.SpaceAfter ? " " : "");
        }

        text.Append('\n');
        return [.. spans];
    }

    private void CountTokens(GumSentence gold, Sentence found)
    {
        foreach (var (right, token) in gold.Tokens.Zip(found.Tokens))
        {
            Tokens++;
            Tags += token.Tag == right.Tag ? 1 : 0;
            Lemmas += token.Lemma == right.Lemma ? 1 : 0;
            Heads += token.Head == right.Head ? 1 : 0;
            HeadsAndRelations += token.Head == right.Head && token.Relation == right.Relation ? 1 : 0;
        }
    }

    private void CountNames(GumSentence gold, Sentence found, LanguageErrors errors)
    {
        var names = found.Names.Select(name => NameIn(found, name)).ToList();
        var right = gold.Names.Distinct().ToList();
        GoldNames += right.Count;
        FoundNames += names.Count;
        RightNames += names.Count(right.Contains);
        errors.CountNames(gold, right, names);

        var heads = right.Select(name => (gold.HeadOf(name.Start, name.End), name.Type)).ToList();
        foreach (var name in names)
        {
            RightNameHeads += heads.Remove((gold.HeadOf(name.Start, name.End), name.Type)) ? 1 : 0;
        }
    }

    private static GumName NameIn(Sentence sentence, Name name) =>
        new(
            IndexOf(sentence, name.Span.Start, atEnd: false),
            IndexOf(sentence, name.Span.End, atEnd: true) + 1,
            name.Type
        );

    private void CountTokenizing(GumSentence sentence)
    {
        var at = 0;
        var gold = new HashSet<TextSpan>();
        foreach (var token in sentence.Tokens)
        {
            var start = sentence.Text.IndexOf(token.Form, at, StringComparison.Ordinal);
            if (start >= 0)
            {
                at = start + token.Form.Length;
                gold.Add(new TextSpan(start, at));
            }
        }

        var found = EnglishTokenizer.Tokenize(sentence.Text, new TextSpan(0, sentence.Text.Length));
        GoldTokens += gold.Count;
        FoundTokens += found.Length;
        RightTokens += found.Count(gold.Contains);
    }

    private static int IndexOf(Sentence sentence, int position, bool atEnd) =>
        sentence.Tokens.Index().First(pair => (atEnd ? pair.Item.Span.End : pair.Item.Span.Start) == position).Index;
}
