using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.Text;

namespace Chancery.Indexing;

/// <summary>An immutable part of the index: passages, their words, and the places of every word ordered by what follows.</summary>
/// <remarks>
/// Nothing is parsed when a segment is opened; every access reads the mapped bytes, within bounds. Numbers of words and passages
/// are the segment's own.
/// </remarks>
internal sealed class Segment : IDisposable
{
    /// <summary>Words of the stream for which the passage directory has one entry.</summary>
    public const int WordsPerDirectoryEntry = 256;

    private readonly SegmentMemory _memory;
    private readonly SegmentHeader _header;
    private readonly string?[] _documents;
    private readonly string?[] _speakers;

    /// <summary>Takes over <paramref name="memory"/>.</summary>
    /// <exception cref="InvalidDataException">The header is not one of this format, or is damaged, or the file is cut.</exception>
    public Segment(SegmentMemory memory)
    {
        _memory = memory;
        _header = ReadHeader(memory);
        _documents = new string?[_header.DocumentCount];
        _speakers = new string?[_header.SpeakerCount];
    }

    public int WordCount => _header.WordCount;

    public int VocabularySize => _header.VocabularySize;

    public int PassageCount => _header.PassageCount;

    public int DocumentCount => _header.DocumentCount;

    /// <summary>Words and the stops between passages.</summary>
    public int StreamLength => _header.StreamLength;

    public int WordWidth => _header.WordWidth;

    /// <summary>What stands behind the last word of a passage: no word's number.</summary>
    public uint Stop => StopOf(_header.WordWidth);

    public long FileLength => _header.FileLength;

    /// <summary>Covers the header, and with it the checksums of all parts.</summary>
    public ulong HeaderChecksum => _header.Checksum;

    /// <summary>The words of all passages in order.</summary>
    public PackedWords Words => new(Bytes(SegmentPart.Words), _header.WordWidth);

    /// <summary>All places, those of one run of up to four words side by side.</summary>
    public PackedWords Places => new(Bytes(SegmentPart.Places), _header.PlaceWidth);

    public ReadOnlySpan<ulong> Keys => Part<ulong>(SegmentPart.Keys);

    public ReadOnlySpan<uint> PlaceStarts => Part<uint>(SegmentPart.PlaceStarts);

    public ReadOnlySpan<uint> PassageStarts => Part<uint>(SegmentPart.PassageStarts);

    public SpanReader Spans =>
        new(
            Bytes(SegmentPart.Spans),
            Part<uint>(SegmentPart.SpanSamples),
            Part<SpanException>(SegmentPart.SpanExceptions)
        );

    public static uint StopOf(int wordWidth) => (1u << (8 * wordWidth)) - 1;

    /// <summary>Finds the numbers of words; -1 for those that the segment does not have.</summary>
    public void FindWords(ReadOnlySpan<ulong> keys, Span<int> words)
    {
        var directory = Part<uint>(SegmentPart.KeyDirectory);
        var known = Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            var prefix = (int)(keys[i] >> (64 - _header.KeyBits));
            var first = (int)directory[prefix];
            var at = known[first..(int)directory[prefix + 1]].IndexOf(keys[i]);
            words[i] = at < 0 ? -1 : first + at;
        }
    }

    /// <summary>The places of a word.</summary>
    public PlaceRange PlacesOf(int word)
    {
        var starts = PlaceStarts;
        return new PlaceRange((int)starts[word], (int)starts[word + 1]);
    }

    /// <summary>A stretch of places of <paramref name="word"/> that holds all those before <paramref name="next"/>.</summary>
    public PlaceRange PlacesNear(int word, uint next)
    {
        var all = PlacesOf(word);
        var buckets = PairBuckets.Of(all, _header.PairsPerBucket);
        if (buckets.Count == 0)
        {
            return all;
        }

        var directory = Part<uint>(SegmentPart.PairDirectory);
        var bucket = PairBuckets.For(next, _header.VocabularySize, buckets.Count);
        var start = directory[buckets.First + bucket];
        var end = bucket + 1 < buckets.Count ? directory[buckets.First + bucket + 1] : (uint)all.End;
        return new PlaceRange((int)start, (int)end);
    }

    /// <summary>Asks the memory for what <see cref="PlacesNear"/> reads.</summary>
    public void AskForPlacesNear(int word, uint next)
    {
        var buckets = PairBuckets.Of(PlacesOf(word), _header.PairsPerBucket);
        if (buckets.Count > 0)
        {
            var bucket = PairBuckets.For(next, _header.VocabularySize, buckets.Count);
            MemoryAhead.Ask(Part<uint>(SegmentPart.PairDirectory), buckets.First + bucket);
        }
    }

    /// <summary>Asks the memory for the words at some positions and for what <see cref="PassageAt"/> reads there.</summary>
    public void AskForPassages(ReadOnlySpan<int> positions)
    {
        var words = Words;
        var directory = Part<uint>(SegmentPart.PassageDirectory);
        foreach (var position in positions)
        {
            words.Ask(position);
            MemoryAhead.Ask(directory, position / WordsPerDirectoryEntry);
        }

        var starts = PassageStarts;
        foreach (var position in positions)
        {
            MemoryAhead.Ask(starts, (int)directory[position / WordsPerDirectoryEntry] + 1);
        }
    }

    /// <summary>Asks the memory for what stands in the segment on a passage.</summary>
    public void AskForPassage(int passage) => MemoryAhead.Ask(Part<PassageEntry>(SegmentPart.Passages), passage);

    /// <summary>Asks the memory for what the span of a word is read from.</summary>
    public void AskForSpans(int position)
    {
        MemoryAhead.Ask(Part<uint>(SegmentPart.SpanSamples), position / SpanReader.WordsPerSample);
        MemoryAhead.Ask(Bytes(SegmentPart.Spans), position);
    }

    /// <summary>The passage of a word of the stream.</summary>
    public int PassageAt(int position)
    {
        var starts = PassageStarts;
        var passage = (int)Part<uint>(SegmentPart.PassageDirectory)[position / WordsPerDirectoryEntry];
        while (starts[passage + 1] <= (uint)position)
        {
            passage++;
        }

        return passage;
    }

    /// <summary>Words of a passage, without the stop.</summary>
    public int WordCountOf(int passage)
    {
        var starts = PassageStarts;
        return (int)(starts[passage + 1] - starts[passage] - 1);
    }

    public string DocumentOf(int passage) => Document((int)Passage(passage).Document);

    public string Document(int document) => StringAt(SegmentPart.Documents, document, _documents);

    public int TurnOf(int passage) => Passage(passage).Turn;

    public string? SpeakerOf(int passage)
    {
        var speaker = Passage(passage).Speaker;
        return speaker == 0 ? null : StringAt(SegmentPart.Speakers, (int)speaker - 1, _speakers);
    }

    /// <summary>Length of a passage's text in UTF-16 units.</summary>
    public int TextLengthOf(int passage) => (int)Passage(passage).TextLength;

    /// <summary>A stretch of a passage's text, as it was given.</summary>
    public string TextOf(int passage, TextSpan span)
    {
        var entry = Passage(passage);
        if (span.End > entry.TextLength)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, "The span reaches beyond the text.");
        }

        var start = PartOffset(SegmentPart.Text) + entry.TextStart;
        var text =
            entry.IsWide != 0
                ? new string(MemoryMarshal.Cast<byte, char>(_memory.Slice(start + (2L * span.Start), 2 * span.Length)))
                : Alphabet.Decode(_memory.Slice(start + span.Start, span.Length), Part<char>(SegmentPart.Alphabet));
        GC.KeepAlive(_memory);
        return text;
    }

    /// <summary>Compares the bytes of every part with its checksum.</summary>
    /// <returns>The first part that differs, or null.</returns>
    public SegmentPart? FindDamage()
    {
        foreach (var part in Enum.GetValues<SegmentPart>())
        {
            if (Checksum.Of(Bytes(part)) != _header.Parts[(int)part].Checksum)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>Bytes of a part, for tables of sizes.</summary>
    public long SizeOf(SegmentPart part) => _header.Parts[(int)part].Length;

    public void Dispose() => _memory.Dispose();

    private PassageEntry Passage(int passage) => Part<PassageEntry>(SegmentPart.Passages)[passage];

    private string StringAt(SegmentPart part, int index, string?[] known)
    {
        // Two threads may both decode it; either string will do.
        var value = known[index] ??= Decode(Bytes(part), known.Length, index);
        GC.KeepAlive(_memory);
        return value;

        static string Decode(ReadOnlySpan<byte> bytes, int count, int index)
        {
            var ends = MemoryMarshal.Cast<byte, uint>(bytes[..((count + 1) * sizeof(uint))]);
            var text = bytes[(ends.Length * sizeof(uint))..];
            return Encoding.UTF8.GetString(text[(int)ends[index]..(int)ends[index + 1]]);
        }
    }

    private long PartOffset(SegmentPart part) => _header.Parts[(int)part].Offset;

    private ReadOnlySpan<byte> Bytes(SegmentPart part)
    {
        var entry = _header.Parts[(int)part];
        return _memory.Slice(entry.Offset, (int)entry.Length);
    }

    private ReadOnlySpan<T> Part<T>(SegmentPart part)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(part));

    private static SegmentHeader ReadHeader(SegmentMemory memory)
    {
        if (memory.Length < SegmentHeader.Size)
        {
            Refuse("it ends before its header does");
        }

        var header = MemoryMarshal.Read<SegmentHeader>(memory.Slice(0, SegmentHeader.Size));
        if (header.Magic != SegmentHeader.ExpectedMagic)
        {
            Refuse("it is no segment of a seed index");
        }

        if (header.Version != SegmentHeader.ExpectedVersion)
        {
            Refuse($"it is of version {header.Version}, not {SegmentHeader.ExpectedVersion}");
        }

        if (header.Checksum != header.ComputeChecksum())
        {
            Refuse("its header is damaged");
        }

        if (header.FileLength != memory.Length)
        {
            Refuse($"it has {memory.Length} bytes of {header.FileLength}");
        }

        if (header.Tokenizer != TokenizerFingerprint.Value)
        {
            Refuse("it was made by another version of the tokenizer");
        }

        if (SegmentLayout.FindContradiction(in header, memory.Length) is { } part)
        {
            Refuse($"its part {part} cannot stand where its header says, or be so long");
        }

        return header;
    }

    [DoesNotReturn]
    private static void Refuse(string reason) => throw new InvalidDataException($"Segment cannot be used: {reason}.");
}
