using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>One document as read: its text, what of it is content, and what it says about itself.</summary>
/// <remarks>All spans point into <see cref="Source"/>.</remarks>
public sealed record Document
{
    /// <summary>The name it was given: a path, a URL, or the <c>id</c> of a line.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the bytes it was read from, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The bytes it was read from, which the record keeps: a whole file, or one line of a <c>.jsonl</c> without its line end.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The text as decoded or as the extractor gives it, with nothing dropped.</summary>
    public SourceText Source => View.Source;

    /// <summary>The text with its repairs applied.</summary>
    public required RepairedText View { get; init; }

    /// <summary>Name of the encoding the bytes were decoded from, or of the extractor and its version.</summary>
    public required string DecodedFrom { get; init; }

    /// <summary>The character set that a server, an archive or a mail named for the bytes; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>The paragraphs, headings and other blocks of content, in reading order; boilerplate has none.</summary>
    public required ImmutableArray<TextBlock> Blocks { get; init; }

    /// <summary>Stretches that are not content, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> Boilerplate { get; init; } = [];

    /// <summary>Turns that the format itself states; empty where they have to be found.</summary>
    public ImmutableArray<StatedTurn> StatedTurns { get; init; } = [];

    /// <summary>Pages, times, parts of the format, in order of their spans; empty where the format has none.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The places of the format that hold a position of the source text, in order.</summary>
    public IEnumerable<SourceLocation> LocationsAt(int position) =>
        Locations.Where(location => location.Span.Contains(position));

    /// <summary>The title, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>The author as named.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as far as it says so.</summary>
    public DatedBy? Published { get; init; }

    /// <summary>The site or medium, if named.</summary>
    public string? Site { get; init; }

    /// <summary>The address it was read from or names as its source.</summary>
    public string? Url { get; init; }

    /// <summary>Where the text was taken from, if this is a copy that says so.</summary>
    public CopySource? CopiedFrom { get; init; }

    /// <summary>BCP 47 tag of its main language, if known.</summary>
    public string? Language { get; init; }

    /// <summary>BCP 47 tags of the languages in which its page says that it is offered, its own among them where the page names it; empty where it says nothing.</summary>
    public ImmutableArray<string> OfferedIn { get; init; } = [];

    /// <summary>What kind of document it is.</summary>
    public DocumentKind Kind { get; init; } = DocumentKind.Other;

    /// <summary>What its reader should know.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
