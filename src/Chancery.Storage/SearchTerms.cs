using System.Collections.Immutable;
using System.Text;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>A query as phrases of normalized words, which all have to occur; a single word is a phrase of one.</summary>
internal sealed class SearchTerms
{
    private readonly ImmutableArray<Phrase> _phrases;

    private SearchTerms(ImmutableArray<Phrase> phrases) => _phrases = phrases;

    /// <summary>True when the query holds no word.</summary>
    public bool IsEmpty => _phrases.IsEmpty;

    /// <summary>The query in the language of FTS5. Words are letters and digits only, so that nothing of the user's is read as an operator.</summary>
    public string Match => string.Join(' ', _phrases.Select(phrase => phrase.Match));

    /// <summary>Reads words, <c>"phrases"</c> and <c>beginnings*</c>.</summary>
    public static SearchTerms Parse(string query)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var parts = query.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Odd parts stand between quotation marks; a mark that nothing closes counts as none.
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                Add(phrases, parts[i], isPrefix: false);
                continue;
            }

            foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                Add(phrases, word, isPrefix: word.EndsWith('*'));
            }
        }

        return new SearchTerms(phrases.DrainToImmutable());
    }

    /// <summary>Where the phrases occur in <paramref name="text"/>, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> FindIn(string text)
    {
        var words = SearchWords.Split(text).ToArray();
        var found = new SortedSet<TextSpan>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in _phrases)
            {
                if (phrase.StandsAt(words, at))
                {
                    found.Add(words[at].Span.Union(words[at + phrase.Words.Length - 1].Span));
                }
            }
        }

        return WithoutOverlaps(found);
    }

    private static void Add(ImmutableArray<Phrase>.Builder phrases, string text, bool isPrefix)
    {
        ImmutableArray<string> words = [.. SearchWords.Split(text).Select(word => word.Word)];
        if (!words.IsEmpty)
        {
            phrases.Add(new Phrase(words, isPrefix));
        }
    }

    private static ImmutableArray<TextSpan> WithoutOverlaps(SortedSet<TextSpan> spans)
    {
        var kept = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (kept.Count > 0 && kept[^1].Overlaps(span))
            {
                kept[^1] = kept[^1].Union(span);
            }
            else
            {
                kept.Add(span);
            }
        }

        return kept.DrainToImmutable();
    }

    private sealed record Phrase(ImmutableArray<string> Words, bool IsPrefix)
    {
        public string Match =>
            new StringBuilder().Append('"').AppendJoin(' ', Words).Append('"').Append(IsPrefix ? "*" : "").ToString();

        public bool StandsAt((string Word, TextSpan Span)[] words, int at)
        {
            if (at + Words.Length > words.Length)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                var isRight =
                    IsPrefix && i == Words.Length - 1
                        ? words[at + i].Word.StartsWith(Words[i], StringComparison.Ordinal)
                        : words[at + i].Word == Words[i];
                if (!isRight)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
