using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Chancery.Faces.Inputs;

/// <summary>Reads the lines of <c>verify --queries</c>; a line that is none gives a problem, the others are read.</summary>
internal static class QueryReader
{
    public static async IAsyncEnumerable<(QueryLine? Query, InputProblem? Problem)> ReadAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = Open(path, out var problem);
        if (reader is null)
        {
            yield return (null, problem);
            yield break;
        }

        var number = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"{path}:{number.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private static StreamReader? Open(string path, out InputProblem? problem)
    {
        problem = null;
        try
        {
            return path == InputFile.StandardInput
                ? new StreamReader(Console.OpenStandardInput())
                : new StreamReader(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = InputReader.CannotOpen(path, exception);
            return null;
        }
    }

    private static (QueryLine?, InputProblem?) Parse(string line, string place)
    {
        const string expected = "expected {\"id\", \"quotation\", \"speaker\"}";
        try
        {
            var query = JsonSerializer.Deserialize(line, QueryJsonContext.Default.QueryLine);
            return query is { IdText: not null, Quotation: not null }
                ? (query, null)
                : (null, new InputProblem(place, "CH2005", $"no id or no quotation; {expected}"));
        }
        catch (JsonException exception)
        {
            var column = (exception.BytePositionInLine ?? 0).ToString(CultureInfo.InvariantCulture);
            return (null, new InputProblem(place, "CH2005", $"no JSON at byte {column}; {expected}"));
        }
    }
}
