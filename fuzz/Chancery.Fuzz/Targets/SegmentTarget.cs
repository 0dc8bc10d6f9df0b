using System.Runtime.InteropServices;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Fuzz.Targets;

/// <summary>A segment of the seed index, as it came and with its checksums made right again.</summary>
/// <remarks>
/// As it came: refused, or every question is answered. With right checksums, which no accident gives: refused, or answered, or stopped
/// at a bound; nothing is read outside of the file, and no question takes for ever.
/// </remarks>
internal sealed class SegmentTarget : IFuzzTarget
{
    private const int MostPassages = 32;
    private static readonly SeedOptions Options = new() { MaxPlacesPerRun = 32, MaxPlaces = 256 };

    private static readonly string[] Said =
    [
        "We do not expect the ferry line to open before March. The harbour needs two more cranes (Laughter.), and we will pay for them.",
        "Что касается рабочей группы, мы договорились: 33,000 тонн до весны — не больше, не меньше, не позже.",
        "我们不打算在春天之前关闭港口。 The ferry line, the ferry line, and the ferry line again.",
        "",
    ];

    public string Name => "segment";

    public IEnumerable<byte[]> Seeds => [BytesOf(Said), BytesOf(Said[..1]), BytesOf([])];

    public IReadOnlyList<byte[]> Dictionary => [];

    public void Run(ReadOnlySpan<byte> input)
    {
        if (TryOpen(input, out var sound))
        {
            using (sound)
            {
                if (sound.FindDamage() is null)
                {
                    Ask(sound);
                }
            }
        }

        var repaired = input.ToArray();
        RepairChecksums(repaired);
        if (TryOpen(repaired, out var crafted))
        {
            using (crafted)
            {
                AskWithinBounds(crafted);
            }
        }
    }

    private static bool TryOpen(ReadOnlySpan<byte> bytes, out Segment segment)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        try
        {
            segment = new Segment(new SegmentMemory(pinned));
            return true;
        }
        catch (InvalidDataException)
        {
            segment = null!;
            return false;
        }
    }

    private static void AskWithinBounds(Segment segment)
    {
        try
        {
            Ask(segment);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // A bound was checked, which is all that can be asked of a file that lies.
        }
    }

    private static void Ask(Segment segment)
    {
        using var index = new SeedIndex([segment]);
        ulong[] keys =
        [
            .. Tokenizer.Tokenize("the ferry line will open, мы договорились").Select(token => token.Key),
            .. segment.Keys[..Math.Min(8, segment.Keys.Length)],
        ];
        var query = index.Prepare(keys);
        foreach (var seed in query.FindSeeds(Options))
        {
            FuzzFailure.Unless(
                seed.Length > 0 && seed.QueryStart + seed.Length <= keys.Length,
                "A seed leaves the query."
            );
        }

        for (var start = 0; start < keys.Length; start++)
        {
            query.FindRun(start, Math.Min(6, keys.Length - start), limit: 100);
        }

        for (var passage = 0; passage < Math.Min(MostPassages, index.PassageCount); passage++)
        {
            AskPassage(index, query, passage);
        }
    }

    private static void AskPassage(SeedIndex index, SeedQuery query, int passage)
    {
        index.DocumentOf(passage);
        index.SpeakerOf(passage);
        index.TurnOf(passage);
        var text = index.TextOf(passage);
        var words = new int[Math.Clamp(index.WordCountOf(passage), 0, 200)];
        query.CopyWords(passage, 0, words);
        for (var word = 0; word < words.Length; word++)
        {
            var span = index.SpanOf(passage, word);
            index.TextOf(passage, span);
            FuzzFailure.Unless(span.End <= text.Length, "A word leaves its text.");
        }
    }

    /// <summary>Makes the checksums right wherever the header still says where the parts are.</summary>
    private static void RepairChecksums(byte[] bytes)
    {
        if (bytes.Length < SegmentHeader.Size)
        {
            return;
        }

        ref var header = ref MemoryMarshal.AsRef<SegmentHeader>(bytes.AsSpan());
        header.Magic = SegmentHeader.ExpectedMagic;
        header.Version = SegmentHeader.ExpectedVersion;
        header.Tokenizer = TokenizerFingerprint.Value;
        header.FileLength = bytes.Length;
        for (var part = 0; part < SegmentHeader.PartCount; part++)
        {
            ref var entry = ref header.Parts[part];
            if (entry.Offset >= 0 && entry.Length >= 0 && entry.Offset <= bytes.Length - entry.Length)
            {
                entry.Checksum = Checksum.Of(bytes.AsSpan((int)entry.Offset, (int)entry.Length));
            }
        }

        header.Checksum = header.ComputeChecksum();
    }

    private static byte[] BytesOf(string[] texts)
    {
        var builder = new SegmentBuilder();
        foreach (var (turn, text) in texts.Index())
        {
            builder.Add(new Passage("port-interview", turn, turn % 2 == 0 ? null : "Vasil Kern", text));
        }

        using var bytes = new MemoryStream();
        SegmentWriter.Write(builder.Build(), bytes);
        return bytes.ToArray();
    }
}
