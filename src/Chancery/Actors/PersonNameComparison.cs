namespace Chancery.Actors;

/// <summary>Compares two persons' names: family first, then given names, titles and suffixes; says Different only on a contradiction.</summary>
internal static class PersonNameComparison
{
    public static PersonIdentity Compare(PersonName one, PersonName other) =>
        Compare(FoldedName.Of(one), FoldedName.Of(other));

    public static PersonIdentity Compare(FoldedName one, FoldedName other)
    {
        if (one.Name.Kind != NameKind.Person || other.Name.Kind != NameKind.Person)
        {
            return PersonIdentity.Unknown;
        }

        var byWords = CompareWords(one.Words, other.Words, one.Name.FamilyFirst || other.Name.FamilyFirst);
        return byWords switch
        {
            PersonIdentity.Same when Contradict(one.Name.Gender, other.Name.Gender) => PersonIdentity.Different,
            PersonIdentity.Same when SuffixOf(one.Name) != SuffixOf(other.Name) => PersonIdentity.Unknown,
            _ => byWords,
        };
    }

    private static PersonIdentity CompareWords(string[] one, string[] other, bool familyFirst)
    {
        var (fewer, more) = one.Length <= other.Length ? (one, other) : (other, one);
        if (fewer.Length == 1)
        {
            return CompareSingle(fewer[0], more, familyFirst);
        }

        var isReversed = fewer.Length == 2 && more.Length == 2 && fewer[0] == more[1] && fewer[1] == more[0];
        if (isReversed || IsSubsequence(fewer, more))
        {
            return PersonIdentity.Same;
        }

        if (!FamiliesFit(fewer[^1], more[^1]) && !(familyFirst && fewer[0] == more[0]))
        {
            return PersonIdentity.Different;
        }

        return familyFirst ? PersonIdentity.Different : CompareGiven(fewer[..^1], more[..^1]);
    }

    // A bare name: the family name, or in names of other make the one a person goes by.
    private static PersonIdentity CompareSingle(string single, string[] words, bool familyFirst)
    {
        if (FamiliesFit(single, words[^1]) || (familyFirst && single == words[0]))
        {
            return PersonIdentity.Same;
        }

        var isPart =
            words.Contains(single, StringComparer.Ordinal)
            || words.Any(word => GivenNames.Fit(word, single) && word.Length > 1);
        return isPart ? PersonIdentity.Unknown : PersonIdentity.Different;
    }

    private static PersonIdentity CompareGiven(string[] one, string[] other)
    {
        if (one.Any(word => other.Any(given => GivenNames.Fit(word, given))))
        {
            return PersonIdentity.Same;
        }

        // A typing error inside a name is no other name; at its end it may be another gender's ("Daniel", "Daniela").
        var near = one[0].Length >= 4 && NameFolding.DifferByOneLetter(one[0], other[0]);
        return (near, near && one[0][^1] == other[0][^1]) switch
        {
            (true, true) => PersonIdentity.Same,
            (true, false) => PersonIdentity.Unknown,
            _ => PersonIdentity.Different,
        };
    }

    // "Tarr" and "Lind Tarr", "Tarr-Lind"
    private static bool FamiliesFit(string one, string other) =>
        one == other || HasPart(one, other) || HasPart(other, one);

    private static bool HasPart(string compound, string part) =>
        compound.Length > part.Length
        && compound.Contains('-', StringComparison.Ordinal)
        && compound.Split('-') is { Length: 2 } parts
        && (parts[0] == part || parts[1] == part);

    private static bool IsSubsequence(string[] fewer, string[] more)
    {
        var at = 0;
        foreach (var word in more)
        {
            if (at < fewer.Length && GivenNames.Fit(word, fewer[at]))
            {
                at++;
            }
        }

        return at == fewer.Length;
    }

    private static bool Contradict(NameGender one, NameGender other) =>
        one != NameGender.Unknown && other != NameGender.Unknown && one != other;

    private static string? SuffixOf(PersonName name) => name.Suffix?.TrimEnd('.').ToUpperInvariant();
}
