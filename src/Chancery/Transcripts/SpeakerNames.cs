using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>The names behind a document's labels, settled over the whole of it.</summary>
internal sealed class SpeakerNames
{
    private readonly string?[] _ofBlocks;

    private SpeakerNames(string?[] ofBlocks, string? interviewee) => (_ofBlocks, Interviewee) = (ofBlocks, interviewee);

    /// <summary>Who answers where no label says so.</summary>
    public string? Interviewee { get; }

    /// <summary>The speaker of the block with this index; null for an interviewer without a name.</summary>
    public string? this[int block] => _ofBlocks[block];

    /// <summary>Settles the names of all labels.</summary>
    public static SpeakerNames Settle(Document document, IReadOnlyList<SpokenBlock> blocks)
    {
        var head = HeadText(document, blocks);
        var interviewee = Transcripts.Interviewee.Find(document, blocks);
        var names = blocks
            .Select(block => block.Label is { Kind: LabelKind.Person } label ? LabelName.Of(label.Name) : null)
            .ToArray();
        var settled = NameSettlement.Of(names, head, document.View.Value);

        return new SpeakerNames(
            [
                .. blocks.Select(
                    (block, i) =>
                        block.Label?.Kind switch
                        {
                            LabelKind.Person => LabelWords.IsVoice(TranscriptLabels.KeyOf(block.Label.Name))
                                ? null
                                : settled[i],
                            LabelKind.Answer => interviewee,
                            _ => null,
                        }
                ),
            ],
            interviewee
        );
    }

    /// <summary>The title and what stands before the first label: where a transcript says in full who speaks.</summary>
    private static string HeadText(Document document, IReadOnlyList<SpokenBlock> blocks) =>
        string.Join(
            '\n',
            blocks
                .TakeWhile(block => block.Label is null or { Kind: LabelKind.Editor })
                .Select(block => block.Text)
                .Prepend(document.Title ?? "")
        );
}
