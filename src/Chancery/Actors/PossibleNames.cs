using Chancery.Language;

namespace Chancery.Actors;

/// <summary>Tells a name from another word that stands with a capital: "Yesterday Tarr", "Team Tarr".</summary>
internal sealed class PossibleNames(string text)
{
    private static readonly string[] AdjectiveEndings = ["n", "an", "ian", "ic", "ish", "ese"];

    private readonly Lazy<HashSet<string>> _capitalWords = new(() => WordsOf(text, char.IsUpper));
    private readonly Lazy<HashSet<string>> _insideWords = new(() => InsideWordsOf(text));
    private readonly Lazy<HashSet<string>> _smallWords = new(() => WordsOf(text, char.IsLower));

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

    /// <summary>True for the name of a country or a town, as the text shows: it has an adjective of that name ("Norlandic") or is that adjective, or things happen in it.</summary>
    public bool IsPlace(string name) =>
        Array.Exists(
            AdjectiveEndings,
            ending =>
                _capitalWords.Value.Contains(name + ending)
                || (
                    name.Length > ending.Length + 3
                    && name.EndsWith(ending, StringComparison.Ordinal)
                    && _capitalWords.Value.Contains(name[..^ending.Length])
                )
        ) || (name.Length > 3 && text.Contains($" in {name}", StringComparison.Ordinal));

    /// <summary>True where the word stands with its capital behind a small letter, a comma or an article, as only names do.</summary>
    public bool StandsInside(string word) => _insideWords.Value.Contains(word);

    private static HashSet<string> InsideWordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 2; at < text.Length; at++)
        {
            if (char.IsUpper(text[at]) && text[at - 1] == ' ' && (char.IsLower(text[at - 2]) || text[at - 2] == ','))
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                lookup.Add(text.AsSpan(start, at - start));
            }
        }

        return words;
    }

    private static HashSet<string> WordsOf(string text, Func<char, bool> beginsSo)
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

            if (at - start > 1 && beginsSo(text[start]))
            {
                lookup.Add(text.AsSpan(start, at - start));
            }
        }

        return words;
    }
}
