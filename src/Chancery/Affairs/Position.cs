using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>A sentence in which somebody holds something on an issue. The words are the position; no stance is read from them.</summary>
public sealed record Position : RegisterRow
{
    /// <summary>Who holds it: the subject of the sentence, or for "we" and "I" the one who speaks.</summary>
    public required string Holder { get; init; }

    /// <summary>The name of the issue in the list of issues.</summary>
    public required string Issue { get; init; }

    /// <inheritdoc/>
    public override Register Register => Register.Positions;

    /// <inheritdoc/>
    public override string Heading => Issue;

    /// <inheritdoc/>
    public override ImmutableArray<string> Actors => [Holder];

    /// <inheritdoc/>
    public override ImmutableArray<string> When => [];
}
