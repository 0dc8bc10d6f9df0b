using Chancery.Actors;
using Chancery.Actors.Authority;

namespace Chancery.Faces.Registers;

/// <summary>What names stand for, as far as the authority data know them or their form tells it.</summary>
internal sealed class ActorKinds
{
    /// <summary>The kinds in the order in which they are listed.</summary>
    public static IReadOnlyList<string> All { get; } = ["person", "state", "organisation", "other"];

    private readonly Dictionary<string, AuthorityEntry?> _entries = new(StringComparer.OrdinalIgnoreCase);

    public ActorKinds(AuthorityData authority)
    {
        foreach (var entry in authority.Entries)
        {
            foreach (var name in entry.Names)
            {
                // A name of two entries tells neither.
                _entries[name.Text] = _entries.TryGetValue(name.Text, out var known) && known != entry ? null : entry;
            }
        }
    }

    /// <summary>The name under which the authority data list it; the name itself where they do not know it, or know two.</summary>
    public string NameOf(string name) => _entries.GetValueOrDefault(name)?.Name ?? name;

    /// <summary>One of <see cref="All"/>.</summary>
    public string KindOf(string name) =>
        _entries.GetValueOrDefault(name)?.Kind switch
        {
            AuthorityKind.State => "state",
            AuthorityKind.Organisation => "organisation",
            AuthorityKind.Person => "person",
            null when PersonName.Parse(name).Kind == NameKind.Person => "person",
            _ => "other",
        };
}
