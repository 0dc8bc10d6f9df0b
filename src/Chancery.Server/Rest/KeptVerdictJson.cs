using System.Text.Json;
using Chancery.Faces.Json;

namespace Chancery.Server.Rest;

/// <summary>Reads the answers that a record keeps, which may be of an earlier build.</summary>
internal static class KeptVerdictJson
{
    /// <summary>The answer; of one that cannot be read any more the verdict alone.</summary>
    public static VerifyJson Read(StoredVerdict verdict)
    {
        try
        {
            return JsonSerializer.Deserialize(verdict.Detail, WireJson.Lines.VerifyJson)
                ?? new VerifyJson { Verdict = verdict.Verdict };
        }
        catch (JsonException)
        {
            return new VerifyJson { Verdict = verdict.Verdict };
        }
    }
}
