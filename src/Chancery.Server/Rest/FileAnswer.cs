using System.Text;

namespace Chancery.Server.Rest;

/// <summary>An answer that is no JSON of this interface: a text, a calendar, a document in a format of the field.</summary>
/// <param name="bytes">The file.</param>
/// <param name="contentType">Its media type.</param>
/// <param name="name">How it is called where somebody keeps it; null: as its address.</param>
internal sealed class FileAnswer(byte[] bytes, string contentType, string? name = null) : IResult
{
    /// <summary>A text in UTF-8.</summary>
    public FileAnswer(string text, string contentType = "text/plain; charset=utf-8")
        : this(Encoding.UTF8.GetBytes(text), contentType) { }

    public string ContentType => contentType;

    public byte[] Bytes => bytes;

    /// <summary>How a browser is told to keep it; null: it shows it.</summary>
    public string? Disposition => name is null ? null : $"attachment; filename=\"{name}\"";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = bytes.Length;
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
