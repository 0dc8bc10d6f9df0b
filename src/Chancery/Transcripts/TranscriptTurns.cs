using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Turns of a transcript: what stands under a label until the next one.</summary>
internal static class TranscriptTurns
{
    private const int MostQuestionBlocks = 3;

    public static ImmutableArray<Turn> Segment(Document document, IReadOnlyList<SpokenBlock> blocks)
    {
        var (first, last) = (FirstLabelled(blocks), LastLabelled(blocks));
        var names = SpeakerNames.Settle(document, blocks);
        var answers = FindUnlabelledAnswers(blocks);
        var roles = AssignRoles(blocks, names);
        var interviewee = FindAnswering(roles, names) ?? names.Interviewee;
        var turns = new TurnList(document);

        AddHead(document, blocks.Take(first).ToList(), turns, names);
        for (var i = first; i < blocks.Count; i++)
        {
            if (blocks[i].Label is { } label)
            {
                AddLabelled(blocks[i], label, roles[i], names[i], turns);
            }
            else if (answers.Contains(i))
            {
                turns.Begin(TurnRole.Answer, interviewee, blocks[i].Words);
            }
            else
            {
                AddUnlabelled(blocks, i, last, turns);
            }
        }

        return turns.ToImmutable();
    }

    private static int FirstLabelled(IReadOnlyList<SpokenBlock> blocks)
    {
        var first = 0;
        while (blocks[first].Label is null or { Kind: LabelKind.Editor })
        {
            first++;
        }

        return first;
    }

    private static int LastLabelled(IReadOnlyList<SpokenBlock> blocks)
    {
        var last = blocks.Count - 1;
        while (blocks[last].Label is null)
        {
            last--;
        }

        return last;
    }

    private static TurnRole[] AssignRoles(IReadOnlyList<SpokenBlock> blocks, SpeakerNames names)
    {
        var (said, at) = (new List<SpokenTurn>(), new List<int>());
        for (var i = 0; i < blocks.Count; )
        {
            var end = i + 1;
            while (end < blocks.Count && blocks[end].Label is null)
            {
                end++;
            }

            if (blocks[i].Label is { } label)
            {
                var words = blocks.Skip(i + 1).Take(end - i - 1).Select(block => block.Text).Prepend(blocks[i].Said);
                said.Add(new SpokenTurn(names[i], label.Kind, string.Join('\n', words)));
                at.Add(i);
            }

            i = end;
        }

        var assigned = TurnRoles.Assign(said);
        var roles = new TurnRole[blocks.Count];
        for (var i = 0; i < at.Count; i++)
        {
            roles[at[i]] = assigned[i];
        }

        return roles;
    }

    /// <summary>The one who answers under labels, where it is one.</summary>
    private static string? FindAnswering(TurnRole[] roles, SpeakerNames names)
    {
        var answering = Enumerable
            .Range(0, roles.Length)
            .Where(i => roles[i] == TurnRole.Answer)
            .Select(i => names[i])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return answering is [var only] ? only : null;
    }

    /// <summary>What stands before the first turn: titles, dates, captions, an editor's words, or a statement that needs no label.</summary>
    private static void AddHead(Document document, List<SpokenBlock> head, TurnList turns, SpeakerNames names)
    {
        var prose = head.Where(block => block.Label is null && !BlockShape.IsHeadingLine(block, document.Title))
            .ToList();
        var isStatement =
            document.Kind is DocumentKind.PressConference or DocumentKind.Statement
            && prose.Count >= 2
            && prose.Count(block => BlockShape.IsFirstPerson(block.Text)) * 2 >= prose.Count;
        foreach (var block in head)
        {
            if (block.Label is not null)
            {
                turns.Begin(TurnRole.Editor, null, block.Words, block.LabelSpan);
            }
            else if (BlockShape.IsHeadingLine(block, document.Title))
            {
                turns.Begin(TurnRole.Heading, null, block.Words);
            }
            else
            {
                AddProse(block, isStatement, turns, names);
            }
        }
    }

    private static void AddProse(SpokenBlock block, bool isStatement, TurnList turns, SpeakerNames names)
    {
        var role = isStatement && !BlockShape.IsEditorsNote(block.Text) ? TurnRole.Statement : TurnRole.Editor;
        if (turns.Current?.Role == role)
        {
            turns.Continue(block.Words);
        }
        else
        {
            turns.Begin(role, role == TurnRole.Statement ? names.Interviewee : null, block.Words);
        }
    }

    private static void AddLabelled(SpokenBlock block, SpeakerLabel label, TurnRole role, string? name, TurnList turns)
    {
        if (label.Kind == LabelKind.NumberedQuestion)
        {
            turns.Begin(TurnRole.Heading, null, block.Block.Span);
        }
        else if (label is { Kind: LabelKind.Question, Length: 0 } && turns.Current is { Role: TurnRole.Question })
        {
            // A question of two paragraphs.
            turns.Continue(block.Words);
        }
        else
        {
            turns.Begin(role, name, block.Words, block.LabelSpan);
        }
    }

    private static void AddUnlabelled(IReadOnlyList<SpokenBlock> blocks, int i, int last, TurnList turns)
    {
        var block = blocks[i];
        if (turns.Current is { Role: TurnRole.Heading })
        {
            // Below a heading that counts a question stands the question.
            turns.Begin(TurnRole.Question, null, block.Words);
        }
        else if (
            (i > last && BlockShape.IsEditorsNote(block.Text))
            || (i < last && blocks[i + 1].Label is not null && BlockShape.IsStageDirection(block.Text))
        )
        {
            turns.Begin(TurnRole.Editor, null, block.Words);
        }
        else if (IsHeadingBetweenTurns(blocks, i) && !turns.Current!.Span.IsEmpty)
        {
            turns.Interrupt(TurnRole.Heading, block.Words);
        }
        else
        {
            turns.Continue(block.Words);
        }
    }

    private static bool IsHeadingBetweenTurns(IReadOnlyList<SpokenBlock> blocks, int i) =>
        blocks[i].Block.Kind == BlockKind.Heading
        || (
            BlockShape.IsHeadingLine(blocks[i])
            && i + 1 < blocks.Count
            && blocks[i + 1].Label is not null
            && LineShape.EndsSentence(blocks[i - 1].Text)
        );

    /// <summary>The blocks where answers begin below questions that are counted, set in bold, or labelled where answers never are.</summary>
    private static HashSet<int> FindUnlabelledAnswers(IReadOnlyList<SpokenBlock> blocks)
    {
        var answers = new HashSet<int>();
        var hasLabels = blocks.Any(block => block.Label is { Kind: LabelKind.Person or LabelKind.Answer });
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Label is not { } label || (hasLabels && label.Length > 0))
            {
                continue;
            }

            var start = label.Kind == LabelKind.NumberedQuestion || blocks[i].Words.IsEmpty ? i + 1 : i;
            var end = i + 1;
            while (end < blocks.Count && blocks[end].Label is null)
            {
                end++;
            }

            var answer = label.Length == 0 ? i + 1 : start + CountQuestionBlocks(blocks, start, end);
            if (answer < end)
            {
                answers.Add(answer);
            }
        }

        return answers;
    }

    /// <summary>How many blocks from <paramref name="start"/> on are the question: up to a wider gap, else up to the last question mark near the start.</summary>
    private static int CountQuestionBlocks(IReadOnlyList<SpokenBlock> blocks, int start, int end)
    {
        for (var i = start + 1; i < end && i <= start + MostQuestionBlocks; i++)
        {
            if (
                blocks[i].Block.BlankLinesBefore >= 2
                && blocks[i].Block.BlankLinesBefore > blocks[start].Block.BlankLinesBefore
            )
            {
                return i - start;
            }
        }

        for (var i = Math.Min(end - 1, start + MostQuestionBlocks) - 1; i >= start; i--)
        {
            if (LineShape.EndsQuestion(blocks[i].Text))
            {
                return i - start + 1;
            }
        }

        return 1;
    }
}
