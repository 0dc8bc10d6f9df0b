using Chancery.Faces.Registers;
using Chancery.Server.Web.Registers;

namespace Chancery.Server.Web.Actors;

/// <summary>Which names a page is asked for, as it stands in its address.</summary>
internal static class NamesQuery
{
    /// <summary>Reads the address of a request.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static ActorFilter Of(HttpRequest request) =>
        ActorFilter.Of(RowQuery.Given(request.Query["q"]), RowQuery.Given(request.Query["kind"]));

    /// <summary>The address of the list with this query, and another page of it.</summary>
    public static string AddressOf(string? words, string? kind, int page = 1)
    {
        string[] parts =
        [
            .. words is null ? [] : new[] { $"q={Uri.EscapeDataString(words)}" },
            .. kind is null ? [] : new[] { $"kind={kind}" },
            .. page == 1 ? [] : new[] { $"page={page}" },
        ];
        return parts.Length == 0 ? "/names" : $"/names?{string.Join('&', parts)}";
    }
}
