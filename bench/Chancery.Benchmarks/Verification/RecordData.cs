using System.Text.Json;
using Chancery.Indexing;

namespace Chancery.Benchmarks.Verification;

/// <summary>The record and the queries that are measured with, from <c>../shared/data/verify</c>.</summary>
internal static class RecordData
{
    /// <summary>The turns of all documents, in the order of the files' names.</summary>
    public static List<Passage> ReadPassages(string folder)
    {
        var passages = new List<Passage>();
        foreach (
            var file in Directory.GetFiles(Path.Combine(folder, "record"), "*.jsonl").Order(StringComparer.Ordinal)
        )
        {
            foreach (var line in File.ReadLines(file))
            {
                passages.AddRange(ReadDocument(line));
            }
        }

        return passages;
    }

    /// <summary>The quotations of the synthetic and the natural set.</summary>
    public static List<BenchmarkQuery> ReadQueries(string folder) =>
        [.. ReadQueries(folder, "synthetic-dev.jsonl"), .. ReadQueries(folder, "natural-dev.jsonl")];

    private static IEnumerable<BenchmarkQuery> ReadQueries(string folder, string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            using var json = JsonDocument.Parse(line);
            var query = json.RootElement;
            var expected = query.GetProperty("expected");
            var isFound = expected.GetProperty("verdict").GetString() != "not_found";
            yield return new BenchmarkQuery(
                query.GetProperty("quotation").GetString()!,
                query.GetProperty("speaker").GetString(),
                isFound ? Places(expected) : []
            );
        }
    }

    private static List<(string Document, int Turn)> Places(JsonElement expected)
    {
        var places = new List<(string, int)>
        {
            (expected.GetProperty("doc").GetString()!, expected.GetProperty("turn").GetInt32()),
        };
        foreach (var name in (string[])["alt", "pieces"])
        {
            if (expected.TryGetProperty(name, out var others) && others.ValueKind == JsonValueKind.Array)
            {
                places.AddRange(others.EnumerateArray().Select(other => (other[0].GetString()!, other[1].GetInt32())));
            }
        }

        return places;
    }

    private static IEnumerable<Passage> ReadDocument(string line)
    {
        using var json = JsonDocument.Parse(line);
        var id = json.RootElement.GetProperty("id").GetString()!;
        var turn = 0;
        foreach (var element in json.RootElement.GetProperty("turns").EnumerateArray())
        {
            var speaker = element.GetProperty("speaker").GetString();
            yield return new Passage(id, turn++, speaker, element.GetProperty("text").GetString()!);
        }
    }
}
