using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Indexing;

/// <summary>Writes a segment: its parts behind room for the header, then the header.</summary>
internal static class SegmentWriter
{
    /// <summary>Parts begin at multiples of this, so that numbers in them are aligned.</summary>
    private const int Alignment = 64;

    public static void Write(SegmentContent content, Stream output)
    {
        var keyBits = Math.Max(1, BitOperations.Log2((uint)content.Keys.Length | 1));
        var placeWidth = PackedWords.WidthFor(content.Stream.Length);
        var parts = new PartWriter(output, SegmentHeader.Size, Alignment);
        parts.Write<ulong>(SegmentPart.Keys, content.Keys);
        parts.Write<uint>(SegmentPart.KeyDirectory, KeyDirectory(content.Keys, keyBits));
        parts.Write<uint>(SegmentPart.PlaceStarts, content.PlaceStarts);
        parts.Write<uint>(SegmentPart.PairDirectory, content.PairDirectory);
        parts.Write<byte>(SegmentPart.Places, PackedWords.Pack(content.Places, placeWidth));
        parts.Write<byte>(SegmentPart.Words, PackStream(content));
        parts.Write<uint>(SegmentPart.PassageStarts, content.PassageStarts);
        parts.Write<uint>(SegmentPart.PassageDirectory, PassageDirectory(content));
        parts.Write<PassageEntry>(SegmentPart.Passages, content.Passages);
        parts.Write<byte>(SegmentPart.Spans, content.SpanCodes);
        parts.Write<uint>(SegmentPart.SpanSamples, content.SpanSamples);
        parts.Write<SpanException>(SegmentPart.SpanExceptions, content.SpanExceptions);
        parts.Write<char>(SegmentPart.Alphabet, content.Alphabet);
        parts.Write<byte>(SegmentPart.Documents, Strings(content.Documents));
        parts.Write<byte>(SegmentPart.Speakers, Strings(content.Speakers));
        parts.Write<byte>(SegmentPart.Text, content.Texts);

        var header = new SegmentHeader
        {
            Magic = SegmentHeader.ExpectedMagic,
            Version = SegmentHeader.ExpectedVersion,
            PairsPerBucket = PairBuckets.Size,
            Tokenizer = TokenizerFingerprint.Value,
            FileLength = output.Position,
            WordCount = content.Places.Length,
            StreamLength = content.Stream.Length,
            VocabularySize = content.Keys.Length,
            PassageCount = content.Passages.Length,
            DocumentCount = content.Documents.Count,
            SpeakerCount = content.Speakers.Count,
            WordWidth = content.WordWidth,
            PlaceWidth = placeWidth,
            KeyBits = keyBits,
            ExceptionCount = content.SpanExceptions.Length,
            Parts = parts.Table,
        };
        header.Checksum = header.ComputeChecksum();
        output.Position = 0;
        output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<SegmentHeader>(in header)));
    }

    private static uint[] KeyDirectory(ulong[] keys, int bits)
    {
        var directory = new uint[(1 << bits) + 1];
        foreach (var key in keys)
        {
            directory[(key >> (64 - bits)) + 1]++;
        }

        for (var i = 1; i < directory.Length; i++)
        {
            directory[i] += directory[i - 1];
        }

        return directory;
    }

    private static uint[] PassageDirectory(SegmentContent content)
    {
        var directory = new uint[(content.Stream.Length / Segment.WordsPerDirectoryEntry) + 1];
        var passage = 0;
        for (var i = 0; i < directory.Length; i++)
        {
            while (
                passage + 2 < content.PassageStarts.Length
                && content.PassageStarts[passage + 1] <= i * Segment.WordsPerDirectoryEntry
            )
            {
                passage++;
            }

            directory[i] = (uint)passage;
        }

        return directory;
    }

    /// <summary>The stream with the stop that the width of its words asks for.</summary>
    private static byte[] PackStream(SegmentContent content)
    {
        var stop = Segment.StopOf(content.WordWidth);
        var words = new uint[content.Stream.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = content.Stream[i] == content.Keys.Length ? stop : (uint)content.Stream[i];
        }

        return PackedWords.Pack(words, content.WordWidth);
    }

    /// <summary>Where each string begins and the last ends, then the strings in UTF-8.</summary>
    private static byte[] Strings(IReadOnlyList<string> values)
    {
        var starts = new uint[values.Count + 1];
        for (var i = 0; i < values.Count; i++)
        {
            starts[i + 1] = starts[i] + (uint)Encoding.UTF8.GetByteCount(values[i]);
        }

        return [.. MemoryMarshal.AsBytes<uint>(starts), .. values.SelectMany(Encoding.UTF8.GetBytes)];
    }
}
