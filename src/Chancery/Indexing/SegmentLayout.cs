using System.Runtime.CompilerServices;

namespace Chancery.Indexing;

/// <summary>Tells whether the sizes and places in a header agree with each other and with the file, so that no part is read as what it is not.</summary>
internal static class SegmentLayout
{
    private const int MaxKeyBits = 30;

    /// <summary>The first part whose place or length cannot be, or null. Every number of the header counts, none is trusted.</summary>
    public static SegmentPart? FindContradiction(in SegmentHeader header, long fileLength)
    {
        foreach (var part in Enum.GetValues<SegmentPart>())
        {
            var entry = header.Parts[(int)part];
            var isInside =
                entry.Offset >= SegmentHeader.Size && entry.Length >= 0 && entry.Offset <= fileLength - entry.Length;
            if (!isInside || entry.Length > int.MaxValue || !FitsCounts(part, entry.Length, header))
            {
                return part;
            }
        }

        return null;
    }

    private static bool FitsCounts(SegmentPart part, long length, in SegmentHeader header)
    {
        var (vocabulary, passages) = ((long)header.VocabularySize, (long)header.PassageCount);
        return part switch
        {
            SegmentPart.Keys => vocabulary >= 0 && length == sizeof(ulong) * vocabulary,
            SegmentPart.KeyDirectory => header.KeyBits is >= 1 and <= MaxKeyBits
                && length == sizeof(uint) * ((1L << header.KeyBits) + 1),
            SegmentPart.PlaceStarts => length == sizeof(uint) * (vocabulary + 1),
            SegmentPart.PairDirectory => header.PairsPerBucket > 0
                && length == sizeof(uint) * (header.WordCount / header.PairsPerBucket),
            SegmentPart.Places => IsPacked(length, header.WordCount, header.PlaceWidth),
            SegmentPart.Words => IsPacked(length, header.StreamLength, header.WordWidth),
            SegmentPart.PassageStarts => header.StreamLength == header.WordCount + passages
                && length == sizeof(uint) * (passages + 1),
            SegmentPart.PassageDirectory => length
                == sizeof(uint) * ((header.StreamLength / Segment.WordsPerDirectoryEntry) + 1L),
            SegmentPart.Passages => length == Unsafe.SizeOf<PassageEntry>() * passages,
            SegmentPart.Spans => length == header.StreamLength,
            SegmentPart.SpanSamples => length
                == sizeof(uint)
                    * (((long)header.StreamLength + SpanReader.WordsPerSample - 1) / SpanReader.WordsPerSample),
            SegmentPart.SpanExceptions => header.ExceptionCount >= 0
                && length == (long)Unsafe.SizeOf<SpanException>() * header.ExceptionCount,
            SegmentPart.Alphabet => length == sizeof(char) * Alphabet.Size,
            SegmentPart.Documents => IsStrings(length, header.DocumentCount),
            SegmentPart.Speakers => IsStrings(length, header.SpeakerCount),
            _ => true,
        };
    }

    private static bool IsPacked(long length, long count, int width) =>
        count >= 0 && width is >= 2 and <= 4 && length == (count * width) + PackedWords.Padding;

    private static bool IsStrings(long length, long count) => count >= 0 && length >= sizeof(uint) * (count + 1);
}
