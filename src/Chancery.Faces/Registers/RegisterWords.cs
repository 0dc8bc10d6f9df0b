using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Words;

namespace Chancery.Faces.Registers;

/// <summary>Rows of registers for reading: a heading and its facts.</summary>
internal static class RegisterWords
{
    /// <summary>What the row is called.</summary>
    public static string HeadingOf(RegisterRow row) =>
        row switch
        {
            Figure figure => $"{CountOf(figure)}{(figure.Of is { } of ? $" · {of}" : "")}",
            Position position => $"{position.Holder} on {position.Issue}",
            _ => row.Heading,
        };

    // "once a year"
    private static string CountOf(Figure figure) =>
        figure is { Upper: null, Unit: ['t', 'i', 'm', 'e', 's', ' ', .. var often] }
            ? figure.Value switch
            {
                1 => $"once {often}",
                2 => $"twice {often}",
                _ => $"{ValueOf(figure)} {figure.Unit}",
            }
            : $"{ValueOf(figure)} {figure.Unit}";

    /// <summary>What is known of it beside its heading, in a fixed order.</summary>
    public static IEnumerable<string> FactsOf(RegisterRow row) =>
        row switch
        {
            Meeting meeting =>
            [
                meeting.Status.ToString().ToLowerInvariant(),
                .. Fact(null, string.Join(", ", meeting.Participants)),
                .. Fact("in", meeting.Place),
                .. Fact(null, Dates.InWords(meeting.Date)),
                .. Fact("repeated", Dates.InWords(meeting.Rhythm)),
                .. Fact("on", meeting.Agenda),
                .. Fact("outcome:", meeting.Outcome),
            ],
            Instrument instrument =>
            [
                instrument.Type,
                .. Fact("parties", string.Join(", ", instrument.Parties)),
                .. Dated(instrument, "signed", instrument.SignedOn),
                .. Dated(instrument, "ratified", instrument.Ratified),
                .. Dated(instrument, "inForce", instrument.InForce, "in force"),
                .. Dated(instrument, "term", instrument.Term),
                .. Dated(instrument, "renewal", instrument.Renewal, "renewed"),
                .. Dated(instrument, "expires", instrument.Expires),
                .. Fact(null, instrument.Article),
                .. Fact(null, instrument.Status),
            ],
            Commitment commitment =>
            [
                commitment.Strength,
                .. Fact("by", string.Join(", ", commitment.By)),
                .. Fact("to", string.Join(", ", commitment.To)),
                .. Fact("due", Dates.InWords(commitment.Due)),
                .. Fact(null, commitment.Condition),
            ],
            Figure figure => [.. Fact(null, figure.Qualifier), .. Fact(null, Dates.InWords(figure.HeldAt))],
            _ => [],
        };

    /// <summary>How a commitment stands: open, overdue, reported done.</summary>
    public static string Of(CommitmentStanding standing) => standing.Word.Replace('-', ' ');

    /// <summary>What a later statement reports of a commitment.</summary>
    public static string OfReport(Commitment report) =>
        report.Report == CommitmentReport.Broken ? "reported broken:" : "reported done:";

    /// <summary>Who says it: "Vesna Tarr for Norland"; null where the document does not tell.</summary>
    public static string? SayerOf(RegisterRow row) =>
        row.Statement.AssertedBy is { } speaker
            ? row.Statement.OnBehalfOf is { } state
                ? $"{speaker} for {state}"
                : speaker
            : null;

    /// <summary>How the answer takes what the question presumes; null where its words do not show it.</summary>
    public static string? Of(Reception? reception) =>
        reception switch
        {
            Reception.Accepted => "asked; the answer accepts it",
            Reception.Corrected => "asked; the answer corrects it",
            Reception.PassedOver => "asked; the answer passes over it",
            _ => null,
        };

    /// <summary>The document's date, or where its words place it, or that it has none.</summary>
    public static string SaidOf(RecordRow row) =>
        Dates.Of(row.Published)
        ?? (row.Period is { } period ? $"undated, by its words {Dates.InWords(period)}" : "undated");

    /// <summary>The value, or both ends of a range, without the unit.</summary>
    public static string ValueOf(Figure figure) =>
        figure.Upper is { } upper ? $"{figure.Value:#,##0.####} to {upper:#,##0.####}" : $"{figure.Value:#,##0.####}";

    private static string[] Fact(string? label, string? value) =>
        string.IsNullOrEmpty(value) ? []
        : label is null ? [value]
        : [$"{label} {value}"];

    // A date that was counted, or is foreseen, says so.
    private static string[] Dated(Instrument instrument, string field, string? value, string? label = null) =>
        value is null
            ? []
            :
            [
                $"{label ?? field} {Dates.DurationInWords(value)}{(instrument.Derived.Contains(field) ? " (derived)" : "")}{(instrument.Expected.Contains(field) ? " (expected)" : "")}",
            ];
}
