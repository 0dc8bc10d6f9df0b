using System.Collections.Immutable;

namespace Chancery.Indexing;

/// <summary>The segments that a manifest names, as far as they can be used.</summary>
internal sealed class SegmentSet
{
    private const int MaxAttempts = 20;
    private readonly Lazy<IReadOnlySet<string>> _documents;

    private SegmentSet(
        Manifest manifest,
        ImmutableArray<ManifestEntry> entries,
        ImmutableArray<Segment> segments,
        ImmutableArray<SeedIndexProblem> problems
    )
    {
        Manifest = manifest;
        Entries = entries;
        Segments = segments;
        Problems = problems;
        Index = new SeedIndex(segments);
        _documents = new Lazy<IReadOnlySet<string>>(ReadDocuments);
    }

    public static SegmentSet Empty { get; } = new(Manifest.Empty, [], [], []);

    public Manifest Manifest { get; }

    /// <summary>The usable ones among the manifest's entries, one a segment.</summary>
    public ImmutableArray<ManifestEntry> Entries { get; }

    public ImmutableArray<Segment> Segments { get; }

    public ImmutableArray<SeedIndexProblem> Problems { get; }

    public SeedIndex Index { get; }

    public IReadOnlySet<string> Documents => _documents.Value;

    /// <summary>All usable segments, to stay as they are.</summary>
    public ImmutableArray<SegmentChange> Kept => [.. Entries.Select(entry => new SegmentChange.Kept(entry))];

    /// <summary>Opens what the manifest names now; segments that <paramref name="known"/> holds are not opened again.</summary>
    public static SegmentSet Load(SegmentFolder files, bool checksContent, SegmentSet known)
    {
        for (var attempt = 1; ; attempt++)
        {
            var problems = ImmutableArray.CreateBuilder<SeedIndexProblem>();
            var manifest = ReadManifest(files, problems);
            var set = Load(files, manifest, checksContent, known, problems);

            // A merge may have taken files away since the manifest was read: then there is a newer one.
            if (
                set.Problems.IsEmpty
                || attempt == MaxAttempts
                || ReadManifest(files, ImmutableArray.CreateBuilder<SeedIndexProblem>()).Next == manifest.Next
            )
            {
                return set;
            }
        }
    }

    private static Manifest ReadManifest(SegmentFolder files, ImmutableArray<SeedIndexProblem>.Builder problems)
    {
        try
        {
            return files.ReadManifest();
        }
        catch (InvalidDataException e)
        {
            problems.Add(new SeedIndexProblem(SegmentFolder.ManifestName, e.Message));
            return Manifest.Empty;
        }
    }

    private static SegmentSet Load(
        SegmentFolder files,
        Manifest manifest,
        bool checksContent,
        SegmentSet known,
        ImmutableArray<SeedIndexProblem>.Builder problems
    )
    {
        var entries = ImmutableArray.CreateBuilder<ManifestEntry>();
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var entry in manifest.Segments)
        {
            var at = known.Entries.IndexOf(entry);
            try
            {
                segments.Add(at >= 0 ? known.Segments[at] : Open(files, entry, checksContent));
                entries.Add(entry);
            }
            catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
            {
                problems.Add(new SeedIndexProblem(entry.FileName, e.Message));
            }
        }

        return new SegmentSet(manifest, entries.ToImmutable(), segments.ToImmutable(), problems.ToImmutable());
    }

    private static Segment Open(SegmentFolder files, ManifestEntry entry, bool checksContent)
    {
        var segment = SegmentFile.Open(files.PathOf(entry));
        if (segment.HeaderChecksum != entry.HeaderChecksum)
        {
            segment.Dispose();
            throw new InvalidDataException("Segment cannot be used: it is not the one that the manifest names.");
        }

        if (checksContent && segment.FindDamage() is { } part)
        {
            segment.Dispose();
            throw new InvalidDataException($"Segment cannot be used: its part {part} is damaged.");
        }

        return segment;
    }

    private HashSet<string> ReadDocuments()
    {
        var documents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in Segments)
        {
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                documents.Add(segment.Document(document));
            }
        }

        return documents;
    }
}
