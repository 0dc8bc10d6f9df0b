using System.Buffers;

namespace Chancery.Reading;

/// <summary>Tells by their writing which words may be the name of a speaker.</summary>
internal static class LabelName
{
    private const int MostWords = 10;
    private const int MostWordsAlone = 6;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("!?;\"“”«»/=<>|{}");

    /// <summary>The name, and what stands behind it in brackets or behind a comma.</summary>
    public static (string Main, string Remark) SplitRemark(ReadOnlySpan<char> name)
    {
        var bracket = name.IndexOfAny('(', '[', '（');
        var comma = name.IndexOf(',');
        var end = (bracket, comma) switch
        {
            (> 0, > 0) => Math.Min(bracket, comma),
            (> 0, _) => bracket,
            (_, > 0) => comma,
            _ => name.Length,
        };
        return (name[..end].Trim().ToString(), name[end..].ToString());
    }

    /// <summary>True for what is written as a name or an office: words with capitals, particles between them.</summary>
    public static bool IsNameLike(string main, string remark)
    {
        if (remark.Length > 80 || main.AsSpan().IndexOfAny(NeverInNames) >= 0)
        {
            return false;
        }

        var (words, capitals) = (0, 0);
        foreach (var range in main.AsSpan().SplitAny(" \u00A0"))
        {
            var word = main.AsSpan()[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            var first = word.IndexOfAnyExcept('\'', '’', '‘');
            if (first < 0 || (!char.IsLetter(word[first]) && words == 1))
            {
                return false;
            }

            if (
                char.IsUpper(word[first])
                || IsUncased(word[first])
                || (word.Length > 3 && word.StartsWith("al-", StringComparison.Ordinal))
            )
            {
                capitals++;
            }
            else if (!LabelWords.IsParticle(word) && !char.IsDigit(word[first]))
            {
                return false;
            }
        }

        var isUncased = main.Length > 0 && IsUncased(main[0]);
        return capitals > 0 && words <= MostWords && capitals * 2 >= words && (!isUncased || main.Length <= 24);
    }

    /// <summary>True for the word of a question, an answer or an interviewer, or a name of several words that all have capitals: what may stand without a colon.</summary>
    public static bool IsWritten(ReadOnlySpan<char> name)
    {
        if (AsksOrAnswers(name) || LabelWords.IsInterviewer(name))
        {
            return true;
        }

        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || !(char.IsUpper(word[0]) || (words > 0 && LabelWords.IsParticle(word))))
            {
                return false;
            }

            words++;
        }

        return words is >= 2 and <= MostWordsAlone;
    }

    /// <summary>True for the word of a question or an answer.</summary>
    public static bool AsksOrAnswers(ReadOnlySpan<char> name) =>
        LabelWords.IsQuestion(name) || LabelWords.IsAnswer(name);

    /// <summary>True for a letter of a script that has no capitals.</summary>
    public static bool IsUncased(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherLetter || IsGeorgian(character);

    /// <summary>Georgian letters are small by their category, and begin no name with a capital.</summary>
    private static bool IsGeorgian(char character) => character is >= '\u10D0' and <= '\u10FF';

    /// <summary>True where the last word of a name stands in capitals.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOfAny(' ', '.') + 1)..];
        return last.Length >= 2 && char.IsUpper(last[0]) && char.IsUpper(last[^1]) && name.Length <= 50;
    }
}
