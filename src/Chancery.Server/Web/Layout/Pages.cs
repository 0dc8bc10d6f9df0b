using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Web.Layout;

/// <summary>Answers with pages.</summary>
/// <remarks>
/// A part of a page is a static function in a .razor file that takes what it shows and returns a fragment: <c>@VerdictLabel.Of(name)</c>.
/// A page is written after the record was given back, so it shows values, and asks for nothing.
/// </remarks>
internal static class Pages
{
    /// <summary>A whole page.</summary>
    public static IResult Show(PageFrame frame, RenderFragment content, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<Root>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Root.Content)] = Shell.Of(frame, content),
            }
        )
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
