namespace Chancery.Indexing;

/// <summary>Fills as many segments as passages need, each with whole documents.</summary>
internal static class SegmentBuilders
{
    /// <summary>Builders of the passages of <paramref name="segments"/>, without some documents, and then of <paramref name="passages"/>.</summary>
    public static IEnumerable<SegmentBuilder> Create(
        IEnumerable<Segment> segments,
        IReadOnlySet<string> except,
        IEnumerable<Passage> passages,
        CancellationToken cancellationToken
    )
    {
        var builder = new SegmentBuilder();
        foreach (var segment in segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!builder.HasRoomFor(segment))
            {
                yield return builder;
                builder = new SegmentBuilder();
            }

            builder.Add(segment, except);
        }

        string? document = null;
        foreach (var passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (builder.IsFull && !passage.Document.Equals(document, StringComparison.Ordinal))
            {
                yield return builder;
                builder = new SegmentBuilder();
            }

            document = passage.Document;
            builder.Add(passage);
        }

        if (builder.PassageCount > 0)
        {
            yield return builder;
        }
    }
}
