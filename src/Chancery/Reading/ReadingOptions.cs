namespace Chancery.Reading;

/// <summary>Limits of reading; all input is untrusted.</summary>
public sealed record ReadingOptions
{
    /// <summary>Largest input that is read, in bytes. Default 64 MiB; at least 1.</summary>
    /// <remarks>A <c>.jsonl</c> input is read by lines, and the limit holds for each line.</remarks>
    public int MaxDocumentBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 64 * 1024 * 1024;

    /// <summary>How deep the elements of a page may nest to be read as a tree. Default 512; at least 1.</summary>
    public int MaxNesting
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 512;
}
