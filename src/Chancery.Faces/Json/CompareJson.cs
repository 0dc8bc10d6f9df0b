using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;

namespace Chancery.Faces.Json;

/// <summary>A year of a comparison; a holder without statements has an empty list, and <c>documents</c> says what was searched.</summary>
internal sealed record CompareJson(
    string Issue,
    int? Year,
    string? Period,
    int Documents,
    IReadOnlyList<CompareJson.HolderPart> Holders
)
{
    public static async Task<CompareJson> OfAsync(
        string issue,
        ComparedYear year,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var holders = new List<HolderPart>();
        foreach (var holder in year.Holders)
        {
            var statements = new List<RegisterEntryJson>();
            foreach (var entry in holder.Entries)
            {
                statements.Add(await RegisterEntryJson.OfAsync(entry, reader, cancellationToken));
            }

            holders.Add(new HolderPart(holder.Holder, statements));
        }

        return new CompareJson(issue, year.Year, year.Said, year.Documents, holders);
    }

    internal sealed record HolderPart(string Holder, IReadOnlyList<RegisterEntryJson> Statements);
}
