using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Actors;

/// <summary>Takes the names of several persons who speak as one apart: "Vesna Tarr and Oskar Lind", "Tarr, Velt and Lind".</summary>
/// <remarks>"Trade and Industry Minister Vesna Tarr" is one person: what stands before the "and" has to be a name by itself.</remarks>
internal static class JointNames
{
    private const int MostNames = 6;
    private const int MostWords = 40;

    private static readonly string[] Coordinators = ["and", "und", "et", "y", "e", "и", "і", "й", "та", "a", "&"];

    /// <summary>Words beside the names that say that all of them are meant.</summary>
    private static readonly string[] Together = ["both", "Both", "jointly", "alike", "together", "beide", "gemeinsam"];

    /// <summary>True where a label names several persons.</summary>
    public static bool Are(string label) =>
        !Split(label, mayBeBare: _ => !label.Contains(',', StringComparison.Ordinal)).IsEmpty;

    /// <summary>The names, each with its titles; empty where the words name one person, or none.</summary>
    /// <param name="words">The words of the mention.</param>
    /// <param name="mayBeBare">True for a family name that may stand alone.</param>
    public static ImmutableArray<PersonName> Split(string words, Func<PersonName, bool> mayBeBare)
    {
        var parts = HoldsCoordinator(words) ? Parts(words) : [];
        if (parts.Count is < 2 or > MostNames)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<PersonName>(parts.Count);
        foreach (var part in parts)
        {
            if (PersonOf(part) is not { } name || (IsBare(name) && !mayBeBare(name)))
            {
                return [];
            }

            names.Add(name);
        }

        // All bare or all introduced; "Youth and Sports Minister Tarr" has one name, with a title of three words.
        var isTitle =
            names[0] is { Titles: [] } first
            && names[^1].Titles.Length > 0
            && (first.Given.Length == 0 || GivenNames.GenderOf(first.Given[0]) == NameGender.Unknown);
        return isTitle ? [] : names.ToImmutable();
    }

    private static bool IsBare(PersonName name) => name is { Given: [], Titles: [] };

    private static bool HoldsCoordinator(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            foreach (var coordinator in Coordinators)
            {
                if (words[range].SequenceEqual(coordinator))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<string> Parts(string words)
    {
        var parts = new List<string>();
        var part = new List<string>();
        var tokens = words.Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var hasCoordinator = false;
        foreach (var token in tokens.Length > MostWords ? [] : tokens)
        {
            var isCoordinator = Array.IndexOf(Coordinators, token) >= 0;
            hasCoordinator |= isCoordinator;
            if (!isCoordinator && Array.IndexOf(Together, token) < 0)
            {
                part.Add(token.TrimEnd(','));
            }

            if (isCoordinator || token[^1] == ',')
            {
                Close();
            }
        }

        Close();
        return hasCoordinator ? parts : [];

        void Close()
        {
            if (part.Count > 0)
            {
                parts.Add(string.Join(' ', part));
                part.Clear();
            }
        }
    }

    // "Vesna Tarr, a fellow of the Institute and former envoy": an article or another small word belongs to no list of names.
    private static bool HoldsSmallWord(string part) =>
        part.Split(' ')
            .Any(word =>
                char.IsLower(word[0])
                && ((Lexicon.Find(word).Class & ~WordClass.Hearer) != WordClass.None || word is "a" or "an" or "the")
                && word != "of"
            );

    // "Foreign ministers Jana Velt of Norland": the name before what it is of.
    private static PersonName? PersonOf(string part)
    {
        var of = part.LastIndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && PersonName.Parse(part[..of]) is { Kind: NameKind.Person, Given: not [] } before)
        {
            return HoldsSmallWord(part[..of]) ? null : before;
        }

        return
            char.IsLetter(part[0]) && !HoldsSmallWord(part) && PersonName.Parse(part) is { Kind: NameKind.Person } name
            ? name
            : null;
    }
}
