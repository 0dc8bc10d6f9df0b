using System.Collections.Immutable;

namespace Chancery.Faces.Exports;

/// <summary>A format that documents are exported in.</summary>
/// <param name="Name">Its name on the command line and in addresses.</param>
/// <param name="Extension">How its files end, without the dot.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="IsOneDocument">True where a file holds one document.</param>
/// <param name="TakesPassages">True where a passage can be exported, and not only a whole document.</param>
internal sealed record ExportFormat(
    string Name,
    string Extension,
    string MediaType,
    bool IsOneDocument,
    bool TakesPassages
)
{
    /// <summary>All formats, in the order in which help names them.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("tei", "tei.xml", "application/tei+xml", true, false),
        new("akn", "akn.xml", "application/xml", true, false),
        new("webannotation", "jsonld", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", true, true),
        new("csl", "csl.json", "application/vnd.citationstyles.csl+json", false, true),
        new("bibtex", "bib", "application/x-bibtex", false, true),
        new("chicago", "txt", "text/plain; charset=utf-8", false, true),
        new("jsonl", "jsonl", "application/x-ndjson", false, false),
        new("csv", "csv", "text/csv; charset=utf-8; header=present", false, false),
        new("ics", "ics", "text/calendar; charset=utf-8", false, false),
    ];

    /// <summary>The format of a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static ExportFormat Get(string name) =>
        All.FirstOrDefault(format => format.Name == name)
        ?? throw new UsageException(
            $"there is no format '{name}'; expected one of {string.Join(", ", All.Select(format => format.Name))}."
        );
}
