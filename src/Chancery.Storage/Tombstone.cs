using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>What stays of a document that was removed.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="ByteCount">Their number.</param>
/// <param name="Name">The name it was first read under.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Reason">Why it was removed.</param>
/// <param name="RemovedAt">When, in UTC.</param>
/// <param name="Versions">The readings that had brought its bytes.</param>
/// <param name="Verdicts">What had been answered for its quotations.</param>
/// <param name="Bytes">The bytes, for taking the removal back; null once they were purged.</param>
/// <param name="Origin">What was known beside the bytes; nothing once they were purged, or where a program before schema 7 removed it.</param>
public sealed record Tombstone(
    string Hash,
    int ByteCount,
    string Name,
    string? Title,
    string Reason,
    DateTimeOffset RemovedAt,
    ImmutableArray<DocumentVersion> Versions,
    ImmutableArray<KeptVerdict> Verdicts,
    ReadOnlyMemory<byte>? Bytes,
    KeptOrigin Origin
);
