using System.Text.Json;

namespace Chancery.Actors.Authority;

/// <summary>Tells the formats of authority files apart by their content: tables, Popolo JSON, exports of Wikidata.</summary>
internal static class AuthorityFormats
{
    private const int DeepestNesting = 64;

    public static void Read(AuthorityFile file, List<AuthorityStatement> statements, List<AuthorityProblem> problems)
    {
        var start = file.Text.AsSpan().TrimStart("\uFEFF \r\n\t");
        if (!start.IsEmpty && start[0] is '{' or '[')
        {
            ReadJson(file, statements, problems);
        }
        else if (IsCsv(start))
        {
            WikidataReader.ReadCsv(file.Name, file.Text, statements);
        }
        else
        {
            AuthorityTableReader.Read(file.Name, file.Text, statements, problems);
        }
    }

    private static void ReadJson(
        AuthorityFile file,
        List<AuthorityStatement> statements,
        List<AuthorityProblem> problems
    )
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            if (PopoloReader.Fits(json.RootElement))
            {
                PopoloReader.Read(file.Name, json.RootElement, statements);
            }
            else if (WikidataReader.Fits(json.RootElement))
            {
                WikidataReader.Read(file.Name, json.RootElement, statements);
            }
            else
            {
                problems.Add(
                    new AuthorityProblem(
                        new AuthorityPlace(file.Name, 0),
                        "JSON of an unknown form: expected Popolo (persons, organizations, memberships) or rows of query.wikidata.org with 'item'"
                    )
                );
            }
        }
        catch (JsonException error)
        {
            problems.Add(
                new AuthorityProblem(
                    new AuthorityPlace(file.Name, (int)(error.LineNumber ?? 0) + 1),
                    "no valid JSON: expected Popolo or an export of query.wikidata.org"
                )
            );
        }
    }

    private static bool IsCsv(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var header = (end < 0 ? text : text[..end]).TrimEnd('\r');
        return !header.Contains('\t')
            && (
                header.StartsWith("item,", StringComparison.Ordinal)
                || header.Contains(",item,", StringComparison.Ordinal)
            );
    }
}
