namespace Chancery.Alignment;

/// <summary>Words to be found in a record.</summary>
/// <param name="words">Their ids; negative for a word that the record does not hold.</param>
/// <param name="skips">For each word, how many words of the record may be skipped before it at no cost.</param>
internal sealed class AlignmentQuery(int[] words, int[] skips)
{
    /// <summary>The ids of the words.</summary>
    public ReadOnlySpan<int> Words => words;

    /// <summary>How many words of the record may be skipped before each word. The first is zero.</summary>
    public ReadOnlySpan<int> Skips => skips;

    /// <summary>Number of words.</summary>
    public int Length => words.Length;

    /// <summary>The longest run of words before none of which words of the record may be skipped, but the first.</summary>
    public Range LongestPart()
    {
        var longest = 0..0;
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || skips[i] > 0)
            {
                longest = i - start > longest.End.Value - longest.Start.Value ? start..i : longest;
                start = i;
            }
        }

        return longest;
    }

    /// <summary>How many words may be skipped in all.</summary>
    public int TotalSkips { get; } = skips.Sum();
}
