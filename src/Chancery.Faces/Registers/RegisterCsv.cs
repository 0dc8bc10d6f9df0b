using System.Collections.Immutable;
using System.Globalization;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>Writes a register as comma-separated values (RFC 4180): a line a witness, the entry's key in the first column.</summary>
internal static class RegisterCsv
{
    private static readonly ImmutableArray<string> Common =
    [
        "assertedBy",
        "onBehalfOf",
        "document",
        "published",
        "start",
        "end",
        "sentence",
        "works",
    ];

    public static void Write(Register register, IEnumerable<RegisterEntry> entries, TextWriter output)
    {
        WriteLine(output, ["entry", "key", .. ColumnsOf(register), .. Common]);
        foreach (var entry in entries)
        {
            foreach (var witness in entry.Witnesses)
            {
                var evidence = witness.Row.Statement.Evidence;
                WriteLine(
                    output,
                    [
                        entry.Key,
                        witness.Key,
                        .. ValuesOf(witness.Row),
                        witness.Row.Statement.AssertedBy,
                        witness.Row.Statement.OnBehalfOf,
                        witness.Document,
                        witness.Published?.ToString() ?? witness.Period,
                        evidence[0].Start.ToString(CultureInfo.InvariantCulture),
                        evidence[0].End.ToString(CultureInfo.InvariantCulture),
                        string.Join(' ', witness.Sentences),
                        entry.Works.ToString(CultureInfo.InvariantCulture),
                    ]
                );
            }
        }
    }

    private static string[] ColumnsOf(Register register) =>
        register switch
        {
            Register.Meetings => ["what", "participants", "place", "date", "rhythm", "agenda", "status"],
            Register.Instruments =>
            [
                "name",
                "type",
                "parties",
                "signed",
                "ratified",
                "inForce",
                "term",
                "article",
                "renewal",
                "expires",
                "status",
            ],
            Register.Commitments => ["by", "to", "what", "due", "strength", "condition"],
            Register.Figures => ["value", "upper", "unit", "of", "when", "qualifier"],
            _ => ["holder", "issue"],
        };

    private static string?[] ValuesOf(RegisterRow row) =>
        row switch
        {
            Meeting m =>
            [
                m.What,
                Joined(m.Participants),
                m.Place,
                m.Date,
                m.Rhythm,
                m.Agenda,
                m.Status.ToString().ToLowerInvariant(),
            ],
            Instrument i =>
            [
                i.Name,
                i.Type,
                Joined(i.Parties),
                i.SignedOn,
                i.Ratified,
                i.InForce,
                i.Term,
                i.Article,
                i.Renewal,
                i.Expires,
                i.Status,
            ],
            Commitment c => [Joined(c.By), Joined(c.To), c.What, c.Due, c.Strength, c.Condition],
            Figure f =>
            [
                f.Value.ToString(CultureInfo.InvariantCulture),
                f.Upper?.ToString(CultureInfo.InvariantCulture),
                f.Unit,
                f.Of,
                f.HeldAt,
                f.Qualifier,
            ],
            Position p => [p.Holder, p.Issue],
            _ => throw new ArgumentException($"{row.Register} has no columns.", nameof(row)),
        };

    private static string Joined(ImmutableArray<string> names) => string.Join("; ", names);

    private static void WriteLine(TextWriter output, IEnumerable<string?> values)
    {
        output.Write(string.Join(',', values.Select(Quoted)));
        output.Write("\r\n");
    }

    // A text that a spreadsheet would take for a formula is given as text.
    private static string Quoted(string? value)
    {
        value = value is ['=' or '+' or '-' or '@', ..] ? "'" + value : value ?? "";
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
