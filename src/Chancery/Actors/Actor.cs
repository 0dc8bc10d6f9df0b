using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A person, an organisation, a state or a place that a document names.</summary>
public sealed record Actor
{
    /// <summary>The full name, as the document writes it most often; the authority data's where the document has only a part of it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The office of a person, by the document or, on its date, by the authority data; null where neither says.</summary>
    public string? Office { get; init; }

    /// <summary>The state of a person's office, of an organ, or of a place; null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Its entry in the authority data, the same in all documents; null where there is none.</summary>
    public string? AuthorityId { get; init; }

    /// <summary>Where the document names it, in the source text, in order; pronouns are not among them.</summary>
    public required ImmutableArray<ActorMention> Mentions { get; init; }
}

/// <summary>A place where a document names an actor.</summary>
/// <param name="Span">The words as written.</param>
/// <param name="Reason">Why they stand for the actor.</param>
public readonly record struct ActorMention(TextSpan Span, MentionReason Reason);
