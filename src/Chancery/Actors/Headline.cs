using Chancery.Text;

namespace Chancery.Actors;

/// <summary>Reads names in a line that writes every word with a capital, as English headlines do.</summary>
internal static class Headline
{
    private const int FewestWords = 4;

    /// <summary>True where nearly every word begins with a capital, and not every letter is one.</summary>
    public static bool IsTitleCase(string text, TextSpan line)
    {
        const int LongestHeadline = 200;
        if (line.Length > LongestHeadline)
        {
            return false;
        }

        var (words, capitals, small) = (0, 0, 0);
        var isInside = false;
        for (var at = line.Start; at < line.End; at++)
        {
            var isLetter = char.IsLetter(text[at]) || (isInside && text[at] is '\'' or '’' or '-');
            if (isLetter && !isInside)
            {
                var isLong =
                    at + 3 < line.End
                    && char.IsLetter(text[at + 1])
                    && char.IsLetter(text[at + 2])
                    && char.IsLetter(text[at + 3]);
                words += isLong || char.IsUpper(text[at]) ? 1 : 0;
                capitals += char.IsUpper(text[at]) ? 1 : 0;
            }

            small += char.IsLower(text[at]) ? 1 : 0;
            isInside = isLetter;
        }

        return words >= FewestWords && capitals * 10 >= words * 9 && small > capitals;
    }

    /// <summary>The parts of a run that are names by themselves: two or three words that <paramref name="isKnown"/>, or that begin with a given name.</summary>
    public static IEnumerable<TextSpan> NamesIn(string text, TextSpan run, Func<string, bool> isKnown)
    {
        var words = WordsOf(text, run);
        for (var first = 0; first < words.Count; )
        {
            var length = LengthOfName(text, words, first, isKnown);
            yield return new TextSpan(words[first].Start, words[first + length - 1].End);
            first += length;
        }
    }

    private static int LengthOfName(string text, List<TextSpan> words, int first, Func<string, bool> isKnown)
    {
        for (var length = Math.Min(3, words.Count - first); length > 1; length--)
        {
            if (isKnown(text[words[first].Start..words[first + length - 1].End]))
            {
                return length;
            }
        }

        var isName =
            first + 1 < words.Count
            && GivenNames.GenderOf(text.Substring(words[first].Start, words[first].Length)) != NameGender.Unknown;
        return isName ? 2 : 1;
    }

    private static List<TextSpan> WordsOf(string text, TextSpan run)
    {
        var words = new List<TextSpan>();
        for (var start = run.Start; start < run.End; )
        {
            var length = text.AsSpan(start, run.End - start).IndexOf(' ');
            var end = length < 0 ? run.End : start + length;
            if (end > start)
            {
                words.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return words;
    }
}
