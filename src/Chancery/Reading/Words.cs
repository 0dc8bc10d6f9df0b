namespace Chancery.Reading;

/// <summary>Takes the white space and the invisible marks of a page's source out of its words.</summary>
internal static class Words
{
    /// <summary>The words with one space between them; null where there are none.</summary>
    public static string? Spaced(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
