using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Actors;

/// <summary>Takes a speaker label apart: the part before or after a comma that holds the name, then titles, given names, family name.</summary>
internal static class PersonNameParser
{
    private static readonly string[] Particles =
    [
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "zum",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "af",
        "y",
        "dal",
        "san",
        "st",
        "ter",
    ];

    public static PersonName Parse(string label)
    {
        var text = Clean(label);
        if (JointNames.Are(text))
        {
            return new PersonName { Text = text, Kind = NameKind.Generic };
        }

        var parts = text.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var suffix = parts.Skip(1).FirstOrDefault(OfficeWords.IsSuffix);
        var names = parts.Where(part => !OfficeWords.IsSuffix(part)).Select(part => ParsePart(part, suffix)).ToArray();

        // Of "ministre des Transports, Pavel Orn" the full name; a bare one behind an office may be what it governs.
        var person = names.FirstOrDefault(name => name.Kind == NameKind.Person);
        person =
            person is { Given: [], Titles: not [] }
            && names.FirstOrDefault(name => name is { Kind: NameKind.Person, Given: not [], Titles: [] }) is { } full
                ? full
                : person;
        if (person is not null)
        {
            var titles = names.Where(name => !ReferenceEquals(name, person)).Select(name => name.Text);
            return person with { Text = text, Titles = [.. person.Titles, .. titles] };
        }

        return new PersonName
        {
            Text = text,
            Kind = names.Any(name => name.Kind == NameKind.Office) ? NameKind.Office : NameKind.Generic,
        };
    }

    private static PersonName ParsePart(string part, string? suffix)
    {
        var words = Words(part);
        if (words.All(IsGenericWord) || (OfficeWords.IsGeneric(words[^1]) && words.All(IsLabelWord)))
        {
            return new PersonName { Text = part, Kind = NameKind.Generic };
        }

        // "Tarr's press secretary" is not Tarr; in "Norland's foreign minister Vesna Tarr" the name comes after.
        var afterPossessive =
            words.FindLastIndex(word =>
                word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal)
            ) + 1;
        var name = NameWords(words[afterPossessive..], out var titles);
        if (words.Count > 1 && OfficeWords.IsSuffix(words[^1]) && name.Count > 1)
        {
            suffix = words[^1];
            name = name[..^1];
        }

        var isBody =
            name.Count > 0
            && (
                OfficeWords.IsOrganisation(name[^1])
                || (name.All(IsGenericWord) && !IsFamilyName(words, name))
                || IsPluralOffice(name[^1])
            );
        if (name.Count == 0 || isBody || (afterPossessive > 0 && titles.Count == 0 && name.Count == 1))
        {
            return new PersonName
            {
                Text = part,
                Kind = words.Any(word => IsRole(word) || IsPluralOffice(word)) ? NameKind.Office : NameKind.Generic,
            };
        }

        return Person(part, titles, name, suffix);
    }

    private static PersonName Person(string text, List<string> titles, List<string> name, string? suffix)
    {
        var familyFirst = FamilyFirstNames.Is(name);
        var familyStart = name.Count - 1;
        while (familyStart > 1 && Particles.Contains(name[familyStart - 1], StringComparer.Ordinal))
        {
            familyStart--;
        }

        var given = familyFirst ? name[1..] : name[..familyStart];
        var byTitle = titles
            .SelectMany(Words)
            .Select(OfficeWords.GenderOf)
            .FirstOrDefault(gender => gender != NameGender.Unknown);
        return new PersonName
        {
            Text = text,
            Kind = NameKind.Person,
            Titles = [.. titles],
            Given = [.. given],
            Family = familyFirst ? name[0] : string.Join(' ', name[familyStart..]),
            FamilyFirst = familyFirst,
            Suffix = suffix,
            Gender =
                byTitle != NameGender.Unknown || given.Count == 0 || familyFirst
                    ? byTitle
                    : GivenNames.GenderOf(given[0]),
        };
    }

    private static bool IsTitle(string word) =>
        OfficeWords.IsCourtesy(word)
        || OfficeWords.IsOffice(word)
        || OfficeWords.IsOrganisation(word)
        || IsPluralOffice(word);

    // The name is what is left after the last title; behind "of ..." a country's or a body's name stands before it.
    private static List<string> NameWords(List<string> words, out List<string> titles)
    {
        var lastTitle = words.FindLastIndex(IsTitle);
        if (
            lastTitle >= 0
            && lastTitle + 1 < words.Count
            && IsInitial(words[lastTitle])
            && IsInitial(words[lastTitle + 1])
        )
        {
            // "M. Q. Tarr" is no Monsieur.
            lastTitle = lastTitle == 0 ? -1 : words.FindLastIndex(lastTitle - 1, IsTitle);
        }

        var firstWord = lastTitle + 1;
        while (firstWord + 1 < words.Count && StandsBeforeAName(words, firstWord))
        {
            firstWord++;
        }

        var name = words[firstWord..];
        var of = words.FindLastIndex(word => word is "of" or "for");
        if (
            of > lastTitle
            && lastTitle >= 0
            && OfficeWords.IsOrganisation(words[lastTitle])
            && !words.Take(of).Any(OfficeWords.IsOffice)
        )
        {
            // "The press office of the Norstad Power Station"
            titles = [];
            return [];
        }

        if (
            lastTitle < 0
            && of < 0
            && words.FindLastIndex(word => !IsNameWord(word)) is var small and >= 0
            && words.Count - small > 2
        )
        {
            // "history teacher Vesna Tarr"
            firstWord = small + 1;
            name = words[firstWord..];
        }

        if (of >= 0 && (of >= lastTitle || !OfficeWords.IsCourtesy(words[lastTitle])) && name.Count > 2)
        {
            // "President of Norland Vesna Tarr", "Director of the North Sea Institute Vesna Tarr"
            firstWord = words.Count - 2;
            name = words[firstWord..];
        }
        else if (of >= 0 && of >= lastTitle && lastTitle >= 0)
        {
            name = [];
        }

        if (name.Count == 3 && name[0][0] >= '\u0400' && name[0][0] <= '\u052F' && !IsPatronymic(name[1]))
        {
            // "министр Норландии Павел Орн": a country in the genitive stands before the name.
            firstWord++;
            name = words[firstWord..];
        }

        if (name.Count == 4 && name[0] == name[3] && name[1] == name[2])
        {
            // A page that prints the name again as a heading, family name first.
            name = name[..2];
        }

        if (
            name.FindLastIndex(word => !IsNameWord(word)) is var governed and >= 0
            && name.Count - governed is 3 or 4
            && name[governed][0] is >= '\u0400' and <= '\u052F'
        )
        {
            // "эксперт Института моря Павел Орн"
            firstWord += governed + 1;
            name = words[firstWord..];
        }

        // "la maire de Norstad": behind an article and an office the place, not a name; "President de Lind" has no article.
        var isPlace =
            firstWord > 1 && name.Count == 2 && IsRomanceArticle(words[0]) && name[0] is "de" or "du" or "del" or "da";
        if (isPlace || name.Any(word => !IsNameWord(word)))
        {
            name = [];
        }

        titles = firstWord > 0 && name.Count > 0 ? [string.Join(' ', words[..firstWord])] : [];
        return name;
    }

    // "Vice", "Foreign", and what an office governs: "министр иностранных дел ...".
    private static bool StandsBeforeAName(List<string> words, int at) =>
        !IsInitial(words[at])
        && ((OfficeWords.IsModifier(words[at]) && !IsGivenName(words, at)) || !IsNameWord(words[at]));

    private static bool IsRomanceArticle(string word) =>
        word is "la" or "le" or "el" or "une" or "un" or "una" or "La" or "Le" or "El" or "Une" or "Un" or "Una";

    private static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    private static bool IsGivenName(List<string> words, int at) =>
        words.Count - at == 2 && char.IsUpper(words[at][0]) && GivenNames.GenderOf(words[at]) != NameGender.Unknown;

    // "Mr. White", "Representative Green": what stands alone behind a title is a name, unless it belongs to titles only.
    private static bool IsFamilyName(List<string> words, List<string> name) =>
        words.Count == 2
        && name.Count == 1
        && IsRole(words[0])
        && char.IsUpper(name[0][0])
        && OfficeWords.IsModifier(name[0])
        && !OfficeWords.IsGeneric(name[0])
        && !name[0].StartsWith("elect", StringComparison.OrdinalIgnoreCase)
        && !name[0].StartsWith("desig", StringComparison.OrdinalIgnoreCase)
        && !OfficeWords.IsOffice(name[0]);

    // "Foreign Ministers"
    private static bool IsPluralOffice(string word) =>
        word[^1] == 's' && OfficeWords.IsOffice(word.AsSpan(0, word.Length - 1));

    private static bool IsPatronymic(string word) =>
        word.EndsWith("ич", StringComparison.Ordinal)
        || word.EndsWith("вна", StringComparison.Ordinal)
        || word.EndsWith("чна", StringComparison.Ordinal);

    private static bool IsNameWord(string word) =>
        Particles.Contains(word, StringComparer.Ordinal)
        || word.StartsWith("d'", StringComparison.Ordinal)
        || word.StartsWith("al-", StringComparison.Ordinal)
        || word.StartsWith("el-", StringComparison.Ordinal)
        || char.IsUpper(word[0])
        || IsUncased(word[0]);

    private static bool IsUncased(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    private static bool IsRole(string word) => OfficeWords.IsOffice(word) || OfficeWords.IsCourtesy(word);

    private static bool IsGenericWord(string word) =>
        OfficeWords.IsGeneric(word)
        || OfficeWords.IsModifier(word) && !OfficeWords.IsOffice(word)
        || word.All(char.IsAsciiDigit)
        || IsNumbered(word);

    // "Senior Administration Official"
    private static bool IsLabelWord(string word) => IsGenericWord(word) || OfficeWords.IsOrganisation(word);

    // "Q1", "Participant3"
    private static bool IsNumbered(string word) =>
        char.IsAsciiDigit(word[^1])
        && OfficeWords.IsGeneric(word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

    private static string Clean(string label)
    {
        var text = label.Replace('’', '\'').Replace('ʼ', '\'').Trim();
        text = WithoutBrackets(text);
        text = text.Trim().TrimEnd(':', '.', '-', '–', '—').TrimEnd();
        text = EndsInInitialOrSuffix(label, text) ? text + "." : text;
        return text.Any(char.IsUpper) && !text.Any(char.IsLower) && text.Length > 2 ? Capitalize(text) : text;
    }

    // "Tarr (NPP)'s adviser" is Tarr's adviser; "Tarr (through an interpreter" is Tarr.
    private static string WithoutBrackets(string text)
    {
        while (text.IndexOfAny(['(', '[']) is var open and > 0)
        {
            var close = text.AsSpan(open).IndexOfAny(')', ']');
            var after = close < 0 ? "" : text[(open + close + 1)..];
            text = text[..open].TrimEnd() + after;
        }

        return text;
    }

    private static bool EndsInInitialOrSuffix(string label, string text) =>
        label.Contains(text + ".", StringComparison.Ordinal)
        && text.Length > 2
        && (OfficeWords.IsSuffix(text[(text.LastIndexOf(' ') + 1)..]) || text[^2] is ' ' or '.');

    // "MR. VAN DOORN", "SECRETARY O'HARA-LIND": a capital after a space, a hyphen, an apostrophe or a stop.
    private static string Capitalize(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            if (
                char.IsLetter(letters[i - 1])
                || (letters[i - 1] == '\'' && (i + 1 == letters.Length || !char.IsLetter(letters[i + 1])))
            )
            {
                letters[i] = char.ToLowerInvariant(letters[i]);
            }
        }

        return new string(letters);
    }

    // "A.B. Lind" is two initials and a name.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && word.Length > 2 && word[0] is '"' or '“' && word[^1] is '"' or '”')
            {
                // A nickname is no part of the name.
                continue;
            }

            var trimmed = word.Trim('"', '“', '”', '«', '»', '*');
            if (trimmed.Length > 2 && trimmed.Length % 2 == 0 && IsRunOfInitials(trimmed))
            {
                words.AddRange(Enumerable.Range(0, trimmed.Length / 2).Select(i => trimmed.Substring(2 * i, 2)));
            }
            else if (trimmed.Any(char.IsLetterOrDigit))
            {
                words.Add(trimmed);
            }
        }

        return words;
    }

    private static bool IsRunOfInitials(string word)
    {
        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsUpper(word[i]) || word[i + 1] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
