using System.Text;

namespace Chancery.Storage;

/// <summary>A word that is looked for: itself, any word that begins with it, or any word of a pattern.</summary>
/// <param name="Text">Normalized; in a pattern <c>*</c> stands for any letters and <c>?</c> for one.</param>
/// <param name="Kind">How it is compared.</param>
internal sealed record SearchWord(string Text, SearchWord.Comparison Kind)
{
    internal enum Comparison
    {
        Whole,
        Beginning,
        Pattern,
    }

    /// <summary>The words of a stretch of a query without white space; marks divide them, but for the signs of a pattern.</summary>
    public static IEnumerable<SearchWord> Read(string text)
    {
        if (text.AsSpan().IndexOfAny('*', '?') < 0)
        {
            return SearchWords.Split(text).Select(word => new SearchWord(word.Word, Comparison.Whole));
        }

        var pattern = new StringBuilder();
        var parts = SearchWords.Split(text).ToList();
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?')
            {
                pattern.Append(text[i]);
            }
            else if (at < parts.Count && parts[at].Span.Start == i)
            {
                pattern.Append(parts[at].Word);
                i = parts[at].Span.End - 1;
                at++;
            }
        }

        var word = pattern.ToString();
        return parts.Count == 0 ? []
            : word.AsSpan(0, word.Length - 1).IndexOfAny('*', '?') < 0 && word[^1] == '*'
                ? [new SearchWord(word[..^1], Comparison.Beginning)]
            : [new SearchWord(word, Comparison.Pattern)];
    }

    /// <summary>The word without the signs of a pattern.</summary>
    public SearchWord AsWhole() =>
        new(
            Text.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal),
            Comparison.Whole
        );

    /// <summary>True where the word of a text is one that is looked for.</summary>
    public bool Fits(string word) =>
        Kind switch
        {
            Comparison.Whole => word == Text,
            Comparison.Beginning => word.StartsWith(Text, StringComparison.Ordinal),
            _ => FitsPattern(word),
        };

    // Goes back to the last star only, so the time is at most the product of the lengths.
    private bool FitsPattern(string word)
    {
        var (at, sign, star, mark) = (0, 0, -1, 0);
        while (at < word.Length)
        {
            if (sign < Text.Length && Text[sign] == '*')
            {
                (star, mark) = (sign++, at);
            }
            else if (sign < Text.Length && (Text[sign] == '?' || Text[sign] == word[at]))
            {
                (sign, at) = (sign + 1, at + 1);
            }
            else if (star >= 0)
            {
                (sign, at) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return Text.AsSpan(sign).TrimStart('*').IsEmpty;
    }
}
