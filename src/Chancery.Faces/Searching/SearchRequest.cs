using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Searching;

/// <summary>A search as it was asked for, read by <see cref="SearchLanguage"/>.</summary>
internal sealed record SearchRequest
{
    /// <summary>Words, phrases, near words, patterns and what is excluded, as <see cref="SearchQuery.Words"/>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Names of which one has to be the speaker; empty: anybody.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>The name of the one to whom it is said, or null.</summary>
    public string? To { get; init; }

    /// <summary>An issue of the list, or words, of the turn or of the question that it answers; or null.</summary>
    public string? About { get; init; }

    /// <summary>Words of the document's title, medium, address or name; or null.</summary>
    public string? In { get; init; }

    /// <summary>The first date, or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last date, or null.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Kinds of documents; empty: any.</summary>
    public ImmutableArray<DocumentKind> Kinds { get; init; } = [];

    /// <summary>BCP 47 tag of the documents' language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True where nothing is asked for.</summary>
    public bool IsEmpty => ToString().Length == 0;

    /// <summary>The search in its language; read again it is the same.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            (
                (string?[])
                    [
                        Words.Length > 0 ? Words : null,
                        .. By.Select(name => Operator("by", name)),
                        Operator("to", To),
                        Operator("about", About),
                        Operator("in", In),
                        Operator("from", From?.ToString()),
                        Operator("until", Until?.ToString()),
                        .. Kinds.Select(kind => Operator("kind", StoredWords.Of(kind))),
                        Operator("language", Language),
                    ]
            ).OfType<string>()
        );

    private static string? Operator(string name, string? value) =>
        value is null ? null
        : value.Any(char.IsWhiteSpace) ? $"{name}:\"{value}\""
        : $"{name}:{value}";
}
