using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Rest;

/// <summary>An answer that is no JSON: a text, or a calendar.</summary>
internal sealed class PlainText(string text, string contentType = "text/plain; charset=utf-8") : IResult
{
    public string ContentType => contentType;

    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = Bytes.Length;
        return httpContext.Response.Body.WriteAsync(Bytes, httpContext.RequestAborted).AsTask();
    }
}
