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
        var spoken = stated.Where(turn => turn.Kind is not (StatedTurnKind.Note or StatedTurnKind.Heading)).ToList();
        var roles = TurnRoles.Assign([
            .. spoken.Select(turn => new SpokenTurn(turn.Speaker, KindOf(turn), document.Source.ToString(turn.Span))),
        ]);
        var turns = ImmutableArray.CreateBuilder<Turn>(stated.Length);
        var next = 0;
        foreach (var turn in stated)
        {
            var role = turn.Kind switch
            {
                StatedTurnKind.Note => TurnRole.Editor,
                StatedTurnKind.Heading => TurnRole.Heading,
                _ => roles[next++],
            };
            turns.Add(new Turn(role, RepeatedName.Cut(turn.Speaker), turn.Span, turn.Label ?? LabelOf(document, turn)));
        }

        return turns.ToImmutable();
    }

    private static LabelKind KindOf(StatedTurn turn) =>
        turn switch
        {
            { Kind: StatedTurnKind.Question } => LabelKind.Question,
            { Kind: StatedTurnKind.Answer } => LabelKind.Answer,
            { Speaker: null } => LabelKind.Interviewer,
            { Speaker: { } speaker } => SpeakerLabel.TryRead(speaker + ": ", 0)?.Kind ?? LabelKind.Person,
        };

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
