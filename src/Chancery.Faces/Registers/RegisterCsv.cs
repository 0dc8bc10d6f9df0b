using System.Collections.Immutable;
using System.Globalization;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Exports;

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

    /// <summary>Writes the entries; commitments with how they stand, and with the keys of the later statements that bear on them.</summary>
    public static void Write(
        Register register,
        IEnumerable<RegisterEntry> entries,
        IReadOnlyDictionary<string, CommitmentStanding> standings,
        TextWriter output
    )
    {
        var fields = RegisterFields.Of(register);
        ImmutableArray<string> standing = register == Register.Commitments ? ["status", "reports"] : [];
        Csv.WriteLine(output, ["entry", "key", .. fields.Select(field => field.Name), .. standing, .. Common]);
        foreach (var entry in entries)
        {
            string?[] stands =
                register != Register.Commitments ? []
                : standings.GetValueOrDefault(entry.Key) is { } how
                    ? [how.Word, string.Join("; ", how.Reports.Select(report => report.Key))]
                : [null, null];
            foreach (var witness in entry.Witnesses)
            {
                var evidence = witness.Row.Statement.Evidence;
                Csv.WriteLine(
                    output,
                    [
                        entry.Key,
                        witness.Key,
                        .. fields.Select(field => field.Read(witness.Row)),
                        .. stands,
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
}
