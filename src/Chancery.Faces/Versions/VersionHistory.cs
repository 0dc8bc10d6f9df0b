using System.Collections.Immutable;
using Chancery.Storage;

namespace Chancery.Faces.Versions;

/// <summary>The versions of a name with their documents, oldest first, and what was seen of it beside them.</summary>
internal sealed record VersionHistory(
    string Name,
    ImmutableArray<(DocumentVersion Version, DocumentAnalysis Document)> Versions,
    ImmutableArray<Observation> Observations
)
{
    public static async Task<VersionHistory> LoadAsync(
        IRecordStore record,
        string name,
        CancellationToken cancellationToken
    )
    {
        var versions = ImmutableArray.CreateBuilder<(DocumentVersion, DocumentAnalysis)>();
        foreach (var version in await record.ListVersionsAsync(name, cancellationToken))
        {
            if (await record.FindAsync(version.Hash, cancellationToken) is { } stored)
            {
                versions.Add((version, stored.Analysis));
            }
        }

        return new VersionHistory(
            name,
            versions.DrainToImmutable(),
            await record.ListObservationsAsync(name, cancellationToken)
        );
    }

    /// <summary>The two versions that numbers name: the last two without any, one and the newest with one.</summary>
    public (int Old, int New) Choose(IReadOnlyList<int> numbers)
    {
        if (Versions.Length < 2)
        {
            throw new UsageException($"{Name} has one version only; there is nothing to compare it with.");
        }

        return numbers switch
        {
            [] => (Versions.Length - 2, Versions.Length - 1),
            [var old] => (IndexOf(old), Versions.Length - 1),
            [var old, var @new] => (IndexOf(old), IndexOf(@new)),
            _ => throw new UsageException("--diff compares two versions."),
        };
    }

    /// <summary>The place of a version among <see cref="Versions"/>; null where there is none of this number.</summary>
    public int? Find(int number)
    {
        for (var i = 0; i < Versions.Length; i++)
        {
            if (Versions[i].Version.Number == number)
            {
                return i;
            }
        }

        return null;
    }

    private int IndexOf(int number) =>
        Find(number)
        ?? throw new UsageException(
            $"{Name} has no version {number}; it has {string.Join(", ", Versions.Select(pair => pair.Version.Number))}."
        );
}
