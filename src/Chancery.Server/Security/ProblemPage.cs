namespace Chancery.Server.Security;

/// <summary>A problem as a person reads it who asked with a browser.</summary>
internal static class ProblemPage
{
    /// <summary>True where a browser asks for a page, and not a program for data.</summary>
    public static bool IsWanted(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
