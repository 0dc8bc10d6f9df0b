using System.Globalization;
using Chancery.Actors;
using Chancery.Reading;

namespace Chancery.Export.BibTex;

/// <summary>Writes a BibTeX file in UTF-8: entries of the types that every style knows.</summary>
public static class BibTexWriter
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>Writes the works in their order, an empty line between them.</summary>
    public static void Write(IEnumerable<CitedWork> works, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(output);
        var isFirst = true;
        foreach (var work in works)
        {
            output.Write(isFirst ? "" : "\n");
            WriteEntry(work, output);
            isFirst = false;
        }
    }

    private static void WriteEntry(CitedWork work, TextWriter output)
    {
        // An article needs the journal it stands in.
        var isArticle = work is { Kind: DocumentKind.Report, Site: not null };
        output.Write($"@{(isArticle ? "article" : "misc")}{{{work.Key},\n");
        WriteField(output, "author", NameOf(work.Creator));
        WriteField(output, "title", work.Title is { } title ? $"{{{LatexText.Of(title)}}}" : null);
        WriteField(output, isArticle ? "journal" : "howpublished", isArticle ? Escaped(work.Site) : PlaceOf(work));
        WriteDate(output, work.Published);
        WriteField(output, "url", work.Url is { } url ? LatexText.OfAddress(url) : null);
        WriteField(output, "urldate", work.Url is null ? null : work.Accessed?.ToString());
        WriteField(output, "language", work.Language is { } language ? LatexText.Of(language) : null);
        WriteField(output, "note", LatexText.Of(CitationRemark.Of(work)));
        output.Write("}\n");
    }

    private static string? PlaceOf(CitedWork work)
    {
        var kind = CitedKind.Of(work.Kind) is { } word ? char.ToUpperInvariant(word[0]) + word[1..] : null;
        if (work.Interviewer is { } interviewer)
        {
            kind += $" by {interviewer}";
        }

        return (kind ?? work.Site) is null
            ? null
            : Escaped(string.Join(", ", new[] { kind, work.Site }.OfType<string>()));
    }

    // "Family, Given" sorts as the person; what is no person's name keeps together in braces.
    private static string? NameOf(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var parsed = PersonName.Parse(name);
        if (parsed is not { Family: { } family, Given: { IsEmpty: false } given })
        {
            return $"{{{LatexText.Of(name)}}}";
        }

        var suffix = parsed.Suffix is { } added ? $"{{{LatexText.Of(added)}}}, " : "";
        return $"{{{LatexText.Of(family)}}}, {suffix}{{{LatexText.Of(string.Join(' ', given))}}}";
    }

    private static void WriteDate(TextWriter output, PartialDate? date)
    {
        if (date is not { } known)
        {
            return;
        }

        WriteField(output, "year", known.Year.ToString("D4", CultureInfo.InvariantCulture));
        if (known.Month is { } month)
        {
            output.Write($"  month = {Months[month - 1]},\n");
        }

        WriteField(output, "day", known.Day?.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Escaped(string? text) => text is null ? null : LatexText.Of(text);

    private static void WriteField(TextWriter output, string name, string? value)
    {
        if (value is not null)
        {
            output.Write($"  {name} = {{{value}}},\n");
        }
    }
}
