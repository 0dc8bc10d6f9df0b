using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Faces;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Registers;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Web.Actors;

/// <summary>Which names are asked for.</summary>
/// <param name="Words">Beginnings of words of the name; null: any.</param>
/// <param name="Kind">One of <see cref="ActorKinds.All"/>; null: any.</param>
internal sealed record NamesQuery(string? Words, string? Kind)
{
    /// <summary>Reads the address of a request.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static NamesQuery Of(HttpRequest request) =>
        new(
            RowQuery.Given(request.Query["q"]),
            RowQuery.Given(request.Query["kind"]) is { } kind
                ? ActorKinds.All.Contains(kind)
                    ? kind
                    : throw new UsageException($"kind expects {string.Join(", ", ActorKinds.All)}, not '{kind}'.")
                : null
        );

    /// <summary>The names that are asked for, in their order; upper and lower case and accents do not count.</summary>
    public ImmutableArray<NamedActor> Among(IReadOnlyList<NamedActor> all)
    {
        string[] words = Words is null ? [] : ActorAliases.Key(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. all.Where(actor =>
                (Kind is null || actor.Kind == Kind)
                && words.All(word =>
                    ActorAliases.Key(actor.Name).Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal))
                )
            ),
        ];
    }

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
