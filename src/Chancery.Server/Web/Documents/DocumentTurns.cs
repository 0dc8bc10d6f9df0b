using System.Collections.Immutable;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Server.Web.Parts;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Server.Web.Documents;

/// <summary>The turns of a document as pages show them, with their marks.</summary>
/// <param name="analysis">The document with its turns.</param>
/// <param name="offsets">Code points of its source text.</param>
internal sealed class DocumentTurns(DocumentAnalysis analysis, CodePointOffsets offsets)
{
    private readonly Document _document = analysis.Document;

    /// <summary>The turns of a page.</summary>
    /// <param name="marks">What is marked in the document.</param>
    /// <param name="shown">What is shown beside the text.</param>
    /// <param name="paging">Which of its turns.</param>
    public ImmutableArray<TurnView> Of(ImmutableArray<StretchMark> marks, DocumentExtras shown, Paging paging)
    {
        var turns = analysis.Turns;
        var byTurn = StretchMark.ByPart([.. turns.Select(turn => turn.Span)], marks);
        var views = new List<(int Start, TurnView View)>();
        string? place = null;
        for (var i = paging.Skipped; i < Math.Min(turns.Length, paging.Skipped + paging.Size); i++)
        {
            var here = Places.At(_document, turns[i].Span.Start);
            views.Add((turns[i].Span.Start, ViewOf(i, byTurn[i], here == place ? null : here)));
            place = here;
        }

        if (shown.Boilerplate)
        {
            var from = paging.Page == 1 ? 0 : turns[paging.Skipped].Span.Start;
            var until = paging.Page == paging.Last ? int.MaxValue : turns[paging.Skipped + paging.Size].Span.Start;
            views.AddRange(
                _document
                    .Boilerplate.Where(span => span.Start >= from && span.Start < until && !span.IsEmpty)
                    .Select(span => (span.Start, BoilerplateOf(span)))
            );
        }

        return [.. views.OrderBy(pair => pair.Start).Select(pair => pair.View)];
    }

    /// <summary>The turns around a passage, with the passage marked.</summary>
    public ImmutableArray<TurnView> Around(TextSpan span)
    {
        var turns = analysis.Turns;
        var at = Enumerable.Range(0, turns.Length).FirstOrDefault(i => turns[i].Span.Overlaps(span), -1);
        if (at < 0)
        {
            return [];
        }

        var last = at;
        while (last + 1 < turns.Length && turns[last + 1].Span.Overlaps(span))
        {
            last++;
        }

        // An answer stands with its question, a question with its answer.
        var first =
            turns[at].Role is TurnRole.Answer && AnsweredQuestion.Before(turns, at) is { } question
                ? turns.IndexOf(question)
                : at;
        last =
            turns[at].Role is TurnRole.Question && last + 1 < turns.Length && turns[last + 1].Role is TurnRole.Answer
                ? last + 1
                : last;
        StretchMark[] marks =
        [
            new(span, StretchLayer.Passage, "passage", "passage"),
            .. Enumerable
                .Range(first, last - first + 1)
                .SelectMany(i => MixedAlphabets.Find(_document.Source.Value, turns[i].Span))
                .Select(StretchMark.OfMixed),
        ];
        return
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(i => ViewOf(i, marks.Where(mark => mark.Span.Overlaps(turns[i].Span)).ToArray(), null)),
        ];
    }

    private TurnView ViewOf(int number, IReadOnlyCollection<StretchMark> marks, string? place)
    {
        var turn = analysis.Turns[number];
        return new TurnView(
            number,
            StoredWords.Of(turn.Role),
            turn.Speaker,
            PageAddress.Of(_document.Hash, offsets, turn.Span),
            place,
            [
                .. PartsOf(turn.Span)
                    .Select(part => Stretch.Cut(_document, part, [.. marks.Where(mark => mark.Span.Overlaps(part))])),
            ]
        );
    }

    // What stands between two blocks of a turn is no content.
    private List<TextSpan> PartsOf(TextSpan turn)
    {
        var parts = new List<TextSpan>();
        for (var i = FirstBlockBehind(turn.Start); i < _document.Blocks.Length; i++)
        {
            var block = _document.Blocks[i].Span;
            if (block.Start >= turn.End)
            {
                break;
            }

            parts.Add(new TextSpan(Math.Max(block.Start, turn.Start), Math.Min(block.End, turn.End)));
        }

        return parts.Count > 0 ? parts : [turn];
    }

    private int FirstBlockBehind(int position)
    {
        var (low, high) = (0, _document.Blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _document.Blocks[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private TurnView BoilerplateOf(TextSpan span) =>
        new(
            -1,
            "boilerplate",
            null,
            PageAddress.Of(_document.Hash, offsets, span),
            null,
            [
                [new Stretch(_document.Source.ToString(span).Trim(), [], [], [])],
            ]
        );
}
