using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Server.Web.Layout;

namespace Chancery.Server.Security;

/// <summary>Why a request was refused or failed, as programs read it (RFC 9457).</summary>
/// <param name="Type">A URN of the diagnostic id.</param>
/// <param name="Title">What is wrong, the same for all of this kind.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was found and what was expected.</param>
/// <param name="Id">Stable, with a row in <c>docs/diagnostics.md</c>.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Id)
{
    private const string ContentType = "application/problem+json";

    public static Problem BadRequest(string detail) => Of("CH4001", 400, "The request cannot be understood", detail);

    public static Problem NotFound(string detail) => Of("CH4002", 404, "There is no such thing here", detail);

    public static Problem TooLarge(long most) =>
        Of("CH4003", 413, "The request is too large", $"A body has at most {most} bytes.");

    public static Problem TooMany(int seconds) => Of("CH4004", 429, "Too many requests", $"Ask again in {seconds} s.");

    public static Problem TooLong(TimeSpan most) =>
        Of("CH4005", 503, "The request took too long", $"A request is given up after {most.TotalSeconds:0.###} s.");

    public static Problem WrongHost { get; } =
        Of(
            "CH4006",
            421,
            "The server is not asked under this name",
            "Ask at its address, or start it with --host and the name."
        );

    public static Problem OtherSite { get; } =
        Of("CH4007", 403, "The request comes from another site", "A page of another site may not send forms here.");

    public static Problem NeedsToken(string detail) => Of("CH4008", 401, "A token is needed", detail);

    public static Problem BadForm { get; } =
        Of("CH4009", 400, "The form is not one of this server", "Open the page again, and send its form once more.");

    public static Problem RecordUnusable(string detail) =>
        Of("CH4010", 503, "The record cannot be used at the moment", detail);

    public static Problem Failed(string trace) =>
        Of("CH4011", 500, "The server failed", $"What happened stands in its log under {trace}.");

    public static Problem BadCursor { get; } =
        Of("CH4012", 400, "The cursor is not one of this list", "Take the cursor of an answer as it is, or none.");

    /// <summary>A document that was sent and cannot be read, by the diagnostic of reading.</summary>
    public static Problem Unreadable(string id, string detail) => Of(id, 422, "The document cannot be read", detail);

    public static Problem Conflict(string detail) => Of("CH4013", 409, "The record stands against it", detail);

    /// <summary>For a status that was given without words.</summary>
    public static Problem OfStatus(int status, long mostBytes) =>
        status switch
        {
            404 => NotFound("Nothing is at this address."),
            405 => Of("CH4014", 405, "The method is not allowed here", "See the header Allow."),
            406 or 415 => Of(
                "CH4015",
                status,
                "The form is not one of those known here",
                "See the description of the interface."
            ),
            413 => TooLarge(mostBytes),
            408 => Of("CH4005", 408, "The request took too long", "Its body came too slowly."),
            _ => BadRequest("It does not have the form that is described.") with { Status = status },
        };

    /// <summary>Writes it as the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"chancery\"";
        }

        if (ProblemPage.IsWanted(context))
        {
            await ErrorPages.Of(Status, Title, Detail, Id).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = ContentType;
        await context.Response.WriteAsync(
            JsonSerializer.Serialize(this, ProblemJsonContext.Default.Problem),
            context.RequestAborted
        );
    }

    private static Problem Of(string id, int status, string title, string detail) =>
        new($"urn:chancery:diagnostic:{id}", title, status, detail, id);
}

/// <summary>Serializers of problems.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJsonContext : JsonSerializerContext;
