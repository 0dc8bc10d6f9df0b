using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Affairs.Registers;

/// <summary>The fields of each register, in the order of its columns; the one list that tables and corrections go by.</summary>
public static class RegisterFields
{
    private static readonly ImmutableArray<RegisterField> Meetings =
    [
        Of<Meeting>("what", row => row.What),
        List<Meeting>("participants", row => row.Participants),
        Of<Meeting>("place", row => row.Place),
        Of<Meeting>("date", row => row.Date),
        Of<Meeting>("rhythm", row => row.Rhythm),
        Of<Meeting>("agenda", row => row.Agenda),
        Of<Meeting>("outcome", row => row.Outcome),
        Of<Meeting>("status", row => row.Status.ToString().ToLowerInvariant()),
    ];

    private static readonly ImmutableArray<RegisterField> Instruments =
    [
        Of<Instrument>("name", row => row.Name),
        Of<Instrument>("type", row => row.Type),
        List<Instrument>("parties", row => row.Parties),
        Of<Instrument>("signed", row => row.SignedOn),
        Of<Instrument>("ratified", row => row.Ratified),
        Of<Instrument>("inForce", row => row.InForce),
        Of<Instrument>("term", row => row.Term),
        Of<Instrument>("article", row => row.Article),
        Of<Instrument>("renewal", row => row.Renewal),
        Of<Instrument>("expires", row => row.Expires),
        Of<Instrument>("status", row => row.Status),
    ];

    private static readonly ImmutableArray<RegisterField> Commitments =
    [
        List<Commitment>("by", row => row.By),
        List<Commitment>("to", row => row.To),
        Of<Commitment>("what", row => row.What),
        Of<Commitment>("due", row => row.Due),
        Of<Commitment>("strength", row => row.Strength),
        Of<Commitment>("condition", row => row.Condition),
    ];

    private static readonly ImmutableArray<RegisterField> Figures =
    [
        Number("value", row => row.Value),
        Number("upper", row => row.Upper),
        Of<Figure>("unit", row => row.Unit),
        Of<Figure>("of", row => row.Of),
        Of<Figure>("when", row => row.HeldAt),
        Of<Figure>("qualifier", row => row.Qualifier),
    ];

    private static readonly ImmutableArray<RegisterField> Positions =
    [
        Of<Position>("holder", row => row.Holder),
        Of<Position>("issue", row => row.Issue),
    ];

    /// <summary>The fields of a register.</summary>
    public static ImmutableArray<RegisterField> Of(Register register) =>
        register switch
        {
            Register.Meetings => Meetings,
            Register.Instruments => Instruments,
            Register.Commitments => Commitments,
            Register.Figures => Figures,
            _ => Positions,
        };

    private static RegisterField Of<TRow>(string name, Func<TRow, string?> read)
        where TRow : RegisterRow => new(name, row => read((TRow)row));

    private static RegisterField List<TRow>(string name, Func<TRow, ImmutableArray<string>> read)
        where TRow : RegisterRow => new(name, row => string.Join("; ", read((TRow)row))) { IsList = true };

    private static RegisterField Number(string name, Func<Figure, decimal?> read) =>
        new(name, row => read((Figure)row)?.ToString(CultureInfo.InvariantCulture)) { IsNumber = true };
}
