using System.Text;

namespace Chancery.Reading;

/// <summary>Compares titles by their words: small letters and digits with one space between words.</summary>
internal static class TitleWords
{
    /// <summary>The words of <paramref name="title"/>, as the other methods take them.</summary>
    public static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        var isBetween = false;
        foreach (var character in title)
        {
            if (!char.IsLetterOrDigit(character))
            {
                isBetween = folded.Length > 0;
                continue;
            }

            if (isBetween)
            {
                folded.Append(' ');
                isBetween = false;
            }

            folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    /// <summary>Number of words of a folded title; a character counts as half a word in scripts that write without spaces.</summary>
    public static int Count(string folded) => LineShape.CountWords(folded);

    /// <summary>The title once, where it is printed twice in a row, as for a wide and for a narrow screen.</summary>
    public static string Once(string title)
    {
        var half = title.Length / 2;
        return title.Length > 2 && title[half] == ' ' && title.AsSpan(0, half).SequenceEqual(title.AsSpan(half + 1))
            ? title[..half]
            : title;
    }

    /// <summary>True where the words of <paramref name="part"/> stand in <paramref name="whole"/> in a row.</summary>
    public static bool Holds(string whole, string part)
    {
        for (
            var at = whole.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = whole.IndexOf(part, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + part.Length;
            if ((at == 0 || whole[at - 1] == ' ') && (end == whole.Length || whole[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where two thirds of the words of the shorter title, and three at least, stand in the other.</summary>
    public static bool AreClose(string a, string b)
    {
        var (x, y) = (a.Split(' ').ToHashSet(StringComparer.Ordinal), b.Split(' ').ToHashSet(StringComparer.Ordinal));
        var shorter = Math.Min(x.Count, y.Count);
        x.IntersectWith(y);
        return x.Count >= 3 && x.Count * 3 >= shorter * 2;
    }
}
