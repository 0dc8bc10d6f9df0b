namespace Chancery.Benchmarks.Verification;

/// <summary>Three words in a row, for the systems that are asked for phrases.</summary>
internal static class Shingles
{
    private const int Size = 3;

    public static IEnumerable<string> Of(string quotation)
    {
        var words = Words(quotation);
        return words.Length < Size
            ? [string.Join(' ', words)]
            : Enumerable
                .Range(0, words.Length - Size + 1)
                .Select(start => string.Join(' ', words[start..(start + Size)]))
                .Distinct(StringComparer.Ordinal);
    }

    private static string[] Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
}
