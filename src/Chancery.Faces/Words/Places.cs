using Chancery.Reading;

namespace Chancery.Faces.Words;

/// <summary>Places of formats for reading: <c>page 3</c>, <c>00:01:02</c>.</summary>
internal static class Places
{
    /// <summary>The page or the time at a position of the source text, or null.</summary>
    public static string? At(Document document, int position) =>
        document
            .LocationsAt(position)
            .Select(location =>
                location.Kind switch
                {
                    LocationKind.Page => $"page {Printable.OneLine(location.Value)}",
                    LocationKind.Time => location.Value,
                    _ => null,
                }
            )
            .FirstOrDefault(place => place is not null);

    /// <summary>The record of a web archive that the whole document is, or null.</summary>
    public static string? OfRecord(Document document) =>
        document.Locations.FirstOrDefault(location => location.Kind == LocationKind.Record) is { } record
            ? Printable.OneLine(record.Value)
            : null;
}
