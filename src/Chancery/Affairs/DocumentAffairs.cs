using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>What one document states of diplomacy: its registers, each row with its evidence and with the one who says it.</summary>
/// <param name="Meetings">Meetings, visits, calls, summits, talks, exercises; one row for each, by its first mention.</param>
/// <param name="Instruments">Treaties, agreements, statements, resolutions, programmes; one row for each, by its first mention.</param>
/// <param name="Commitments">What somebody says that somebody will do, in the order of the text.</param>
/// <param name="Figures">Quantities, in the order of the text.</param>
/// <param name="Positions">Sentences in which somebody holds something on an issue, in the order of the text.</param>
public sealed record DocumentAffairs(
    ImmutableArray<Meeting> Meetings,
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<Commitment> Commitments,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Position> Positions
)
{
    /// <summary>When the words of a document without a date place it, as EDTF; else null.</summary>
    public string? Period { get; init; }

    /// <summary>What is said to have been done or broken: rows of the register of commitments that a record holds beside earlier ones.</summary>
    public ImmutableArray<Commitment> Reports { get; init; } = [];

    /// <summary>All rows, register by register.</summary>
    public IEnumerable<RegisterRow> Rows =>
        [.. Meetings, .. Instruments, .. Commitments, .. Reports, .. Figures, .. Positions];

    /// <summary>Nothing found.</summary>
    public static DocumentAffairs Empty { get; } = new([], [], [], [], []);
}
