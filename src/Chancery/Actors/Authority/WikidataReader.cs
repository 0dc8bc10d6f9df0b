using System.Text;
using System.Text.Json;

namespace Chancery.Actors.Authority;

/// <summary>Reads what query.wikidata.org exports (JSON, or CSV) into statements: a row an item, with its label, other names, position and times.</summary>
/// <remarks>Columns: <c>item</c>, <c>itemLabel</c>, <c>itemAltLabel</c> or <c>alias</c>, and, where there are, <c>kind</c>, <c>position</c>, <c>positionLabel</c>, <c>start</c>, <c>end</c>, <c>genderLabel</c>.</remarks>
internal static class WikidataReader
{
    private const string Address = "https://www.wikidata.org/wiki/";

    /// <summary>True for the answer of the query service, or a list of its rows.</summary>
    public static bool Fits(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
            ? root.TryGetProperty("results", out var results) && results.TryGetProperty("bindings", out _)
            : root.ValueKind == JsonValueKind.Array
                && root.GetArrayLength() > 0
                && root[0].ValueKind == JsonValueKind.Object
                && root[0].TryGetProperty("item", out _);

    public static void Read(string file, JsonElement root, List<AuthorityStatement> statements)
    {
        var rows =
            root.ValueKind == JsonValueKind.Array
                ? root.EnumerateArray()
                : root.GetProperty("results").GetProperty("bindings").EnumerateArray();
        foreach (var row in rows.Where(row => row.ValueKind == JsonValueKind.Object))
        {
            Add(
                file,
                row.EnumerateObject()
                    .Where(cell => JsonText.ValueOf(cell.Value) is not null)
                    .ToLookup(cell => cell.Name, cell => JsonText.ValueOf(cell.Value)!, StringComparer.Ordinal),
                statements
            );
        }
    }

    public static void ReadCsv(string file, string text, List<AuthorityStatement> statements)
    {
        string[]? header = null;
        foreach (var row in RowsOf(text))
        {
            if (header is null)
            {
                header = row;
                continue;
            }

            Add(
                file,
                row.Take(header.Length)
                    .Select((value, i) => (Name: header[i], Value: value))
                    .Where(cell => cell.Value.Length > 0)
                    .ToLookup(cell => cell.Name, cell => cell.Value, StringComparer.Ordinal),
                statements
            );
        }
    }

    private static void Add(string file, ILookup<string, string> row, List<AuthorityStatement> statements)
    {
        var item = row["item"].FirstOrDefault();
        if (item is null)
        {
            return;
        }

        var key = item[(item.LastIndexOf('/') + 1)..];
        var add = new StatementList(file, Address + key, statements);
        var id = StatementList.IdOf(KindOf(row["kind"].FirstOrDefault()), key);
        add.Add(id, "name", row["itemLabel"].FirstOrDefault());
        foreach (var aliases in row["itemAltLabel"].Concat(row["alias"]).Concat(row["aliases"]))
        {
            foreach (
                var alias in aliases.Split(
                    [", ", "|"],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                add.Add(id, "alias", alias);
            }
        }

        add.Add(id, "gender", row["genderLabel"].Concat(row["sexLabel"]).FirstOrDefault()?.ToLowerInvariant());
        if (row["position"].Concat(row["positionLabel"]).FirstOrDefault() is { } position)
        {
            var office = StatementList.IdOf("office", position[(position.LastIndexOf('/') + 1)..]);
            add.Add(office, "name", row["positionLabel"].FirstOrDefault());
            add.Add(
                office,
                "holder",
                id,
                language: null,
                JsonText.DateOf(row["start"].FirstOrDefault()),
                JsonText.DateOf(row["end"].FirstOrDefault())
            );
        }
    }

    private static string KindOf(string? kind) =>
        kind?.ToLowerInvariant() switch
        {
            "state" or "country" or "sovereign state" => "state",
            "organisation" or "organization" or "org" => "org",
            "office" or "position" => "office",
            "place" => "place",
            _ => "person",
        };

    // RFC 4180: quotation marks around cells with commas, doubled inside.
    private static IEnumerable<string[]> RowsOf(string text)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                yield return [.. cells];
                cells.Clear();
            }
            else if (c != '\uFEFF')
            {
                cell.Append(c);
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            cells.Add(cell.ToString());
            yield return [.. cells];
        }
    }
}
