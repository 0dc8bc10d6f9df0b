using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chancery.Cli.Hosting;
using Chancery.Faces.Json;

namespace Chancery.Cli.Printing;

/// <summary>Writes objects one a line, or as one indented array.</summary>
internal sealed class JsonOutput(Terminal terminal, bool asLines)
{
    private bool _hasWritten;

    public void Write<T>(T value, Func<WireJsonContext, JsonTypeInfo<T>> type)
    {
        if (asLines)
        {
            terminal.Out.Write(WireJson.ToLine(value, type));
            terminal.Out.Write('\n');
            return;
        }

        terminal.Out.Write(_hasWritten ? ",\n" : "[\n");
        terminal.Out.Write(JsonSerializer.Serialize(value, type(WireJson.Indented)));
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
}
