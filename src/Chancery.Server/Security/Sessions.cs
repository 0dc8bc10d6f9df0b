using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Chancery.Server.Security;

/// <summary>The cookie by which a browser shows that its user has entered a token. Its key lives as long as the server.</summary>
internal sealed class Sessions(TokenFile tokens, IDataProtectionProvider protection, TimeProvider time)
{
    public const string Cookie = "chancery-session";

    /// <summary>How long a browser is believed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("Chancery.Session");

    /// <summary>Begins a session in the browser that asked.</summary>
    public void Begin(HttpContext context, Token token)
    {
        var end = time.GetUtcNow() + Length;
        context.Response.Cookies.Append(
            Cookie,
            _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{end.ToUnixTimeSeconds()} {token.Hash}")),
            Options(context, end)
        );
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, null));

    /// <summary>The token of the browser's session; null where there is none, or it is over, or the token was taken back.</summary>
    public Token? Find(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 4096 } cookie)
        {
            return null;
        }

        try
        {
            return
                _protector.Unprotect(cookie).Split(' ') is [var end, var hash]
                && long.Parse(end, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
                ? tokens.List().FirstOrDefault(token => token.Hash == hash)
                : null;
        }
        catch (CryptographicException)
        {
            // Of another server, of an earlier run of this one, or made up.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, DateTimeOffset? end) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            Expires = end,
            IsEssential = true,
        };
}
