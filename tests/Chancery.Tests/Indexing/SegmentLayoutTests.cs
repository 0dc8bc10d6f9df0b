using System.Runtime.InteropServices;
using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

/// <summary>A header whose checksum is right and whose numbers are not: nothing of the file is used.</summary>
public sealed class SegmentLayoutTests
{
    [Fact]
    public void Open_NumbersAsWritten_IsUsed()
    {
        using var segment = Open((ref SegmentHeader _) => { });

        Assert.Equal(20, segment.PassageCount);
    }

    [Fact]
    public void Open_ACountThatNoPartBearsOut_IsRefusedWithThePart()
    {
        AssertRefused("KeyDirectory", (ref SegmentHeader header) => header.KeyBits = 31);
        AssertRefused("Keys", (ref SegmentHeader header) => header.VocabularySize = -1);
        AssertRefused("PairDirectory", (ref SegmentHeader header) => header.PairsPerBucket = 0);
        AssertRefused("Places", (ref SegmentHeader header) => header.PlaceWidth = 5);
        AssertRefused("Words", (ref SegmentHeader header) => header.WordWidth = 1);
        AssertRefused("PassageStarts", (ref SegmentHeader header) => header.PassageCount = int.MaxValue);
        AssertRefused("SpanExceptions", (ref SegmentHeader header) => header.ExceptionCount = int.MinValue);
        AssertRefused("Documents", (ref SegmentHeader header) => header.DocumentCount = -7);
        AssertRefused("Speakers", (ref SegmentHeader header) => header.SpeakerCount = int.MaxValue);
    }

    [Fact]
    public void Open_APartOutsideOfTheFile_IsRefusedWithThePart()
    {
        AssertRefused("Text", (ref SegmentHeader header) => header.Parts[15].Offset = long.MaxValue);
        AssertRefused("Text", (ref SegmentHeader header) => header.Parts[15].Length += 1);
        AssertRefused("Keys", (ref SegmentHeader header) => header.Parts[0].Offset = -8);
        AssertRefused("Alphabet", (ref SegmentHeader header) => header.Parts[12].Offset = 0);
    }

    private delegate void Change(ref SegmentHeader header);

    private static void AssertRefused(string part, Change change)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Open(change));
        Assert.Equal(
            $"Segment cannot be used: its part {part} cannot stand where its header says, or be so long.",
            refusal.Message
        );
    }

    private static Segment Open(Change change)
    {
        var builder = new SegmentBuilder();
        foreach (var passage in RandomRecord.Make(seed: 30, passages: 20))
        {
            builder.Add(passage);
        }

        using var bytes = new MemoryStream();
        SegmentWriter.Write(builder.Build(), bytes);
        var pinned = GC.AllocateUninitializedArray<byte>((int)bytes.Length, pinned: true);
        bytes.GetBuffer().AsSpan(0, pinned.Length).CopyTo(pinned);
        ref var header = ref MemoryMarshal.AsRef<SegmentHeader>(pinned.AsSpan());
        change(ref header);
        header.Checksum = header.ComputeChecksum();
        return new Segment(new SegmentMemory(pinned));
    }
}
