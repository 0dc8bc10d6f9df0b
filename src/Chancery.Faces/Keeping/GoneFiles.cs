using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Finds the names of the record that stood under the paths of a reading and are not there any more.</summary>
internal static class GoneFiles
{
    /// <summary>Keeps for each that it is gone, and returns those that were there when they were last looked for.</summary>
    public static async Task<IReadOnlyList<DocumentVersion>> ObserveAsync(
        IRecordStore record,
        IEnumerable<string> paths,
        DateTimeOffset readAt,
        CancellationToken cancellationToken
    )
    {
        var gone = new List<DocumentVersion>();
        foreach (var path in paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            var named = await record.ListNamesAsync(path, cancellationToken);
            gone.AddRange(named.Where(version => IsUnder(version.Name, path) && !IsThere(version.Name, path)));
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in gone)
        {
            if (
                await record.ListObservationsAsync(version.Name, cancellationToken)
                    is [.., { Outcome: ObservationOutcome.Gone } last]
                && last.First >= version.ReadAt
            )
            {
                known.Add(version.Name);
            }
        }

        await record.ObserveAsync(
            [
                .. gone.Select(version => new Observation(
                    version.Name,
                    ObservationOutcome.Gone,
                    readAt,
                    readAt,
                    "the file is not there"
                )),
            ],
            cancellationToken
        );
        return [.. gone.Where(version => !known.Contains(version.Name))];
    }

    private static bool IsUnder(string name, string path) =>
        name.Length == path.Length || name[path.Length] is '#' or '/' or '\\' || path[^1] is '/' or '\\';

    // A name may go on inside a file: the id of a line, a member of an archive. Then the file has to be there.
    private static bool IsThere(string name, string path)
    {
        for (var end = name.Length; end >= path.Length; end = name.LastIndexOfAny(['/', '\\', '#'], end - 1))
        {
            if (File.Exists(name[..end]))
            {
                return true;
            }
        }

        return false;
    }
}
