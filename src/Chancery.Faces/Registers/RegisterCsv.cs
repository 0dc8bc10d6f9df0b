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

    public static void Write(Register register, IEnumerable<RegisterEntry> entries, TextWriter output)
    {
        Csv.WriteLine(output, ["entry", "key", .. RegisterFields.Of(register).Select(field => field.Name), .. Common]);
        foreach (var entry in entries)
        {
            foreach (var witness in entry.Witnesses)
            {
                var evidence = witness.Row.Statement.Evidence;
                Csv.WriteLine(
                    output,
                    [
                        entry.Key,
                        witness.Key,
                        .. RegisterFields.Of(register).Select(field => field.Read(witness.Row)),
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
