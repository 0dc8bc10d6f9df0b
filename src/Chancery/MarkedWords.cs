using System.Globalization;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery;

/// <summary>Tells words in marks inside reported speech that are quoted from those that are only set apart: an emphasis, a title, a nickname.</summary>
/// <remarks>
/// A single word in marks, or a name of several, is no quotation by itself: it becomes one where the speaker's words hold it. Whether
/// they do is for the record to say, so that the verdict is asked before.
/// </remarks>
internal static class MarkedWords
{
    /// <summary>Characters of a script without spaces that are as little as one word.</summary>
    private const int CharactersOfAWord = 2;

    /// <summary>True for words that get no verdict: they are too few or a name, and the speaker's words do not hold them.</summary>
    public static bool IsOnlySetApart(string words, Verdict verdict) =>
        verdict is not (Verdict.Verbatim or Verdict.Truncated) && (IsOneWord(words) || IsName(words));

    private static bool IsOneWord(string words)
    {
        var tokens = Tokenizer.Tokenize(words);
        return tokens.Length <= 1
            || (tokens.Length <= CharactersOfAWord && tokens.All(token => IsCharacter(words[token.Start])));
    }

    /// <summary>Every word but the small ones of a name begins with a capital, the first among them.</summary>
    private static bool IsName(string words)
    {
        var tokens = Tokenizer.Tokenize(words);
        var capitals = tokens.Count(token => char.IsUpper(words[token.Start]) || char.IsDigit(words[token.Start]));
        return !tokens.IsEmpty
            && char.IsUpper(words[tokens[0].Start])
            && tokens.All(token =>
                char.IsUpper(words[token.Start]) || char.IsDigit(words[token.Start]) || token.Span.Length <= 3
            )
            && capitals * 2 > tokens.Length;
    }

    private static bool IsCharacter(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter;
}
