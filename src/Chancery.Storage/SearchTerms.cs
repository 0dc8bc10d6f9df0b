using System.Collections.Immutable;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>A query as terms of normalized words, which all have to occur, or must not.</summary>
internal sealed class SearchTerms
{
    private readonly ImmutableArray<SearchTerm> _terms;

    private SearchTerms(ImmutableArray<SearchTerm> terms) => _terms = terms;

    /// <summary>True where no word has to occur.</summary>
    public bool IsEmpty => _terms.All(term => term.IsExcluded);

    /// <summary>What has to occur, in the language of FTS5; null: nothing.</summary>
    /// <param name="expand">The words of the record that fit a pattern.</param>
    public string? Match(Func<SearchWord, ImmutableArray<string>> expand) => Join(isExcluded: false, " AND ", expand);

    /// <summary>What must not occur; null: nothing.</summary>
    public string? Exclude(Func<SearchWord, ImmutableArray<string>> expand) => Join(isExcluded: true, " OR ", expand);

    /// <summary>Reads words, <c>"phrases"</c>, <c>"words near"~5</c>, <c>beginnings*</c>, <c>patt?rns</c>, each excluded by a <c>-</c> before it.</summary>
    public static SearchTerms Parse(string query)
    {
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        for (var at = 0; at < query.Length; )
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var isExcluded = query[at] == '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);
            at += isExcluded ? 1 : 0;
            // A mark that nothing closes counts as none.
            var close = query[at] == '"' ? query.IndexOf('"', at + 1) : -1;
            if (close > at)
            {
                var phrase = query[(at + 1)..close];
                at = close + 1;
                var within = ReadDistance(query, ref at);
                Add(terms, ReadPhrase(phrase, within is null), within, isExcluded);
                continue;
            }

            var end = at;
            while (end < query.Length && !char.IsWhiteSpace(query[end]) && (end == at || query[end] != '"'))
            {
                end++;
            }

            Add(terms, [.. SearchWord.Read(query[at..end])], null, isExcluded);
            at = end;
        }

        return new SearchTerms(terms.DrainToImmutable());
    }

    /// <summary>Where the terms occur in <paramref name="text"/>, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> FindIn(string text)
    {
        var words = SearchWords.Split(text).ToArray();
        var found = new SortedSet<TextSpan>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var term in _terms)
            {
                if (term.LengthAt(words, at) is var length and > 0)
                {
                    found.Add(words[at].Span.Union(words[at + length - 1].Span));
                }
            }
        }

        return WithoutOverlaps(found);
    }

    private string? Join(bool isExcluded, string link, Func<SearchWord, ImmutableArray<string>> expand)
    {
        var terms = _terms.Where(term => term.IsExcluded == isExcluded).Select(term => term.Match(expand)).ToList();
        return terms.Count == 0 ? null : string.Join(link, terms);
    }

    // The index knows patterns of single words only, and beginnings in a row only at its end; elsewhere their signs count as marks.
    private static ImmutableArray<SearchWord> ReadPhrase(string phrase, bool isRow)
    {
        ImmutableArray<SearchWord> words =
        [
            .. phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(SearchWord.Read),
        ];
        return words.Length < 2 ? words : [.. words.Select((word, i) => IsKept(word, i) ? word : word.AsWhole())];

        bool IsKept(SearchWord word, int i) =>
            word.Kind is SearchWord.Comparison.Beginning && (!isRow || i == words.Length - 1);
    }

    private static int? ReadDistance(string query, ref int at)
    {
        var end = at + 1;
        while (end < query.Length && char.IsAsciiDigit(query[end]))
        {
            end++;
        }

        if (
            at < query.Length
            && query[at] == '~'
            && int.TryParse(query[(at + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var words)
        )
        {
            at = end;
            return words;
        }

        return null;
    }

    private static void Add(
        ImmutableArray<SearchTerm>.Builder terms,
        ImmutableArray<SearchWord> words,
        int? within,
        bool isExcluded
    )
    {
        if (!words.IsEmpty)
        {
            terms.Add(new SearchTerm(words, words.Length > 1 ? within : null, isExcluded));
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
}
