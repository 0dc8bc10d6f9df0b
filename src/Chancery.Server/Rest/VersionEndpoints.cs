using Chancery.Faces.Json;
using Chancery.Faces.Versions;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Versions of documents, and what differs between two.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/documents/{hash}/versions").WithTags("documents").Refuses(404);
        versions.MapGet("", VersionsAsync);
        versions.MapGet("/{numbers}", CompareAsync);
    }

    /// <summary>All versions of each name that the document was read under.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<VersionsJson>>> VersionsAsync(
        string hash,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var record = lease.Reader.Record;
        var stored = await StoredDocuments.GetAsync(lease, hash, cancellationToken);
        var histories = new List<VersionsJson>();
        foreach (var name in NamesOf(stored))
        {
            histories.Add(VersionsJson.Of(await VersionHistory.LoadAsync(record, name, cancellationToken)));
        }

        return TypedResults.Ok(Page<VersionsJson>.Of(histories));
    }

    /// <summary>What differs between two versions of the name that the document was read under: fields, and words with what they change.</summary>
    /// <param name="hash">SHA-256 of the bytes of any version.</param>
    /// <param name="numbers">The numbers of the older and of the newer version, such as <c>1-2</c>.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<DiffJson>> CompareAsync(
        string hash,
        string numbers,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var record = lease.Reader.Record;
        var stored = await StoredDocuments.GetAsync(lease, hash, cancellationToken);
        if (TwoNumbers.Parse(numbers) is var (older, newer))
        {
            foreach (var name in NamesOf(stored))
            {
                var history = await VersionHistory.LoadAsync(record, name, cancellationToken);
                if (history.Find(older) is { } old && history.Find(newer) is { } @new)
                {
                    var diff = VersionComparison.Compare(
                        history.Versions[old].Document,
                        history.Versions[@new].Document
                    );
                    return TypedResults.Ok(DiffJson.Of(history, (old, @new), diff));
                }
            }
        }

        throw new ProblemException(
            Problem.NotFound("The document has no two such versions; OLDER-NEWER are numbers of its versions.")
        );
    }

    private static IEnumerable<string> NamesOf(StoredDocument stored) =>
        stored.Versions.Select(version => version.Name).Distinct(StringComparer.Ordinal);
}
