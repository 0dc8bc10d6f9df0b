using System.Collections.Immutable;
using Chancery.Language.English;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Analyses text: sentences, and in English their tokens with tags, lemmas, heads and names.</summary>
/// <remarks>The English model is read when English is analysed first. One instance may serve many threads; results depend on the text alone.</remarks>
public sealed class LanguageStage
{
    private readonly Lazy<EnglishAnalyzer> _english = new(() => new EnglishAnalyzer(EnglishModel.Load()));

    /// <summary>Analyses a stretch of English text, such as a paragraph or a turn.</summary>
    /// <returns>The sentences in order. Spans count from the start of <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch reaches beyond the text.</exception>
    public ImmutableArray<Sentence> Analyze(string text, TextSpan stretch) => Analyze(text, [stretch]);

    /// <summary>Analyses the paragraphs of one English document together, so that a name has one type throughout.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="paragraphs">Stretches of it, in order; no sentence reaches from one into another.</param>
    /// <param name="withTree">False where heads and relations are not asked for, which takes a quarter of the time: then each token's head is -1 and
    /// its relation empty, and where a long name ends is told without the help of the tree.</param>
    /// <returns>The sentences in order. Spans count from the start of <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A paragraph reaches beyond the text.</exception>
    public ImmutableArray<Sentence> Analyze(string text, IEnumerable<TextSpan> paragraphs, bool withTree = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        return _english.Value.Analyze(text, paragraphs.SelectMany(paragraph => Sentences(text, paragraph)), withTree);
    }

    private static IEnumerable<ImmutableArray<TextSpan>> Sentences(string text, TextSpan paragraph)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paragraph.End, text.Length, nameof(paragraph));
        return SentenceSplitter.Split(text, paragraph).Select(sentence => EnglishTokenizer.Tokenize(text, sentence));
    }
}
