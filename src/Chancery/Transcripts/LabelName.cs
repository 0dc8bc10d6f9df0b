using System.Buffers;
using System.Globalization;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>A label taken apart into title and name.</summary>
/// <param name="Title">What stands before the name, as written; empty where nothing does.</param>
/// <param name="Words">The name's words, with capitals only at their starts; empty where the label is an office only.</param>
internal sealed record LabelName(string Title, string[] Words)
{
    private const int MostWordsBeforeTitle = 2;

    private static readonly SearchValues<char> Vowels = SearchValues.Create(
        "AEIOUYÁÉÍÓÚÝÄÖÜÅÆØАЕЁИОУЫЭЮЯІЇЄaeiouyаеиоуыэюя"
    );

    /// <summary>The name as one string; empty where the label is an office only.</summary>
    public string Name => string.Join(' ', Words);

    /// <summary>Takes a label apart.</summary>
    public static LabelName Of(string label)
    {
        var end = label.AsSpan().IndexOfAny('(', '[', ',');
        var main = (end > 0 ? label[..end] : label).Trim();
        var bracket = end > 0 && label[end] == '(' ? label[(end + 1)..].TrimEnd(')', ' ') : "";
        var words = main.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var start = EndOfTitle(words);

        // "The Prime Minister (Jan Novak)": the name of the office's holder is in the brackets.
        if (start == words.Length && IsName(bracket))
        {
            return new LabelName(
                main,
                [.. bracket.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Normalize)]
            );
        }

        return new LabelName(string.Join(' ', words[..start]), [.. words[start..].Select(Normalize)]);
    }

    /// <summary>Index of the first word of the name.</summary>
    private static int EndOfTitle(string[] words)
    {
        var last = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var isTitle = OfficeTitles.Contains(words[i]) && (i + 1 < words.Length || last == i - 1 || i == 0);
            var isLink = last >= 0 && last == i - 1 && LabelWords.IsParticle(words[i]) && char.IsLower(words[i][0]);
            if (isTitle || isLink)
            {
                last = i;
            }
            else if (last < 0 ? i + 1 >= MostWordsBeforeTitle + 1 : !IsPlaceOfOffice(words, i, last))
            {
                break;
            }
        }

        return
            last + 1 is var start
            && start > 0
            && start < words.Length
            && LabelWords.IsParticle(words[start - 1])
            && char.IsLower(words[start - 1][0])
            && words.Length - start >= 3
            ? start + 1
            : start;
    }

    /// <summary>A country between an office and the next word of it: "Minister of Ostria for Trade".</summary>
    private static bool IsPlaceOfOffice(string[] words, int i, int last) =>
        i == last + 1 && i + 1 < words.Length && (OfficeTitles.Contains(words[i + 1]) && i + 2 < words.Length);

    private static bool IsName(string text) =>
        text.Length is > 3 and < 50
        && text.Split(' ') is { Length: >= 2 and <= 4 } words
        && words.All(word => word.Length > 0 && char.IsUpper(word[0]));

    /// <summary>Words in capitals get small letters: <c>NOVÁK</c>, <c>O'NEILL</c>, <c>McKAY</c>; initials stay.</summary>
    public static string Normalize(string word)
    {
        var letters = word.Count(char.IsLetter);
        if (
            letters < 2
            || (letters <= 3 && word.AsSpan().IndexOfAny(Vowels) < 0)
            || word.Contains('.', StringComparison.Ordinal)
            || word.Any(char.IsLower) && !word.StartsWith("Mc", StringComparison.Ordinal)
            || !word.Skip(2).Any(char.IsUpper) && letters > 2
        )
        {
            return word;
        }

        var normal = word.ToCharArray();
        var isStart = true;
        for (var i = 0; i < normal.Length; i++)
        {
            if (!char.IsLetter(normal[i]))
            {
                isStart = true;
                continue;
            }

            normal[i] = isStart ? normal[i] : char.ToLower(normal[i], CultureInfo.InvariantCulture);
            isStart = i == 1 && word.StartsWith("Mc", StringComparison.Ordinal);
        }

        // A small sigma at the end of a word has a form of its own.
        if (normal[^1] == 'σ')
        {
            normal[^1] = 'ς';
        }

        return new string(normal);
    }
}
