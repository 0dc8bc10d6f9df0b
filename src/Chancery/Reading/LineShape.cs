using System.Buffers;

namespace Chancery.Reading;

/// <summary>What the shape of a line says, whatever its words.</summary>
internal static class LineShape
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("_*-=~·•—–―#.+/|<>─━═▪■♦ \t\u00A0");
    private static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？।॥؟۔።፧։။។");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"'”’»›)]“」』*_");

    /// <summary>A line drawn with marks: underscores, asterisks, dashes.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line.IndexOfAnyExcept(RuleMarks) < 0 && line.IndexOfAnyExcept(' ', '\u00A0') >= 0;

    /// <summary>True where the line ends as a sentence does, closing marks aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        while (line.Length > 1 && ClosingMarks.Contains(line[^1]))
        {
            line = line[..^1].TrimEnd();
        }

        return !line.IsEmpty && Terminators.Contains(line[^1]);
    }

    /// <summary>True where the line ends with a question, closing marks aside.</summary>
    public static bool EndsQuestion(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        while (line.Length > 1 && (ClosingMarks.Contains(line[^1]) || line[^1] is '.' or '…' or '!'))
        {
            line = line[..^1].TrimEnd();
        }

        return !line.IsEmpty && line[^1] is '?' or '？' or '؟' or ';' && IsQuestionMark(line);
    }

    /// <summary>Number of words; a character counts as half a word in scripts that write without spaces.</summary>
    public static int CountWords(ReadOnlySpan<char> line)
    {
        var (words, ideographs, inside) = (0, 0, false);
        foreach (var character in line)
        {
            if (character is >= '\u2E80' and <= '\uD7FF' && character is not (>= '\u3000' and <= '\u303F'))
            {
                ideographs++;
                inside = false;
                continue;
            }

            var isLetter = char.IsLetterOrDigit(character);
            words += isLetter && !inside ? 1 : 0;
            inside = isLetter || (inside && character is '\'' or '’' or '-' or '.' or ',');
        }

        return words + (ideographs + 1) / 2;
    }

    /// <summary>True where the line reads as running text: a whole sentence, or long.</summary>
    public static bool IsProse(ReadOnlySpan<char> line)
    {
        var words = CountWords(line);
        return words >= 30 || (words >= 6 && EndsSentence(line));
    }

    // The Greek question mark is a semicolon; in other scripts a semicolon asks nothing.
    private static bool IsQuestionMark(ReadOnlySpan<char> line) =>
        line[^1] != ';' || line.IndexOfAnyInRange('Ͱ', 'Ͽ') >= 0;
}
