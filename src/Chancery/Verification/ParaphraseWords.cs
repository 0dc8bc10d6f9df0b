using System.Collections.Immutable;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>The words of indirect speech with their weights, to be found again in other words.</summary>
/// <remarks>
/// A word weighs as much as it is rare in the record (inverse document frequency over word counts). Two words match when they are the
/// same, or when they share a stem: a common beginning of at least five letters behind which at most four differ, which holds for the
/// endings of all languages here without a list for each.
/// </remarks>
internal sealed class ParaphraseWords
{
    private const int MinStem = 5;
    private const int MaxEnding = 4;
    private const double StemMatch = 0.8;

    private readonly ImmutableArray<string> _words;
    private readonly double[] _weights;
    private readonly ImmutableArray<string>[] _initials;

    /// <summary>Weighs the words of <paramref name="text"/> by <paramref name="index"/>; a word that occurs twice counts once.</summary>
    public ParaphraseWords(string text, SeedIndex index)
    {
        Tokens = Tokenizer.Tokenize(text);
        var query = index.Prepare(Tokens.AsSpan());
        _words =
        [
            .. Tokens.Select(token => Normalization.Normalize(text.AsSpan(token.Start, token.End - token.Start))),
        ];
        _initials = Initials(text, Tokens);
        _weights = new double[_words.Length];
        var rarest = Math.Log(index.WordCount + 2);
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words.IndexOf(_words[i], StringComparer.Ordinal) == i)
            {
                _weights[i] = Math.Pow(Math.Log((index.WordCount + 2d) / (query.CountOf(i) + 1)) / rarest, 2);
            }
        }

        Total = _weights.Sum();
    }

    /// <summary>The words in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Number of different words.</summary>
    public int Distinct => _weights.Count(weight => weight > 0);

    /// <summary>Sum of all weights.</summary>
    public double Total { get; }

    /// <summary>Weight of one word, 0 to 1; 0 for a repetition.</summary>
    public double WeightOf(int word) => _weights[word];

    /// <summary>How well <paramref name="text"/> holds these words, 0 to 1: recall by weight, and a little precision.</summary>
    public double Score(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var others = tokens
            .Select(token => Normalization.Normalize(text.AsSpan(token.Start, token.End - token.Start)))
            .Concat(Initials(text, tokens).SelectMany(initials => initials))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (others.Length == 0 || Total <= 0)
        {
            return 0;
        }

        var held = 0d;
        var met = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            var match = _weights[i] > 0 ? others.Max(other => Match(i, other)) : 0;
            held += _weights[i] * match;
            met += match > 0 ? 1 : 0;
        }

        // F-beta with beta 3: what the report says has to be there; what the passage says besides matters little.
        var recall = held / Total;
        var precision = Math.Min(1, (double)met / others.Length);
        return recall <= 0 ? 0 : 10 * precision * recall / ((9 * precision) + recall);
    }

    private double Match(int index, string other)
    {
        var word = _words[index];
        if (word.Equals(other, StringComparison.Ordinal) || _initials[index].Contains(other, StringComparer.Ordinal))
        {
            return 1;
        }

        var common = word.AsSpan().CommonPrefixLength(other);
        return common >= MinStem && word.Length - common <= MaxEnding && other.Length - common <= MaxEnding ? StemMatch
            : common >= 3 && IsPluralOf(word, other, common) ? StemMatch
            : 0;
    }

    /// <summary>For the words of a capitalised run its first letters, and those of its beginnings: "un" and "uns" for "United Nations Secretariat".</summary>
    public static ImmutableArray<string>[] Initials(string text, ImmutableArray<Token> tokens)
    {
        var initials = new ImmutableArray<string>[tokens.Length];
        Array.Fill(initials, []);
        foreach (var run in CapitalRuns(text, tokens))
        {
            var (start, end) = (run.Start.Value, run.End.Value);
            var letters = string.Concat(
                Enumerable.Range(start, end - start).Select(at => char.ToLowerInvariant(text[tokens[at].Start]))
            );
            for (var length = 2; length <= letters.Length; length++)
            {
                for (var at = start; at < start + length; at++)
                {
                    initials[at] = initials[at].Add(letters[..length]);
                }
            }
        }

        return initials;
    }

    /// <summary>Runs of two to eight capitalised words with nothing but a space between them.</summary>
    public static IEnumerable<Range> CapitalRuns(string text, ImmutableArray<Token> tokens)
    {
        const int longest = 8;
        var start = 0;
        for (var i = 0; i <= tokens.Length; i++)
        {
            if (
                i < tokens.Length
                && i - start < longest
                && char.IsUpper(text[tokens[i].Start])
                && (i == start || tokens[i].Start - tokens[i - 1].End == 1)
            )
            {
                continue;
            }

            if (i - start >= 2)
            {
                yield return start..i;
            }

            start = i < tokens.Length && char.IsUpper(text[tokens[i].Start]) ? i : i + 1;
        }
    }

    private static bool IsPluralOf(string word, string other, int common) =>
        (common == word.Length && other.AsSpan(common) is "s" or "es")
        || (common == other.Length && word.AsSpan(common) is "s" or "es");
}
