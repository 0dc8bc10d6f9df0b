using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Faces.Words;

/// <summary>Says which words of a text mix the letters of two alphabets, so that a name is not what it looks like.</summary>
internal static class MixedWords
{
    private const int MostNamed = 3;

    /// <summary>One sentence, or null where there are none: 'one word mixes letters of two alphabets: “Mаren” looks like “Maren”, with Cyrillic letters'.</summary>
    /// <param name="words">The words, in the order of the text.</param>
    /// <param name="text">The text they stand in.</param>
    public static string? Of(ImmutableArray<MixedWord> words, string text)
    {
        if (words.IsEmpty)
        {
            return null;
        }

        var named = words
            .DistinctBy(word => text.Substring(word.Span.Start, word.Span.Length), StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(word =>
                $"“{Printable.OneLine(text.Substring(word.Span.Start, word.Span.Length))}” looks like “{Printable.OneLine(word.LooksLike)}” but has {string.Join(" and ", word.Letters.Select(letter => letter.Alphabet).Distinct())} letters"
            );
        return $"{(words.Length == 1 ? "one word mixes" : $"{Printable.Count(words.Length)} words mix")} letters of two alphabets: {string.Join("; ", named)}";
    }
}
