using Chancery.Storage;

namespace Chancery.Faces.Inputs;

/// <summary>Tells whether a record, or the index beside it, has changed since the stamp was taken; it tells nothing of when or what.</summary>
/// <param name="Store">See <see cref="IRecordStore.ReadStampAsync"/>; it holds for one opened record only.</param>
/// <param name="IndexWritten">When the list of the index's segments was written: the index follows the record, some time after it.</param>
/// <param name="IndexLength">Bytes of that list.</param>
internal readonly record struct RecordStamp(long Store, DateTime IndexWritten, long IndexLength)
{
    /// <summary>The stamp of now; to be taken before anything is read, so that what is read is never older than it says.</summary>
    public static async Task<RecordStamp> ReadAsync(
        string recordPath,
        IRecordStore record,
        CancellationToken cancellationToken
    )
    {
        var store = await record.ReadStampAsync(cancellationToken);
        var manifest = new FileInfo(Path.Combine($"{recordPath}.index", "manifest"));
        return manifest.Exists
            ? new RecordStamp(store, manifest.LastWriteTimeUtc, manifest.Length)
            : new RecordStamp(store, default, 0);
    }
}
