using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Storage;

/// <summary>A turn that holds the words of a query.</summary>
/// <param name="Document">The name its document was first read under.</param>
/// <param name="Hash">SHA-256 of the document's bytes.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Published">The document's date.</param>
/// <param name="Turn">The turn's place in its document, from 0.</param>
/// <param name="Role">What the turn does there.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Text">The turn's words as they stand in the source text.</param>
/// <param name="Matches">The words that were asked for, in <paramref name="Text"/>, in order.</param>
public sealed record SearchHit(
    string Document,
    string Hash,
    string? Title,
    PartialDate? Published,
    int Turn,
    TurnRole Role,
    string? Speaker,
    string Text,
    ImmutableArray<TextSpan> Matches
)
{
    /// <summary>What kind of document it is.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>BCP 47 tag of the document's language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Where the turn begins in the document's source text, in code points.</summary>
    public int Start { get; init; }
}
