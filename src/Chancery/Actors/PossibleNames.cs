using Chancery.Language;

namespace Chancery.Actors;

/// <summary>Tells a name from another word that stands with a capital: "Yesterday Tarr", "Team Tarr".</summary>
internal sealed class PossibleNames(string text)
{
    private readonly Lazy<HashSet<string>> _smallWords = new(() => SmallWordsOf(text));

    /// <summary>True where the person's first word is a given name, as far as the document shows.</summary>
    public bool IsGivenName(DocumentPerson person)
    {
        var given = person.Name.Given[0];
        return person.Entry is not null
            || person.Name.FamilyFirst
            || GivenNames.GenderOf(given) != NameGender.Unknown
            || (given.Length == 2 && given[1] == '.')
            || !IsWord(given);
    }

    /// <summary>True for a word that is known as one, or that the document writes in small letters as well.</summary>
    public bool IsWord(string word) =>
        Lexicon.Find(word).Class != WordClass.None
        || OfficeWords.IsOffice(word)
        || OfficeWords.IsModifier(word)
        || OfficeWords.IsGeneric(word)
        || OfficeWords.IsOrganisation(word)
        || _smallWords.Value.Contains(word.ToLowerInvariant());

    private static HashSet<string> SmallWordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at - start > 1 && char.IsLower(text[start]))
            {
                lookup.Add(text.AsSpan(start, at - start));
            }
        }

        return words;
    }
}
