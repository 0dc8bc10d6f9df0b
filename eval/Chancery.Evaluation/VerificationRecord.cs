using System.Text.Json;
using Chancery.Indexing;

namespace Chancery.Evaluation;

/// <summary>Reads the record of <c>../shared/data/verify</c>.</summary>
internal static class VerificationRecord
{
    public static List<Passage> Read(string folder)
    {
        var passages = new List<Passage>();
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var document = json.RootElement.GetProperty("id").GetString()!;
                var number = 0;
                foreach (var turn in json.RootElement.GetProperty("turns").EnumerateArray())
                {
                    var speaker = turn.GetProperty("speaker").GetString();
                    passages.Add(new Passage(document, number++, speaker, turn.GetProperty("text").GetString()!));
                }
            }
        }

        return passages;
    }
}
