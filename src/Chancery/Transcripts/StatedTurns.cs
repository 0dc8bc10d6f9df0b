using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Transcripts;

/// <summary>Turns that the format states: one each, in its order, with the label as given; only the role is found.</summary>
internal static class StatedTurns
{
    public static ImmutableArray<Turn> Segment(Document document)
    {
        var stated = document.StatedTurns;
        var said = stated
            .Select(turn => new SpokenTurn(turn.Speaker, KindOf(turn.Speaker), document.Source.ToString(turn.Span)))
            .ToList();
        var roles = TurnRoles.Assign(said);
        var turns = ImmutableArray.CreateBuilder<Turn>(stated.Length);
        for (var i = 0; i < stated.Length; i++)
        {
            turns.Add(new Turn(roles[i], stated[i].Speaker, stated[i].Span, LabelOf(document, stated[i])));
        }

        return turns.ToImmutable();
    }

    private static LabelKind KindOf(string? speaker) =>
        speaker is null ? LabelKind.Interviewer : SpeakerLabel.TryRead(speaker + ": ", 0)?.Kind ?? LabelKind.Person;

    private static TextSpan? LabelOf(Document document, StatedTurn turn)
    {
        if (turn.Speaker is not { } speaker || turn.Span.Start < speaker.Length + 2)
        {
            return null;
        }

        var span = new TextSpan(turn.Span.Start - speaker.Length - 2, turn.Span.Start - 1);
        return document.Source.Slice(span).StartsWith(speaker, StringComparison.Ordinal) ? span : null;
    }
}
