using Chancery.Actors.Authority;

namespace Chancery.Actors;

/// <summary>The actors found so far: one for each entry of the authority data, one for each name that has none.</summary>
internal sealed class ActorDrafts
{
    private readonly Dictionary<string, ActorDraft> _drafts = new(StringComparer.Ordinal);

    /// <summary>The actor of an entry.</summary>
    public ActorDraft Of(AuthorityEntry entry, ActorKind kind) =>
        _drafts.TryGetValue(entry.Id, out var draft)
            ? draft
            : _drafts[entry.Id] = new ActorDraft(entry.Name, kind, entry);

    /// <summary>The actor of a name.</summary>
    public ActorDraft Of(string name, ActorKind kind)
    {
        var key = $"{kind} {name}";
        return _drafts.TryGetValue(key, out var draft) ? draft : _drafts[key] = new ActorDraft(name, kind, null);
    }

    /// <summary>Those that are mentioned, by their first mention, then by name.</summary>
    public IEnumerable<ActorDraft> InOrder() =>
        _drafts
            .Values.Where(draft => draft.HasMentions)
            .OrderBy(draft => draft.First)
            .ThenBy(draft => draft.Kind)
            .ThenBy(draft => draft.Name, StringComparer.Ordinal);
}
