namespace Chancery.Server.Web.Layout;

/// <summary>Pages for what cannot be shown; they say nothing of the server's insides.</summary>
internal static class ErrorPages
{
    /// <summary>A page for a status.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="detail">What was found and what was expected.</param>
    /// <param name="id">The diagnostic id.</param>
    public static IResult Of(int status, string title, string detail, string id) =>
        Pages.Show(new PageFrame(title, "") { IsLasting = false }, ErrorPage.Of(title, detail, id), status);
}
