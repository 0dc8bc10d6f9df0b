using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Chancery.Server.Security;

/// <summary>Says in an answer what went wrong, and nothing of the machine: the only place of the server that catches.</summary>
internal sealed class ProblemHandler(ServerOptions options, TimeProvider time) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        await ProblemOf(httpContext, exception).WriteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException
            {
                StatusCode: StatusCodes.Status400BadRequest,
                InnerException: AntiforgeryValidationException
            }:
            case AntiforgeryValidationException:
                return Problem.BadForm;
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad:
                return Problem.BadRequest(WordsOf(bad.InnerException as JsonException));
            case JsonException json when !context.Response.HasStarted && context.Request.HasJsonContentType():
                return Problem.BadRequest(WordsOf(json));
            case InvalidOperationException when IsJsonOfAnotherCharset(context.Request):
                return Problem.OfStatus(StatusCodes.Status415UnsupportedMediaType, options.MaxBodyBytes);
            case BadHttpRequestException bad:
                return Problem.OfStatus(bad.StatusCode, options.MaxBodyBytes);
            case UsageException usage:
                return Problem.BadRequest(WithoutPath(usage.Message));
            case RecordException record:
                Log(context, exception);
                return Problem.RecordUnusable(
                    record.Problem switch
                    {
                        RecordProblem.Locked => "Another program writes it; ask again.",
                        RecordProblem.Missing => "It is not where it was.",
                        RecordProblem.Newer => "A later version of the program wrote it.",
                        RecordProblem.Damaged or RecordProblem.Foreign => "It is damaged.",
                        _ => "It cannot be opened, read or written.",
                    }
                );
            default:
                Log(context, exception);
                return Problem.Failed(context.TraceIdentifier);
        }
    }

    private static bool IsJsonOfAnotherCharset(HttpRequest request) =>
        request.HasJsonContentType()
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.Charset.HasValue
        && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static string WordsOf(JsonException? json) =>
        json is { LineNumber: { } line, BytePositionInLine: { } at }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The body is not the JSON that is described: line {line + 1}, byte {at + 1}{(json.Path is { Length: > 1 } path ? $", at {path}" : "")}."
            )
        : json is not null ? "The body is not the JSON that is described: a field is missing."
        : "A value of the address or the body does not have the form that is described.";

    // Messages for the one at the command line name the record by its path.
    private string WithoutPath(string message) =>
        message
            .Replace(Path.GetFullPath(options.RecordPath), "the record", StringComparison.Ordinal)
            .Replace(options.RecordPath, "the record", StringComparison.Ordinal);

    private void Log(HttpContext context, Exception exception)
    {
        var line =
            $"{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {context.TraceIdentifier} {context.Request.Method} {context.Request.Path.ToUriComponent()} {exception.ToString().ReplaceLineEndings(" | ")}";
        lock (options.ErrorLog)
        {
            options.ErrorLog.WriteLine(line);
            options.ErrorLog.Flush();
        }
    }
}
