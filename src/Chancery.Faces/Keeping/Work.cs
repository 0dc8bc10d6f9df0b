using System.Collections.Immutable;
using Chancery.Lineage;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>A work with its witnesses and the reports of it.</summary>
/// <param name="Head">The document that the others come from, as far as the record knows.</param>
/// <param name="FirstSeen">When the first of its witnesses was read.</param>
/// <param name="Witnesses">Copies, excerpts and translations, by link; the head has none.</param>
/// <param name="Reports">Reports that quote a witness, the best link of each.</param>
internal sealed record Work(
    StoredDocument Head,
    DateTimeOffset FirstSeen,
    ImmutableArray<(LineageLink Link, StoredDocument Document)> Witnesses,
    ImmutableArray<(LineageLink Link, StoredDocument Document)> Reports
)
{
    /// <summary>All works of more than one document; or the ones that a document belongs to or reports.</summary>
    public static async Task<IReadOnlyList<Work>> ListAsync(
        IRecordStore record,
        string? hash,
        CancellationToken cancellationToken
    )
    {
        var links = await record.ListLinksAsync(cancellationToken);
        var works = new Works(links);
        var byWork = links.ToLookup(link => works.Of(link.To), StringComparer.Ordinal);
        string[] heads = hash is null
            ? [.. byWork.Select(group => group.Key).Union(await ListCopiesAsync(record, works, cancellationToken))]
            :
            [
                .. links
                    .Where(link => link.From == hash)
                    .Select(link => works.Of(link.To))
                    .Prepend(works.Of(hash))
                    .Distinct(StringComparer.Ordinal),
            ];
        var order = (await record.ListHashesAsync(cancellationToken))
            .Select((key, i) => (key, i))
            .ToDictionary(pair => pair.key, pair => pair.i, StringComparer.Ordinal);
        var found = new List<Work>();
        foreach (var head in heads.OrderBy(key => order.GetValueOrDefault(key)))
        {
            if (await LoadAsync(record, head, byWork[head], cancellationToken) is { } work)
            {
                found.Add(work);
            }
        }

        // A report that nobody copied is no work of its own beside those it reports.
        return hash is null
            ? found
            : [.. found.Where((work, i) => work.IsMore || found.Count == 1 || i == 0 && work.NamesSource)];
    }

    private bool IsMore => !Witnesses.IsEmpty || !Reports.IsEmpty;

    private bool NamesSource => Head.Analysis.Document.CopiedFrom is not null;

    /// <summary>Documents that say where they were taken from, whether the record has that or not.</summary>
    private static async Task<IEnumerable<string>> ListCopiesAsync(
        IRecordStore record,
        Works works,
        CancellationToken cancellationToken
    ) =>
        (await record.ListMarksAsync(cancellationToken))
            .Where(marks => marks.NamesSource)
            .Select(marks => works.Of(marks.Key));

    private static async Task<Work?> LoadAsync(
        IRecordStore record,
        string head,
        IEnumerable<LineageLink> links,
        CancellationToken cancellationToken
    )
    {
        if (await record.FindAsync(head, cancellationToken) is not { } stored)
        {
            return null;
        }

        // A document counts once, by what it has most of.
        var witnesses = ImmutableArray.CreateBuilder<(LineageLink, StoredDocument)>();
        var reports = ImmutableArray.CreateBuilder<(LineageLink, StoredDocument)>();
        foreach (
            var link in links
                .GroupBy(link => link.From, StringComparer.Ordinal)
                .Where(group => group.Key != head)
                .Select(group =>
                    group.OrderBy(link => link.Kind is LineageKind.Report).ThenByDescending(link => link.Share).First()
                )
        )
        {
            if (await record.FindAsync(link.From, cancellationToken) is { } document)
            {
                (link.Kind is LineageKind.Report ? reports : witnesses).Add((link, document));
            }
        }

        var firstSeen = witnesses
            .Select(pair => pair.Item2)
            .Prepend(stored)
            .SelectMany(document => document.Versions)
            .Min(version => version.ReadAt);
        return new Work(stored, firstSeen, witnesses.ToImmutable(), reports.ToImmutable());
    }
}
