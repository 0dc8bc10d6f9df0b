using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Text;

namespace Chancery.Affairs.Sentences;

/// <summary>A sentence of a document's content, with its words, dates and names, and with who says it.</summary>
internal sealed class AffairsSentence
{
    private readonly NameFinder _finder;
    private ImmutableArray<SentenceName> _names;

    public AffairsSentence(string text, TextSpan span, ImmutableArray<Word> words, NameFinder finder)
    {
        (Text, Span, Words, _finder) = (text, span, words, finder);
    }

    /// <summary>The view that all spans point into.</summary>
    public string Text { get; }

    public TextSpan Span { get; }

    public ImmutableArray<Word> Words { get; }

    public int Count => Words.Length;

    public required ImmutableArray<DateExpression> Dates { get; init; }

    /// <summary>Who says it; null for a reporter's own words and for an unnamed interviewer.</summary>
    public required string? AssertedBy { get; init; }

    /// <summary>The state or body whose office the speaker holds, if the document tells it.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>True for what an interviewer says.</summary>
    public required bool IsQuestion { get; init; }

    /// <summary>True where somebody speaks whose "we" and "I" are known: an answer, a statement, the words of a quotation.</summary>
    public required bool IsSpeech { get; init; }

    /// <summary>How the answer takes the question that this sentence is of; null where its words do not show it.</summary>
    public Reception? Reception { get; init; }

    /// <summary>True where a spokesperson says it.</summary>
    public bool IsOfSpokesperson { get; init; }

    /// <summary>Who "we" is in a meeting: the speaker, or for a spokesperson the state spoken for; null outside speech.</summary>
    public string? We =>
        !IsSpeech ? null
        : IsOfSpokesperson ? OnBehalfOf
        : AssertedBy;

    /// <summary>True for a reporter's sentence, in which "he said" gives the words of the one who asserts it.</summary>
    public bool IsReported { get; init; }

    /// <summary>The sentence before it in its paragraph; null for the first.</summary>
    public AffairsSentence? Before { get; init; }

    /// <summary>Number of its paragraph.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Its names; found when they are asked for.</summary>
    public ImmutableArray<SentenceName> Names => _names.IsDefault ? _names = _finder.Find(Words) : _names;

    public ReadOnlySpan<char> Form(int i) =>
        (uint)i < (uint)Words.Length ? Text.AsSpan(Words[i].Span.Start, Words[i].Span.Length) : default;

    public bool Is(int i, string form) => Form(i).Equals(form, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, string first, string second) => Is(i, first) || Is(i, second);

    /// <summary>The text of the words from <paramref name="start"/> up to <paramref name="end"/>, as it stands.</summary>
    public string Phrase(int start, int end) =>
        start >= end
            ? ""
            : string.Join(
                ' ',
                Text.Substring(Words[start].Span.Start, Words[end - 1].Span.End - Words[start].Span.Start)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );

    /// <summary>The word at or behind a position of the view.</summary>
    public int WordAt(int position)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The name that covers word <paramref name="i"/>, if any.</summary>
    public SentenceName? NameAt(int i)
    {
        foreach (var name in Names)
        {
            if (name.First <= i && i < name.End)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The states of a word like "Norlandic-Sudlandic".</summary>
    public ImmutableArray<string> StatesOfPair(int i) => _finder.StatesOfPair(Words[i]);

    /// <summary>True when a date, a rhythm or a time covers word <paramref name="i"/>.</summary>
    public bool IsDate(int i)
    {
        foreach (var date in Dates)
        {
            if (date.Kind != DateKind.Duration && date.Span.Overlaps(Words[i].Span))
            {
                return true;
            }
        }

        return false;
    }
}
