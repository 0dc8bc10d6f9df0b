using System.Collections.Immutable;
using Chancery.Faces.Registers;

namespace Chancery.Server.Web.Registers;

/// <summary>What a page of a register is asked for, as it stands in its address.</summary>
/// <param name="Holders">Who takes part, is a party, commits himself, holds it or says it.</param>
/// <param name="From">The first year, month or day; null: any.</param>
/// <param name="To">The last one.</param>
/// <param name="About">Words of the sentence or its paragraph.</param>
internal sealed record RowQuery(ImmutableArray<string> Holders, string? From, string? To, string? About)
{
    private const int MostHolders = 6;
    private const int Longest = 300;

    /// <summary>True where nothing narrows the register.</summary>
    public bool IsEmpty => Holders.IsEmpty && From is null && To is null && About is null;

    /// <summary>Reads the address of a request.</summary>
    /// <exception cref="UsageException">Too much is asked for.</exception>
    public static RowQuery Of(HttpRequest request)
    {
        ImmutableArray<string> holders =
        [
            .. request.Query["holder"].Select(Given).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return holders.Length > MostHolders
            ? throw new UsageException($"At most {MostHolders} names can be asked for at once.")
            : new RowQuery(
                holders,
                Given(request.Query["from"]),
                Given(request.Query["to"]),
                Given(request.Query["about"])
            );
    }

    /// <summary>The same as the registers are asked.</summary>
    /// <exception cref="UsageException">A date that is none, or the last before the first.</exception>
    public RowFilter Filter() =>
        new(Holders, RowFilter.PeriodOf(From, To), RowFilter.WordsOf(About is null ? [] : [About]));

    /// <summary>The address of a page with this query and more.</summary>
    public string AddressOf(string path, params IEnumerable<(string Name, string? Value)> more)
    {
        string[] parts =
        [
            .. Holders
                .Select(holder => (Name: "holder", Value: (string?)holder))
                .Append((Name: "from", Value: From))
                .Append((Name: "to", Value: To))
                .Append((Name: "about", Value: About))
                .Concat(more)
                .Where(pair => pair.Value is not null)
                .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"),
        ];
        return parts.Length == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>A field of a form as it was filled in; null where it was left open.</summary>
    /// <exception cref="UsageException">It is longer than any name or date.</exception>
    public static string? Given(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : value.Length > Longest ? throw new UsageException($"A field of a question has at most {Longest} characters.")
        : value.Trim();
}
