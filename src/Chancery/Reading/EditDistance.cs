namespace Chancery.Reading;

/// <summary>Edit distance of short strings.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>True where <paramref name="a"/> becomes <paramref name="b"/> with at most <paramref name="most"/> letters inserted, dropped or replaced.</summary>
    public static bool AtMost(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest)
        {
            return false;
        }

        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length] <= most;
    }
}
