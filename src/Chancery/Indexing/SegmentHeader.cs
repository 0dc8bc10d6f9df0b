using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>The first bytes of a segment: what it holds and where.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct SegmentHeader
{
    public const ulong ExpectedMagic = 0x0A44454553434843; // "CHCSEED\n"
    public const uint ExpectedVersion = 1;

    public ulong Magic;
    public uint Version;
    public uint PairsPerBucket;
    public ulong Tokenizer;
    public long FileLength;
    public int WordCount;
    public int StreamLength;
    public int VocabularySize;
    public int PassageCount;
    public int DocumentCount;
    public int SpeakerCount;
    public int WordWidth;
    public int PlaceWidth;
    public int KeyBits;
    public int ExceptionCount;
    public PartTable Parts;
    public ulong Checksum;

    public static int Size => Unsafe.SizeOf<SegmentHeader>();

    public static int PartCount => Enum.GetValues<SegmentPart>().Length;

    /// <summary>The checksum of the fields before it.</summary>
    public readonly ulong ComputeChecksum() =>
        Indexing.Checksum.Of(MemoryMarshal.AsBytes(new ReadOnlySpan<SegmentHeader>(in this))[..(Size - sizeof(ulong))]);

    /// <summary>Where a part stands, and the checksum of its bytes.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    public struct PartEntry
    {
        public long Offset;
        public long Length;
        public ulong Checksum;
    }

    /// <summary>One entry a part.</summary>
    [InlineArray(16)]
    public struct PartTable
    {
        private PartEntry _first;
    }
}
