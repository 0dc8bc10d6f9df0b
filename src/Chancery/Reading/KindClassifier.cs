using System.Buffers;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Tells what kind of document a text is, by its labels first, then by its title, then by how it speaks of speech.</summary>
internal static class KindClassifier
{
    private const int HeadBlocks = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“„«»”「");

    /// <summary>The kind of the document with these blocks of content.</summary>
    public static DocumentKind Classify(string? title, IReadOnlyList<LabelledText> blocks, TranscriptLabels labels)
    {
        var head = string.Join(
            '\n',
            blocks.Take(HeadBlocks).Select(block => block.Text.Length > 600 ? block.Text[..600] : block.Text)
        );
        var heading = title ?? "";
        if (labels.IsTranscript)
        {
            return ClassifyTranscript(heading, head, labels);
        }

        var reporting = blocks.Count(block => KindWords.Reports(block.Text));
        return (KindWords.NamesStatement(heading), reporting) switch
        {
            (_, >= 2) when HasMarks(blocks) => DocumentKind.Report,
            (true, _) => DocumentKind.Statement,
            (_, >= 1) => DocumentKind.Report,
            _ => DocumentKind.Other,
        };
    }

    /// <summary>The kind of a document whose format states its turns.</summary>
    public static DocumentKind ClassifyStated(string? title, IReadOnlyList<StatedTurn> turns)
    {
        var speech = turns.Where(turn => turn.Kind is not (StatedTurnKind.Note or StatedTurnKind.Heading));
        return KindWords.NamesPressConference(title ?? "") ? DocumentKind.PressConference
            : KindWords.NamesInterview(title ?? "") ? DocumentKind.Interview
            : speech.Select(turn => turn.Speaker).Distinct(StringComparer.Ordinal).Count() == 1 ? DocumentKind.Statement
            : DocumentKind.Other;
    }

    /// <summary>The same, where the words say whether one of two asks.</summary>
    public static DocumentKind ClassifyStated(string? title, IReadOnlyList<StatedTurn> turns, SourceText source)
    {
        var kind = ClassifyStated(title, turns);
        var parts = turns
            .Where(turn => turn is { Kind: StatedTurnKind.Speech, Speaker: not null })
            .GroupBy(turn => turn.Speaker, StringComparer.Ordinal)
            .ToList();
        return kind == DocumentKind.Other && parts.Count == 2 && parts.Any(Asks) ? DocumentKind.Interview : kind;

        bool Asks(IEnumerable<StatedTurn> part) =>
            part.Count(turn => LineShape.EndsQuestion(source.ToString(turn.Span))) * 2 >= part.Count();
    }

    private static DocumentKind ClassifyTranscript(string title, string head, TranscriptLabels labels)
    {
        var asked = labels.OfBlocks.Any(label =>
            label is { Kind: LabelKind.Question or LabelKind.Interviewer or LabelKind.NumberedQuestion }
        );
        var speakers = labels
            .OfBlocks.Where(label => label is { Kind: LabelKind.Person })
            .Select(label => LastWord(TranscriptLabels.KeyOf(label!.Name)))
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (KindWords.NamesPressConference(title))
        {
            return DocumentKind.PressConference;
        }

        if (KindWords.NamesInterview(title))
        {
            return DocumentKind.Interview;
        }

        if (!asked && speakers == 1)
        {
            return DocumentKind.Statement;
        }

        return (asked, speakers) switch
        {
            _ when KindWords.NamesPressConference(head) => DocumentKind.PressConference,
            _ when KindWords.NamesInterview(head) => DocumentKind.Interview,
            (true, <= 1) when KindWords.NamesStatement(title) => DocumentKind.PressConference,
            (true, <= 1) => DocumentKind.Interview,
            (true, _)
                when labels.OfBlocks.Any(label =>
                    label is { Kind: LabelKind.Question or LabelKind.NumberedQuestion } || IsOfPress(label)
                ) => DocumentKind.PressConference,
            (true, _) => DocumentKind.Other,
            (false, 2) => DocumentKind.Interview,
            _ => DocumentKind.Other,
        };
    }

    /// <summary>Panels and programmes have hosts; only the press has reporters.</summary>
    private static bool IsOfPress(SpeakerLabel? label) =>
        label is { Kind: LabelKind.Interviewer } && !LabelWords.IsHost(label.Name);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool HasMarks(IReadOnlyList<LabelledText> blocks) =>
        blocks.Any(block => block.Text.AsSpan().IndexOfAny(Marks) >= 0);
}
