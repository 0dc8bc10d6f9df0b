using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Indexing;

/// <summary>Writes a segment: its parts behind room for the header, then the header.</summary>
internal static class SegmentWriter
{
    /// <summary>Places, on the average, that one entry of the pair directory leads to.</summary>
    private const int PlacesPerBucket = 8;

    /// <summary>Parts begin at multiples of this, so that numbers in them are aligned.</summary>
    private const int Alignment = 64;

    private const int WordsPerDirectoryEntry = 256;

    public static void Write(SegmentContent content, Stream output)
    {
        var keyBits = Math.Max(1, BitOperations.Log2((uint)content.Keys.Length | 1));
        var placeWidth = PackedWords.WidthFor(content.Stream.Length);
        var parts = new PartWriter(output, SegmentHeader.Size, Alignment);
        parts.Write<ulong>(SegmentPart.Keys, content.Keys);
        parts.Write<uint>(SegmentPart.KeyDirectory, KeyDirectory(content.Keys, keyBits));
        parts.Write<uint>(SegmentPart.PlaceStarts, content.PlaceStarts);
        parts.Write<uint>(SegmentPart.PairDirectory, PairDirectory(content));
        parts.Write<byte>(SegmentPart.Places, Pack(content.Places, placeWidth));
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
            PairsPerBucket = PlacesPerBucket,
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

    private static uint[] PairDirectory(SegmentContent content)
    {
        var vocabulary = content.Keys.Length;
        var directory = new uint[content.Places.Length / PlacesPerBucket];
        for (var word = 0; word < vocabulary; word++)
        {
            var places = new PlaceRange((int)content.PlaceStarts[word], (int)content.PlaceStarts[word + 1]);
            var (first, count) = PairBuckets.Of(places, PlacesPerBucket);
            var at = places.Start;
            for (var bucket = 0; bucket < count; bucket++)
            {
                while (at < places.End && BucketAt(at) < bucket)
                {
                    at++;
                }

                directory[first + bucket] = (uint)at;
            }

            int BucketAt(int place) =>
                PairBuckets.For((uint)content.Stream[content.Places[place] + 1], vocabulary, count);
        }

        return directory;
    }

    private static uint[] PassageDirectory(SegmentContent content)
    {
        var directory = new uint[(content.Stream.Length / WordsPerDirectoryEntry) + 1];
        var passage = 0;
        for (var i = 0; i < directory.Length; i++)
        {
            while (
                passage + 2 < content.PassageStarts.Length
                && content.PassageStarts[passage + 1] <= i * WordsPerDirectoryEntry
            )
            {
                passage++;
            }

            directory[i] = (uint)passage;
        }

        return directory;
    }

    private static byte[] Pack(uint[] values, int width)
    {
        var bytes = new byte[((long)values.Length * width) + PackedWords.Padding];
        for (var i = 0; i < values.Length; i++)
        {
            PackedWords.Write(bytes, width, i, values[i]);
        }

        return bytes;
    }

    private static byte[] PackStream(SegmentContent content)
    {
        var width = content.WordWidth;
        var stop = Segment.StopOf(width);
        var bytes = new byte[((long)content.Stream.Length * width) + PackedWords.Padding];
        for (var i = 0; i < content.Stream.Length; i++)
        {
            var word = content.Stream[i];
            PackedWords.Write(bytes, width, i, word == content.Keys.Length ? stop : (uint)word);
        }

        return bytes;
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
