using Chancery.Faces.Words;
using Chancery.Lineage;

namespace Chancery.Faces.Versions;

/// <summary>A change with the words around it, from the new version.</summary>
/// <param name="Before">The words before it.</param>
/// <param name="Old">What was dropped.</param>
/// <param name="New">What was added.</param>
/// <param name="After">The words behind it.</param>
internal sealed record ChangeContext(string Before, string Old, string New, string After)
{
    private const int Characters = 70;

    public static ChangeContext Of(VersionDiff diff, VersionChange change)
    {
        var text = diff.New.Document.Source;
        var start = Math.Max(0, change.New.Start - Characters);
        var end = Math.Min(text.Length, change.New.End + Characters);
        var before = text.Value[start..change.New.Start];
        var after = text.Value[change.New.End..end];
        return new ChangeContext(
            Line(start > 0 ? "… " + FromSpace(before) : before),
            Printable.OneLine(diff.Old.Document.Source.ToString(change.Old)),
            Printable.OneLine(text.ToString(change.New)),
            Line(end < text.Length ? ToSpace(after) + " …" : after)
        );
    }

    // White space next to the change stays, so that a full stop is not set apart from its word.
    private static string Line(string text) =>
        (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "")
        + Printable.OneLine(text)
        + (text.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "");

    private static string FromSpace(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string ToSpace(string text) => text.LastIndexOf(' ') is var at and > 0 ? text[..at] : text;
}
