using System.Collections.Immutable;
using System.Globalization;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Documents;

/// <summary>What a list of documents is narrowed to, and how it is sorted.</summary>
/// <param name="Kind">The word of a kind, or null.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="Named">Words of title, medium or author, or null.</param>
/// <param name="Order">date, title or added.</param>
internal sealed record DocumentListFilter(string? Kind, string? Language, string? Named, string Order)
{
    /// <summary>The orders there are.</summary>
    public static ImmutableArray<string> Orders { get; } = ["date", "title", "added"];

    /// <summary>Reads the values of a request; empty ones count as none.</summary>
    /// <exception cref="UsageException">A sorting that is none.</exception>
    public static DocumentListFilter Of(string? kind, string? language, string? named, string? order) =>
        Orders.Contains(OrNull(order) ?? Orders[0])
            ? new DocumentListFilter(OrNull(kind), OrNull(language), OrNull(named), OrNull(order) ?? Orders[0])
            : throw new UsageException($"sort expects {string.Join(", ", Orders)}, not '{order}'.");

    public bool Keeps(DocumentEntry entry) =>
        (Kind is null || StoredWords.Of(entry.Kind) == Kind)
        && (Language is null || entry.Language == Language)
        && (
            Named is null
            || $"{entry.Title} {entry.Site} {entry.Author} {Names.Short(entry.Name)}".Contains(
                Named,
                StringComparison.OrdinalIgnoreCase
            )
        );

    /// <summary>Sorts: newest first, undated ones last; by title; or last added first.</summary>
    public IEnumerable<DocumentEntry> Sort(IEnumerable<DocumentEntry> entries) =>
        Order switch
        {
            "title" => entries.OrderBy(
                entry => entry.Title ?? Names.Short(entry.Name),
                StringComparer.OrdinalIgnoreCase
            ),
            "added" => entries.Reverse(),
            _ => entries.OrderByDescending(entry => entry.Published),
        };

    /// <summary>The address of a page of this list.</summary>
    public string AddressOf(int page) => AddressOf(this, page);

    /// <summary>The address of the list narrowed otherwise.</summary>
    public static string AddressOf(DocumentListFilter filter, int page = 1)
    {
        string?[] parts =
        [
            Part("kind", filter.Kind),
            Part("language", filter.Language),
            Part("named", filter.Named),
            filter.Order == Orders[0] ? null : Part("sort", filter.Order),
            page == 1 ? null : Part("page", page.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/documents" : $"/documents?{query}";
    }

    private static string? Part(string name, string? value) =>
        value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    private static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
