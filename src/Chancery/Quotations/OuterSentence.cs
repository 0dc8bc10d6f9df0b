using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>One word of an outer sentence, or a whole marked text that stands in it as if it were one word.</summary>
/// <param name="Word">The word; of a marked text only the span counts, its marks included.</param>
/// <param name="Marked">Index of the marked text in its paragraph; -1 for a word.</param>
/// <param name="IsTitle">True for a marked text that looks like the name of a work.</param>
internal readonly record struct OuterWord(Word Word, int Marked, bool IsTitle = false)
{
    public bool IsQuote => Marked >= 0;

    public TextSpan Span => Word.Span;

    public bool Is(WordClass wordClass) => !IsQuote && Word.Is(wordClass);

    public bool Takes(ReportingFrame frames) => !IsQuote && Word.Takes(frames);
}

/// <summary>A sentence of the reporter: words outside quotation marks, and marked texts as single words.</summary>
/// <param name="Text">The text that the spans point into.</param>
/// <param name="Words">At most <see cref="MaxWords"/>.</param>
/// <param name="Marked">The marked texts of the paragraph.</param>
internal sealed record OuterSentence(string Text, ImmutableArray<OuterWord> Words, ImmutableArray<MarkedText> Marked)
{
    /// <summary>A longer run without a stop is divided, so that work on a sentence stays bounded.</summary>
    public const int MaxWords = 400;

    public int Count => Words.Length;

    public OuterWord this[int index] => Words[index];

    public TextSpan Span => Words[0].Span.Union(Words[^1].Span);

    /// <summary>True where nearly every word begins with a capital, as in headings: a verb may then too.</summary>
    public bool IsTitleCase { get; } = HasTitleCase(Words);

    /// <summary>The single character of a punctuation mark at <paramref name="index"/>, else '\0'.</summary>
    public char MarkAt(int index) =>
        index >= 0 && index < Count && !Words[index].IsQuote && Words[index].Word.Kind == WordKind.Punctuation
            ? Text[Words[index].Span.Start]
            : '\0';

    public bool IsWord(int index) =>
        index >= 0 && index < Count && !Words[index].IsQuote && Words[index].Word.Kind != WordKind.Punctuation;

    /// <summary>False where there is nothing but marked texts and punctuation.</summary>
    public bool HoldsWords => Words.Any(word => !word.IsQuote && word.Word.Kind != WordKind.Punctuation);

    public bool IsComma(int index) => MarkAt(index) is ',' or '，' or '、';

    /// <summary>True for a marked text whose last unit inside the marks is a comma.</summary>
    public bool EndsInComma(int index) =>
        index >= 0
        && index < Count
        && Words[index].IsQuote
        && Marked[Words[index].Marked].Inner is { IsEmpty: false } inner
        && Text[inner.End - 1] is ',' or '，';

    public bool IsDash(int index) => MarkAt(index) is '–' or '—' or '-' or '―';

    public bool IsFinalStop(int index) => MarkAt(index) is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    public ReadOnlySpan<char> TextOf(int index) => Text.AsSpan(Words[index].Span.Start, Words[index].Span.Length);

    public bool Equals(int index, string word) =>
        index >= 0
        && index < Count
        && !Words[index].IsQuote
        && TextOf(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words from <paramref name="start"/> up to, not including, <paramref name="end"/> as a stretch of text.</summary>
    public TextSpan SpanOf(int start, int end) => new(Words[start].Span.Start, Words[end - 1].Span.End);

    /// <summary>The words of a range as they stand in the text.</summary>
    public string TextOf(WordRange range)
    {
        var span = SpanOf(range.Start, range.End);
        return Text.Substring(span.Start, span.Length);
    }

    /// <summary>The outer sentences of a paragraph.</summary>
    public static IEnumerable<OuterSentence> Of(string text, TextSpan paragraph, ImmutableArray<MarkedText> marked)
    {
        var words = ImmutableArray.CreateBuilder<OuterWord>();
        var at = paragraph.Start;
        var next = 0;
        while (true)
        {
            var limit = next < marked.Length ? marked[next].Outer.Start : paragraph.End;
            if (WordScanner.TryRead(text, ref at, limit, out var word))
            {
                if (words.Count > 0 && word.IsCapitalized && IsGivenName(text, words[^1]))
                {
                    words[^1] = new OuterWord(words[^1].Word with { Entry = default }, -1);
                }

                words.Add(new OuterWord(word, -1));
                if (
                    !SentenceSplitter.EndsSentence(text, word, limit)
                    || (limit < paragraph.End && word.Kind == WordKind.Word && OnlySpace(text, at, limit))
                )
                {
                    if (words.Count < MaxWords)
                    {
                        continue;
                    }
                }
            }
            else if (next < marked.Length)
            {
                words.Add(AsWord(text, marked[next], next, words));
                at = Math.Max(at, marked[next].Outer.End);
                next++;
                if (!EndsWithQuote(text, marked[next - 1], at, paragraph.End) && words.Count < MaxWords)
                {
                    continue;
                }
            }
            else
            {
                break;
            }

            yield return new OuterSentence(text, words.ToImmutable(), marked);
            words.Clear();
        }

        if (words.Count > 0)
        {
            yield return new OuterSentence(text, words.ToImmutable(), marked);
        }
    }

    // "Per Lind": in front of another capital a preposition that is a given name too is one.
    private static bool IsGivenName(string text, OuterWord word) =>
        word.Is(WordClass.Preposition)
        && word.Word.IsCapitalized
        && GivenNames.GenderOf(text.Substring(word.Span.Start, word.Span.Length)) != NameGender.Unknown;

    // A nickname inside a name is a word of it: Marta "Mia" Lind, Marta “the Mouse” Lind.
    private static OuterWord AsWord(string text, MarkedText marked, int index, ImmutableArray<OuterWord>.Builder before)
    {
        var isNickname =
            before.Count > 0
            && before[^1].Word is { Kind: WordKind.Word, IsCapitalized: true }
            && marked.Inner.Length is > 1 and < 20
            && text.AsSpan(marked.Inner.Start, marked.Inner.Length).IndexOfAny(".,!?") < 0
            && text.AsSpan(marked.Inner.Start, marked.Inner.Length).Count(' ') < 2
            && marked.Outer.End + 1 < text.Length
            && text[marked.Outer.End] == ' '
            && char.IsUpper(text[marked.Outer.End + 1]);
        var word = new Word(marked.Outer, isNickname ? WordKind.Word : WordKind.Punctuation, default, isNickname);
        return isNickname ? new OuterWord(word, -1) : new OuterWord(word, index, TitleTest.IsTitle(text, marked.Inner));
    }

    private static bool HasTitleCase(ImmutableArray<OuterWord> words)
    {
        const int FewestWords = 4;
        const int MostWords = 30;
        var (capitals, small) = (0, 0);
        foreach (var word in words.Length <= MostWords ? words : [])
        {
            var counts = !word.IsQuote && word.Word.Kind == WordKind.Word && word.Span.Length > 3;
            capitals += counts && word.Word.IsCapitalized ? 1 : 0;
            small += counts && !word.Word.IsCapitalized ? 1 : 0;
        }

        return capitals >= FewestWords && small * 8 <= capitals;
    }

    private static bool OnlySpace(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    // 某某说：“……。”
    private static bool IsLedIn(string text, int quote) => quote > 0 && text[quote - 1] is '：' or ':';

    // A quotation that ends like a sentence ends the reporter's sentence too, unless words go on small or report it.
    private static bool EndsWithQuote(string text, MarkedText quote, int at, int end)
    {
        if (
            quote.Inner.IsEmpty
            || text[quote.Inner.End - 1] is not ('.' or '!' or '?' or '…' or '。' or '！' or '？' or '”' or '’' or '\'')
        )
        {
            return false;
        }

        var next = at;
        if (!WordScanner.TryRead(text, ref next, end, out var word))
        {
            return true;
        }

        if (WordScanner.IsUncased(text[word.Span.Start]))
        {
            // Chinese: “……。”某某说。
            return word.Span.Start > at || IsLedIn(text, quote.Outer.Start);
        }

        var isFinal = text[quote.Inner.End - 1] is '.' or '。';
        var beginsSmall =
            word.Kind == WordKind.Punctuation
                ? text[word.Span.Start] is ',' or ';' or '.' or '–' or '—' or '―' or '-' or '，' or '\'' or '’'
                : !word.IsCapitalized;
        return !beginsSmall && (isFinal || !ReportingTail.BeginsAt(text, at, end));
    }
}
