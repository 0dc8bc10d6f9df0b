using Chancery.Server.Security;

namespace Chancery.Server.Web.Review;

/// <summary>Who may decide on a page.</summary>
/// <param name="MayWrite">True where the browser has shown a token.</param>
/// <param name="Name">The name of the token, which is offered as the name of who decides.</param>
internal sealed record Signer(bool MayWrite, string? Name)
{
    public static Signer Of(HttpContext context, Access access) =>
        new(access.MayWrite(context), Access.NameOf(context));
}
