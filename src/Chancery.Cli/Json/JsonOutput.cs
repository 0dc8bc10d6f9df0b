using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Cli.Hosting;

namespace Chancery.Cli.Json;

/// <summary>Writes objects one a line, or as one indented array; texts stay readable, only what JSON demands is escaped.</summary>
internal sealed class JsonOutput(Terminal terminal, bool asLines)
{
    private static readonly CliJsonContext Lines = new(Options(indented: false));
    private static readonly CliJsonContext Indented = new(Options(indented: true));

    private bool _hasWritten;

    public void Write<T>(T value, Func<CliJsonContext, JsonTypeInfo<T>> type)
    {
        if (asLines)
        {
            terminal.Out.Write(JsonSerializer.Serialize(value, type(Lines)));
            terminal.Out.Write('\n');
            return;
        }

        terminal.Out.Write(_hasWritten ? ",\n" : "[\n");
        terminal.Out.Write(JsonSerializer.Serialize(value, type(Indented)));
        _hasWritten = true;
    }

    /// <summary>Closes the array; lines need no end.</summary>
    public void End()
    {
        if (!asLines)
        {
            terminal.Out.Write(_hasWritten ? "\n]\n" : "[]\n");
        }
    }

    public static string ToLine<T>(T value, Func<CliJsonContext, JsonTypeInfo<T>> type) =>
        JsonSerializer.Serialize(value, type(Lines));

    /// <summary>A value as a part of another one.</summary>
    public static JsonElement ToElement<T>(T value, Func<CliJsonContext, JsonTypeInfo<T>> type) =>
        JsonSerializer.SerializeToElement(value, type(Lines));

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        };
}
