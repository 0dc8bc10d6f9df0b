using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery.Faces.Registers;

/// <summary>Which names of a record are asked for.</summary>
/// <param name="Words">Beginnings of words of the name; null: any.</param>
/// <param name="Kind">One of <see cref="ActorKinds.All"/>; null: any.</param>
internal sealed record ActorFilter(string? Words, string? Kind)
{
    /// <summary>The filter of what was asked for.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static ActorFilter Of(string? words, string? kind) =>
        kind is null || ActorKinds.All.Contains(kind)
            ? new ActorFilter(words, kind)
            : throw new UsageException($"kind expects {string.Join(", ", ActorKinds.All)}, not '{kind}'.");

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
}
