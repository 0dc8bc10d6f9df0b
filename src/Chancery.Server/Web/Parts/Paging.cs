using System.Globalization;

namespace Chancery.Server.Web.Parts;

/// <summary>A stretch of a list, as one page shows it.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Most items of a page.</param>
/// <param name="Total">Items in all.</param>
/// <param name="AddressOf">The address of another page.</param>
internal sealed record Paging(int Page, int Size, int Total, Func<int, string> AddressOf)
{
    /// <summary>The last page; 1 where there is nothing.</summary>
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Items before this page.</summary>
    public int Skipped => (Page - 1) * Size;

    /// <summary>The page that a request names: the nearest one there is; 1 where it names none.</summary>
    public static Paging Of(string? asked, int size, int total, Func<int, string> addressOf)
    {
        var paging = new Paging(1, size, total, addressOf);
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? paging with
            {
                Page = Math.Clamp(page, 1, paging.Last),
            }
            : paging;
    }

    /// <summary>The items of this page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip(Skipped).Take(Size);
}
