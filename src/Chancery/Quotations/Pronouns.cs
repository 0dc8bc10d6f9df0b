using System.Collections.Frozen;
using Chancery.Actors;

namespace Chancery.Quotations;

/// <summary>Personal pronouns that take up one person, in the languages whose quotations are read, and verbs that say that somebody goes on speaking.</summary>
internal static class Pronouns
{
    private static readonly FrozenSet<string> Male = Set("he er он il a-t-il 他 él він on هو");

    private static readonly FrozenSet<string> Female = Set("she sie она elle a-t-elle 她 ella вона ona هي");

    // As phrases hold them: "according to him", "selon lui", "по её словам", "podľa nej", "ihr zufolge".
    private static readonly FrozenSet<string> MaleInPhrases = Set("him ihm lui его його neho něj jeho");

    private static readonly FrozenSet<string> FemaleInPhrases = Set("her ihr её ее її nej ní jej");

    private static readonly FrozenSet<string> GoingOn = Set(
        """
        added adds adding continued continues continuing went on goes further
        fügte fügt hinzu ergänzte ergänzt fuhr fort weiter
        добавил добавила продолжил продолжила додав додала продовжив продовжила
        ajouté ajoute ajoutait poursuivi poursuit añadió agregó prosiguió dodal dodala doplnil doplnila pokračoval pokračovala
        """
    );

    /// <summary>Longest of the words here; a longer one is none of them.</summary>
    private const int MaxLength = 12;

    /// <summary>The gender of a pronoun; Unknown for any other word.</summary>
    public static NameGender GenderOf(ReadOnlySpan<char> word) =>
        Has(Male, word) ? NameGender.Male
        : Has(Female, word) ? NameGender.Female
        : NameGender.Unknown;

    /// <summary>The gender of a pronoun that is a mention by itself, a subject or the source in a phrase; Unknown for any other word.</summary>
    public static NameGender GenderOfMention(ReadOnlySpan<char> word) =>
        Has(MaleInPhrases, word) ? NameGender.Male
        : Has(FemaleInPhrases, word) ? NameGender.Female
        : GenderOf(word);

    /// <summary>True for "sie" beside a verb in the plural: "sagten sie".</summary>
    public static bool IsPlural(ReadOnlySpan<char> pronoun, ReadOnlySpan<char> cue) =>
        pronoun is "sie" or "Sie"
        && cue[..(cue.IndexOf(' ') is var space and >= 0 ? space : cue.Length)]
            .EndsWith("en", StringComparison.Ordinal);

    /// <summary>True where one of the cue's words says that the speaker had spoken before: "she added", "went on to say".</summary>
    public static bool GoesOn(ReadOnlySpan<char> cue)
    {
        foreach (var word in cue.Split(' '))
        {
            if (Has(GoingOn, cue[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        word.Length <= MaxLength && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
