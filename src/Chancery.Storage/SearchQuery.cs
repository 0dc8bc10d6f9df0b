using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>Words to find in turns, and where to look.</summary>
/// <param name="Words">
/// All of these have to occur. Words between straight quotation marks stand in a row, with <c>~5</c> behind the marks within five words of
/// each other; <c>*</c> stands for any letters, <c>?</c> for one; a <c>-</c> before a word or a phrase excludes it. May be empty where
/// something else narrows the search.
/// </param>
public sealed record SearchQuery(string Words)
{
    /// <summary>The names, as the record spells them, of which one has to be the speaker; null asks for any.</summary>
    public ImmutableArray<string>? Speakers { get; init; }

    /// <summary>To whom it is said; null asks for anybody.</summary>
    public SearchAddressee? To { get; init; }

    /// <summary>Words, as <see cref="Words"/>, of which one group has to occur in the turn, or in the question that it answers; null asks for nothing of the kind.</summary>
    public ImmutableArray<string>? About { get; init; }

    /// <summary>Words that the document's title, medium, address or name holds; null asks for any document.</summary>
    public string? In { get; init; }

    /// <summary>The first day of the documents; undated ones are left out. Null: no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the documents; undated ones are left out. Null: no bound.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The kinds of the documents; empty asks for any.</summary>
    public ImmutableArray<DocumentKind> Kinds { get; init; } = [];

    /// <summary>BCP 47 tag of the documents' language; null asks for any.</summary>
    public string? Language { get; init; }

    /// <summary>Most hits that are returned. Default 20; at least 1.</summary>
    public int Limit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 20;
}
