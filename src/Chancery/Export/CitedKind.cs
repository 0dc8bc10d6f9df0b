using Chancery.Reading;

namespace Chancery.Export;

/// <summary>Words for kinds of documents in citations.</summary>
internal static class CitedKind
{
    /// <summary>The word, or null for texts that need none.</summary>
    public static string? Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Interview => "interview",
            DocumentKind.PressConference => "press conference",
            DocumentKind.Statement => "statement",
            _ => null,
        };
}
