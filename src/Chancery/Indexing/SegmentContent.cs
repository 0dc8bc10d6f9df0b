namespace Chancery.Indexing;

/// <summary>All that a segment holds, before it is written.</summary>
internal sealed record SegmentContent
{
    /// <summary>Keys of the words, ascending.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>Words of all passages; the stop behind each passage is the number behind the last word.</summary>
    public required int[] Stream { get; init; }

    /// <summary>Bytes a word of the stream takes.</summary>
    public required int WordWidth { get; init; }

    /// <summary>Where the places of each word begin, and where the last end.</summary>
    public required uint[] PlaceStarts { get; init; }

    /// <summary>Where the places of a word before each stretch of next words begin; see <see cref="PairBuckets"/>.</summary>
    public required uint[] PairDirectory { get; init; }

    /// <summary>The places in order.</summary>
    public required uint[] Places { get; init; }

    /// <summary>First word of each passage, and the end of the stream.</summary>
    public required uint[] PassageStarts { get; init; }

    /// <summary>The passages.</summary>
    public required PassageEntry[] Passages { get; init; }

    /// <summary>A byte a word for its span.</summary>
    public required byte[] SpanCodes { get; init; }

    /// <summary>Ends before every 32nd word.</summary>
    public required uint[] SpanSamples { get; init; }

    /// <summary>Spans that do not fit a byte.</summary>
    public required SpanException[] SpanExceptions { get; init; }

    /// <summary>The characters that a byte stands for.</summary>
    public required char[] Alphabet { get; init; }

    /// <summary>The keys of the documents.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>The speaker labels.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>The texts of the passages.</summary>
    public required byte[] Texts { get; init; }
}
