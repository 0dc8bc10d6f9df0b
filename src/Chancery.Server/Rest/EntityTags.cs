using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Chancery.Server.Rest;

/// <summary>
/// Gives answers that can be asked for again a strong tag, the digest of their bytes, and says 304 where the client has them. What the answer depends
/// on (the record, decisions, the build) need not be known for that, and a tag holds over restarts.
/// </summary>
internal sealed class EntityTags(IOptions<JsonOptions> json) : IEndpointFilter
{
    private const int TagBytes = 16;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var method = context.HttpContext.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            return result;
        }

        // Endpoints that may refuse wrap what they answer.
        if (result is INestedHttpResult { Result: var inner })
        {
            result = inner;
        }

        return result switch
        {
            IStatusCodeHttpResult { StatusCode: not (null or StatusCodes.Status200OK) } => result,
            IValueHttpResult { Value: { } value } => Tagged(
                context.HttpContext,
                JsonSerializer.SerializeToUtf8Bytes(value, json.Value.SerializerOptions.GetTypeInfo(value.GetType())),
                "application/json; charset=utf-8"
            ),
            FileAnswer file => Tagged(context.HttpContext, file.Bytes, file.ContentType, file.Disposition),
            _ => result,
        };
    }

    private static IResult Tagged(HttpContext context, byte[] bytes, string contentType, string? disposition = null)
    {
        if (disposition is not null)
        {
            context.Response.Headers.ContentDisposition = disposition;
        }

        var tag = new EntityTagHeaderValue(
            $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\""
        );
        context.Response.Headers.ETag = tag.ToString();
        return
            EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known)
            && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, contentType);
    }
}
