using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Chancery.Server.Security;

namespace Chancery.Server.Rest;

/// <summary>Divides lists by cursors: the digest of the last item that was given, so that nothing is given twice or left out while documents are added.</summary>
internal static class Paging
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 500;

    private const int LongestCursor = 128;
    private const int DigestBytes = 8;

    /// <summary>How many items are asked for.</summary>
    /// <exception cref="ProblemException">A number that is not from 1 to 500.</exception>
    public static int LimitOf(int? limit) =>
        limit is null ? DefaultLimit
        : limit is >= 1 and <= MostLimit ? limit.Value
        : throw new ProblemException(Problem.BadRequest($"limit expects a number from 1 to {MostLimit}."));

    /// <summary>The part of a list behind a cursor, and the cursor behind the part.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="keyOf">What names an item for good.</param>
    /// <param name="list">What was asked for: a cursor of another question is refused.</param>
    /// <param name="cursor">The cursor, or null for the beginning.</param>
    /// <param name="limit">Most items.</param>
    /// <exception cref="ProblemException">A cursor that is not one of this list.</exception>
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(
        IReadOnlyList<T> all,
        Func<T, string> keyOf,
        string list,
        string? cursor,
        int limit
    )
    {
        var start = 0;
        if (cursor is not null)
        {
            var (last, place) = Parse(cursor, list);
            start = Find(all, keyOf, last, place) + 1;
        }

        var items = all.Skip(start).Take(limit).ToArray();
        var end = start + items.Length;
        return (items, end < all.Count ? Write(list, keyOf(items[^1]), end - 1) : null);
    }

    /// <summary>The place of the last item that was given, or what is needed at least to find it.</summary>
    public static int PlaceOf(string? cursor, string list) => cursor is null ? -1 : Parse(cursor, list).Place;

    // Mostly it stands where it stood.
    private static int Find<T>(IReadOnlyList<T> all, Func<T, string> keyOf, string last, int place)
    {
        if (place < all.Count && DigestOf(keyOf(all[place])) == last)
        {
            return place;
        }

        for (var i = 0; i < all.Count; i++)
        {
            if (DigestOf(keyOf(all[i])) == last)
            {
                return i;
            }
        }

        throw new ProblemException(Problem.BadCursor);
    }

    private static string Write(string list, string key, int place) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{DigestOf(list)} {place} {DigestOf(key)}")
            )
        );

    private static (string Key, int Place) Parse(string cursor, string list)
    {
        if (
            cursor.Length <= LongestCursor
            && Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ')
                is [var digest, var number, var key]
            && digest == DigestOf(list)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        )
        {
            return (key, place);
        }

        throw new ProblemException(Problem.BadCursor);
    }

    private static string DigestOf(string list) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, DigestBytes)
        );
}
