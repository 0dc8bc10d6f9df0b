namespace Chancery.Reading;

/// <summary>Limits of reading; all input is untrusted.</summary>
public sealed record ReadingOptions
{
    /// <summary>Largest input that is read as one document, in bytes. Default 64 MiB; at least 1.</summary>
    /// <remarks>A <c>.jsonl</c> input is read by lines and an archive by members, and the limit holds for each of them.</remarks>
    public int MaxDocumentBytes
    {
        get;
        init => field = Positive(value);
    } = 64 * 1024 * 1024;

    /// <summary>How deep the elements of a page, or of any XML, may nest. Default 512; at least 1.</summary>
    public int MaxNesting
    {
        get;
        init => field = Positive(value);
    } = 512;

    /// <summary>Most pages of a PDF that are read. Default 5,000; at least 1.</summary>
    public int MaxPages
    {
        get;
        init => field = Positive(value);
    } = 5_000;

    /// <summary>Archives and mails inside each other that are opened, the outermost counted. Default 5; at least 1.</summary>
    public int MaxContainerDepth
    {
        get;
        init => field = Positive(value);
    } = 5;

    /// <summary>Most members of an archive, parts of a mail or entries of a feed that are read. Default 100,000; at least 1.</summary>
    public int MaxMembers
    {
        get;
        init => field = Positive(value);
    } = 100_000;

    /// <summary>How many times its own size a packed input may unpack to. Default 200; at least 1.</summary>
    /// <remarks>
    /// Text packs to a tenth, repetitive markup to a fiftieth; bombs begin at a thousandth. Holds for all that comes out of an input, archives
    /// inside archives included. <see cref="MaxDocumentBytes"/> may come out of any input, however small.
    /// </remarks>
    public int MaxExpansion
    {
        get;
        init => field = Positive(value);
    } = 200;

    /// <summary>Longest time that reading one document may take; what was read until then stays. Default one minute; above zero.</summary>
    /// <remarks>Looked at between the pages of a PDF; the other formats take time in proportion to their bytes.</remarks>
    public TimeSpan MaxTime
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromMinutes(1);

    /// <summary>Measures <see cref="MaxTime"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    private static int Positive(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
