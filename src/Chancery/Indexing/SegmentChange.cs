namespace Chancery.Indexing;

/// <summary>A segment of the index after a change.</summary>
internal abstract record SegmentChange
{
    private SegmentChange() { }

    /// <summary>One that stays as it is.</summary>
    public sealed record Kept(ManifestEntry Entry) : SegmentChange;

    /// <summary>A new one.</summary>
    public sealed record Written(SegmentContent Content) : SegmentChange;
}
