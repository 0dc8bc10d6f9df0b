using System.Text;

namespace Chancery.Server.Web.Registers;

/// <summary>Answers with files to keep.</summary>
internal static class Sending
{
    /// <summary>A text as a file.</summary>
    public static IResult File(string name, string contentType, string text) =>
        Results.File(Encoding.UTF8.GetBytes(text), $"{contentType}; charset=utf-8", name);

    /// <summary>A list of JSON values, a value a line.</summary>
    public static IResult Json(string name, IEnumerable<string> values) =>
        File(name, "application/json", $"[\n{string.Join(",\n", values)}\n]\n");
}
