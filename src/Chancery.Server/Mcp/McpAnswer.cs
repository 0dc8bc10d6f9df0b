using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Chancery.Server.Mcp;

/// <summary>Runs a tool, and gives its result in both forms; what the caller did wrong is told, anything else is not.</summary>
internal static class McpAnswer
{
    public static async Task<CallToolResult> OfAsync<T>(Func<Task<T>> ask, Func<T, string> words)
    {
        try
        {
            var result = await ask();
            return new CallToolResult
            {
                Content = [new TextContentBlock { Text = words(result) }],
                StructuredContent = JsonSerializer.SerializeToElement(
                    result,
                    (JsonTypeInfo<T>)McpJson.Options.GetTypeInfo(typeof(T))
                ),
            };
        }
        catch (Exception exception) when (MessageOf(exception) is { } message)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = message }] };
        }
    }

    /// <summary>The result, or an error with a message for the caller.</summary>
    public static async Task<T> TellAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (MessageOf(exception) is { } message)
        {
            throw new McpException(message, exception);
        }
    }

    private static string? MessageOf(Exception exception) =>
        exception switch
        {
            UsageException or SearchException => exception.Message,
            // Its message names the record's file, which is nobody's business outside.
            RecordException => "the record cannot be read at the moment; ask again later.",
            _ => null,
        };
}
