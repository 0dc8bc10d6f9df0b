namespace Chancery.Faces.Exports;

/// <summary>Writes comma-separated values (RFC 4180).</summary>
internal static class Csv
{
    public static void WriteLine(TextWriter output, IEnumerable<string?> values)
    {
        output.Write(string.Join(',', values.Select(Quoted)));
        output.Write("\r\n");
    }

    // A text that a spreadsheet would take for a formula is given as text.
    private static string Quoted(string? value)
    {
        value = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
