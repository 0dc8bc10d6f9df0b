using System.Net;
using Chancery.Server.Web.Site;

namespace Chancery.Server.Security;

/// <summary>A page without anything around it, for what has to work where nothing else does.</summary>
internal static class PlainPage
{
    /// <param name="title">Plain text.</param>
    /// <param name="body">HTML, encoded where it holds somebody's words.</param>
    public static string Of(string title, string body) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)} · Chancery</title>
            <link rel="stylesheet" href="{Asset.Style.Path}">
            </head>
            <body>
            <header class="site"><div class="bar"><a class="brand" href="/">Chancery</a></div></header>
            <main class="plain">
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {body}
            </main>
            </body>
            </html>

            """;
}
