using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Finds the labels under which a person speaks in a record: by the name, and by what persons decided of names.</summary>
internal static class SpeakerLookup
{
    /// <summary>The labels, in the order of their letters; empty where nobody of that name speaks.</summary>
    public static async Task<ImmutableArray<string>> FindAsync(
        IRecordStore record,
        string name,
        CancellationToken cancellationToken
    )
    {
        var aliases = await RecordAliases.ReadAsync(record, cancellationToken);
        PersonName[] asked = [.. aliases.NamesOf(name).Prepend(name).Select(PersonName.Parse)];
        return
        [
            .. (await record.ListSpeakersAsync(cancellationToken)).Where(speaker =>
                aliases.AreOne(name, speaker)
                ?? (
                    // A label that names nobody in particular, such as "Reporter", is itself only.
                    speaker.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
                    || Array.Exists(asked, one => one.CompareWith(PersonName.Parse(speaker)) == PersonIdentity.Same)
                )
            ),
        ];
    }
}
