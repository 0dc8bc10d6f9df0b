using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>A part of a query: words in a row, or words near each other.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Within">Most words that may stand between the first and the last of them, in any order; null: they stand in a row.</param>
/// <param name="IsExcluded">True where it must not occur.</param>
internal sealed record SearchTerm(ImmutableArray<SearchWord> Words, int? Within, bool IsExcluded)
{
    /// <summary>The term in the language of FTS5. Words are letters and digits only, so that nothing of the user's is read as an operator.</summary>
    /// <param name="expand">The words of the record that fit a pattern.</param>
    public string Match(Func<SearchWord, ImmutableArray<string>> expand)
    {
        if (Words is [{ Kind: SearchWord.Comparison.Pattern } pattern])
        {
            // A word that no text has stands for "none of these".
            var words = expand(pattern);
            return words.IsEmpty ? "\"\uE000\"" : $"({string.Join(" OR ", words.Select(word => $"\"{word}\""))})";
        }

        if (Within is { } within)
        {
            var near = string.Join(' ', Words.Select(word => $"\"{word.Text}\"{Star(word)}"));
            return string.Create(CultureInfo.InvariantCulture, $"NEAR({near}, {within})");
        }

        return new StringBuilder("\"")
            .AppendJoin(' ', Words.Select(word => word.Text))
            .Append('"')
            .Append(Star(Words[^1]))
            .ToString();
    }

    /// <summary>How many words stand there from <paramref name="at"/> on that are to be shown as found; 0: none.</summary>
    public int LengthAt((string Word, TextSpan Span)[] words, int at)
    {
        if (IsExcluded)
        {
            return 0;
        }

        if (Within is not null)
        {
            return Words.Any(word => word.Fits(words[at].Word)) ? 1 : 0;
        }

        if (at + Words.Length > words.Length)
        {
            return 0;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (!Words[i].Fits(words[at + i].Word))
            {
                return 0;
            }
        }

        return Words.Length;
    }

    private static string Star(SearchWord word) => word.Kind is SearchWord.Comparison.Beginning ? "*" : "";
}
