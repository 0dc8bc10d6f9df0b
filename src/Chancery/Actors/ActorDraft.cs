using Chancery.Actors.Authority;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>An actor while its mentions are gathered; spans point into the repaired text.</summary>
internal sealed class ActorDraft(string name, ActorKind kind, AuthorityEntry? entry)
{
    private readonly SortedDictionary<TextSpan, MentionReason> _mentions = [];

    public string Name { get; set; } = name;

    public ActorKind Kind { get; } = kind;

    public AuthorityEntry? Entry { get; } = entry;

    public string? Office { get; set; }

    public string? Country { get; set; }

    public bool HasMentions => _mentions.Count > 0;

    /// <summary>Where it is named first.</summary>
    public TextSpan First => _mentions.First().Key;

    /// <summary>Adds a mention; the first reason given for a place holds.</summary>
    public void Mention(TextSpan span, MentionReason reason) => _mentions.TryAdd(span, reason);

    public Actor ToActor(RepairedText view) =>
        new()
        {
            Name = Name,
            Kind = Kind,
            Office = Office,
            Country = Country,
            AuthorityId = Entry?.Id,
            Mentions = [.. _mentions.Select(mention => new ActorMention(view.ToSource(mention.Key), mention.Value))],
        };
}
