namespace Chancery.Transcripts;

/// <summary>
/// Cuts a label in which the name stands a second time, the family name first, as pages have it whose names carry a hidden note:
/// "Finance Minister Otto Brand Brand OttoFinance Minister of Norland".
/// </summary>
internal static class RepeatedName
{
    /// <summary>The label up to the end of the first name; as it is where no name is repeated.</summary>
    public static string? Cut(string? label)
    {
        if (label is null || !label.Contains(' ', StringComparison.Ordinal))
        {
            return label;
        }

        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var family = 1; family + 2 < words.Length; family++)
        {
            if (
                words[family].Length > 1
                && char.IsUpper(words[family][0])
                && words[family] == words[family + 1]
                && words[family + 2].StartsWith(words[family - 1], StringComparison.Ordinal)
            )
            {
                return string.Join(' ', words[..(family + 1)]);
            }
        }

        return label;
    }
}
