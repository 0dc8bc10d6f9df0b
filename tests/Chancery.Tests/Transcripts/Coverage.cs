using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Tests.Transcripts;

/// <summary>What holds for every document: turns in order, inside the text, and nothing visible left out.</summary>
internal static class Coverage
{
    public static void Check(Document document)
    {
        var turns = TurnSegmenter.Segment(document);
        var at = 0;
        foreach (var turn in turns)
        {
            var start = turn.Label?.Start ?? turn.Span.Start;
            Assert.InRange(start, at, document.Source.Length);
            Assert.True(turn.Label is not { } label || label.End <= turn.Span.Start);
            at = turn.Span.End;
            Assert.InRange(at, start, document.Source.Length);
        }

        var covered = new bool[document.Source.Length];
        foreach (
            var span in turns
                .Select(turn => turn.Span)
                .Concat(turns.Select(turn => turn.Label).OfType<TextSpan>())
                .Concat(document.Boilerplate)
        )
        {
            Array.Fill(covered, true, span.Start, span.Length);
        }

        for (var i = 0; i < covered.Length; i++)
        {
            Assert.True(
                covered[i] || TextLine.IsInvisible(document.Source.Value[i]),
                $"uncovered: '{document.Source.Value[i]}' at {i}"
            );
        }
    }
}
