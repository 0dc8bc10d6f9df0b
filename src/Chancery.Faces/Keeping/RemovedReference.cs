using System.Collections.Immutable;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Finds the removed document that a user's words name.</summary>
internal static class RemovedReference
{
    private const int ShortestHash = 4;

    /// <summary>The one tombstone whose hash begins so, or whose name is or ends so.</summary>
    public static Tombstone Resolve(ImmutableArray<Tombstone> tombstones, string reference, string recordPath)
    {
        Tombstone[] found =
        [
            .. tombstones.Where(tombstone =>
                (
                    reference.Length >= ShortestHash
                    && tombstone.Hash.StartsWith(reference, StringComparison.OrdinalIgnoreCase)
                ) || tombstone.Versions.Any(version => IsNamed(version.Name, reference))
            ),
        ];
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException($"{recordPath}: no removed document is called '{reference}'."),
            _ => throw new UsageException(
                $"'{reference}' may mean {found.Length} removed documents; name one by its hash: {string.Join(", ", found.Take(5).Select(tombstone => tombstone.Hash[..12]))}"
            ),
        };
    }

    private static bool IsNamed(string name, string reference) =>
        name == reference
        || Path.GetFileName(name) == reference
        || Path.GetFileNameWithoutExtension(name) == reference
        || name == Path.GetFullPath(reference);
}
