using Chancery.Actors;
using Chancery.Actors.Authority;

namespace Chancery;

/// <summary>Tells states, capitals, organisations and the buildings that stand for them from persons.</summary>
/// <remarks>"Norway said": by its words alone the name might be a family's. Reads the authority tables when it is first asked.</remarks>
internal static class KnownBodies
{
    private static readonly Lazy<AuthorityData> Data = new(() => AuthorityReader.Read());

    /// <summary>True where the whole name is one of theirs and nothing shows that it is a person's.</summary>
    public static bool Holds(PersonName name) =>
        (name.Given.IsEmpty || GivenNames.GenderOf(name.Given[0]) == NameGender.Unknown)
        && Data.Value.Names.OfPhrase(name.Text).Any(known => known.Entry.Kind != AuthorityKind.Person);
}
