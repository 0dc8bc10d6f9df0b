using System.Collections.Immutable;

namespace Chancery.Reading;

/// <summary>Finds the questions that type or place sets apart from their answers, without a label.</summary>
internal static class SetQuestions
{
    private const int HeadBlocks = 4;

    /// <summary>What stands for the label that they do not have.</summary>
    public static readonly SpeakerLabel Label = new(LabelKind.Question, "", 0);

    /// <summary>Questions in bold, as headings, or, in an interview, as paragraphs of their own; answers below them bear no labels.</summary>
    public static ImmutableArray<SpeakerLabel?>? Find(IReadOnlyList<LabelledText> blocks, string? title)
    {
        var isSet = blocks.Count(block => block.IsSetQuestion) >= 2;
        var isInterview =
            (title is not null && KindWords.NamesInterview(title))
            || blocks
                .Take(HeadBlocks)
                .Any(block => !LineShape.IsProse(block.Text) && KindWords.NamesInterview(block.Text));
        var asked = blocks.Count(block => LineShape.EndsQuestion(block.Text));
        if (!isSet && (!isInterview || asked < 3 || asked * 5 < blocks.Count))
        {
            return null;
        }

        var labels = new SpeakerLabel?[blocks.Count];
        for (var i = 0; i + 1 < labels.Length; i++)
        {
            var isQuestion = isSet ? blocks[i].IsSetQuestion : i > 0 && LineShape.EndsQuestion(blocks[i].Text);
            labels[i] = isQuestion ? Label : null;
        }

        return [.. labels];
    }

    /// <summary>The further questions of an interview that labels its first question and answer and sets the others in bold, as magazines print them.</summary>
    public static HashSet<int> FindBold(
        IReadOnlyList<LabelledText> blocks,
        SpeakerLabel?[] read,
        Dictionary<string, int> persons,
        int asked
    )
    {
        var first = Array.FindIndex(read, label => label is { Kind: LabelKind.Person });
        if (first < 0 || asked > 1 || persons.Count + asked != 2)
        {
            return [];
        }

        // The last block is answered by nobody.
        var questions = Enumerable
            .Range(first, blocks.Count - 1 - first)
            .Where(i => read[i] is null && blocks[i].IsBoldQuestion)
            .ToHashSet();
        if (questions.Count < 2)
        {
            return [];
        }

        // What is said first, in bold as well: "Some want more than letters. / Would you withdraw?"
        foreach (var question in questions.Order().ToArray())
        {
            for (var i = question - 1; i > first && read[i] is null && blocks[i].IsBoldText; i--)
            {
                questions.Add(i);
            }
        }

        return questions;
    }
}
