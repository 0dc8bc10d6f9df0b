using System.Collections.Immutable;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Finds the document that a user's words name.</summary>
internal static class DocumentReference
{
    private const int MostNamed = 5;

    /// <summary>The newest version of the one document that a user's words name.</summary>
    /// <exception cref="UsageException">They name none, or several.</exception>
    public static async Task<DocumentVersion> ResolveAsync(
        IRecordStore record,
        string reference,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        var versions = await record.ResolveAsync(reference, cancellationToken);
        if (versions.IsEmpty && File.Exists(reference))
        {
            versions = await record.ResolveAsync(Path.GetFullPath(reference), cancellationToken);
        }

        ImmutableArray<DocumentVersion> named =
        [
            .. versions.DistinctBy(version => version.Name, StringComparer.Ordinal),
        ];
        var documents = named.DistinctBy(version => version.Hash, StringComparer.Ordinal).Count();
        return documents switch
        {
            0 => throw new UsageException($"{recordPath}: the record holds no document '{reference}'."),
            1 => named[0],
            _ => throw new UsageException(
                $"'{reference}' may mean {documents} documents: {string.Join(", ", named.Take(MostNamed).Select(version => version.Name))}"
                    + (named.Length > MostNamed ? " …" : "")
            ),
        };
    }
}
