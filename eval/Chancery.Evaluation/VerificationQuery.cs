using System.Text.Json;
using Chancery.Verification;

namespace Chancery.Evaluation;

/// <summary>A query of a labelled set.</summary>
internal sealed record VerificationQuery(string Id, Claim Claim, string Kind, string ExpectedVerdict)
{
    public static List<VerificationQuery> Read(string file)
    {
        var queries = new List<VerificationQuery>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var query = json.RootElement;
            queries.Add(
                new VerificationQuery(
                    query.GetProperty("id").GetString()!,
                    new Claim(query.GetProperty("quotation").GetString()!, query.GetProperty("speaker").GetString()),
                    query.GetProperty("kind").GetString()!,
                    query.GetProperty("expected").GetProperty("verdict").GetString()!
                )
            );
        }

        return queries;
    }
}
