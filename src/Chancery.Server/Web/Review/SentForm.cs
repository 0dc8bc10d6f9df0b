using Chancery.Faces.Registers;
using Microsoft.AspNetCore.Antiforgery;

namespace Chancery.Server.Web.Review;

/// <summary>A form that was sent from a page of this server.</summary>
internal sealed class SentForm
{
    private readonly IFormCollection _fields;

    private SentForm(IFormCollection fields) => _fields = fields;

    /// <summary>The names of all fields.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>What a field holds; null where the form has no such field.</summary>
    public string? this[string name] => _fields[name] is { Count: > 0 } values ? values[0] : null;

    /// <summary>Reads the form of a request.</summary>
    /// <exception cref="AntiforgeryValidationException">It was not sent from a page of this server, or long ago.</exception>
    public static async Task<SentForm> ReadAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        CancellationToken cancellationToken
    )
    {
        await antiforgery.ValidateRequestAsync(context);
        return new SentForm(await context.Request.ReadFormAsync(cancellationToken));
    }

    /// <summary>Who decides, now, and why.</summary>
    /// <exception cref="UsageException">One of the two is missing.</exception>
    public Signature Signature(TimeProvider time) => Faces.Registers.Signature.Of(this["by"], this["why"], time);
}
