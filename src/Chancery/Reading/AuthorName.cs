using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Takes an author's name out of what pages write around it.</summary>
internal static class AuthorName
{
    private const int LongestName = 100;
    private const int MostWords = 14;

    private static readonly string[] Prefixes =
    [
        "alle artikel von",
        "alle beiträge von",
        "zeige alle artikel von",
        "zeige alle beiträge von",
        "alles von",
        "mehr von",
        "beiträge von",
        "all posts by",
        "view all posts by",
        "posts by",
        "more by",
        "articles by",
        "voir tous les articles par",
        "ver todas las entradas de",
        "ein artikel von",
        "ein beitrag von",
        "gespeichert von",
        "vom",
    ];

    private static readonly string[] Suffixes =
    [
        "alle artikel",
        "alle beiträge",
        "profil anzeigen",
        "mehr anzeigen",
        "view profile",
        "follow",
    ];

    private static readonly FrozenSet<string> Offices = Set(
        "redaktion|online-redaktion|onlineredaktion|die redaktion|redaction|la rédaction|rédaction|redacción|redacao|redação|redazione|redakcja|redakcia|redakce|редакция|editorial team|editorial staff|newsroom|news desk|staff|staff writer|staff reporter|web desk|agencies|pressestelle|press office"
    );

    private static readonly FrozenSet<string> OrganisationWords = Set(
        "e.v.|ev|gmbh|ag|inc|inc.|ltd|ltd.|llc|s.a.|stiftung|foundation|institut|institute|verband|verein|ministerium|ministry|ministère|ministerio|agency|agentur|universität|university|université|universidad|zeitung|magazin|magazine|news|press|presse|verlag|team|redaktion|redaktionsteam|redacción|rédaction|nachrichten|newspaper|times|herald|bund|association|committee|partei|party|gruppe|group|online|media|medien"
    );

    private static readonly string[] OrganisationEndings =
    [
        "verband",
        "verlag",
        "stiftung",
        "zeitung",
        "ministerium",
        "anstalt",
        "redaktion",
        ".de",
        ".com",
        ".org",
        ".net",
        ".at",
        ".ch",
    ];

    private static readonly FrozenSet<string> Particles = Set(
        "von|van|der|den|de|del|della|di|da|do|dos|la|le|du|des|bin|ibn|al|el|und|and|y|et|e|i|a|mit|with|zu|zur|vom|ten|ter|av|af|og|och|z|ze"
    );

    private static readonly FrozenSet<string> NoNames = Set(
        "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mehr|more|follow|folgen|share|teilen|datum|date|zur|zum|über|about|home|kontakt|contact|view|alle|all|lesen|read|published|posted|updated|kommentare|comments|artikel|article|foto|photo|bild|quelle|source|the|die|der|das|el|les|los|drucken|print|pétition"
    );

    private static readonly FrozenSet<string> Nobody = Set(
        "admin|administrator|editor|wordpressadmin|author|autor|webmaster|unknown|no author|anonymous|anonym|guest|gast|user|root|test|default|none|null|undefined|n/a|profil|profile|about|afficher mon profil complet"
    );

    private static readonly FrozenSet<string> Labels = Set(
        "written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|geschreven door|skrevet af|skriven av|napisane przez|автор|author|autor|von|por|par|by"
    );

    /// <summary>The name alone; null where the text is no name.</summary>
    public static string? Read(string? text)
    {
        var name = Words
            .Spaced(text)
            ?.Trim(' ', '|', '~', '-', '–', '—', '·', '•', ',', ':', '/', '©', '›', '»', '→', '(', ')');
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (Byline.TryRead(name, out var byline))
        {
            name = byline;
        }

        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix + " ", StringComparison.OrdinalIgnoreCase))
            {
                name = name[prefix.Length..].Trim();
            }
        }

        foreach (var suffix in Suffixes)
        {
            if (name.EndsWith(" " + suffix, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^suffix.Length].Trim();
            }
        }

        name = Halved(name);
        return IsName(name) ? name : null;
    }

    /// <summary>An editorial office, a company, an institute: no person, but better than nobody.</summary>
    public static bool IsOrganisation(string name)
    {
        if (Offices.Contains(name.ToLowerInvariant()))
        {
            return true;
        }

        foreach (var range in name.AsSpan().SplitAny(" -/,"))
        {
            var word = name[range].ToLowerInvariant();
            if (OrganisationWords.Contains(word) || Array.Exists(OrganisationEndings, word.EndsWith))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the words look like names: each begins with a capital or is one that stands inside names; or one word that is no label.</summary>
    public static bool IsShapedAsName(string text)
    {
        var words = text.Split([' ', ',', '/', '&', ';', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length > MostWords || IsLabel(text) || DateWords.SayDate(text))
        {
            return false;
        }

        return words.Length == 1
            ? !Labels.Contains(words[0].ToLowerInvariant()) && !NoNames.Contains(words[0].ToLowerInvariant())
            : Array.TrueForAll(words, word => !char.IsLower(word[0]) || Particles.Contains(word))
                && !NoNames.Contains(words[0].ToLowerInvariant());
    }

    /// <summary>True for what stands before an author's name.</summary>
    public static bool IsLabel(string text) => Labels.Contains(text.Trim(' ', ':').ToLowerInvariant());

    /// <summary>A picture's text may stand before the same name: <c>Pia Lund Pia Lund</c>.</summary>
    private static string Halved(string name)
    {
        var half = name.Length / 2;
        return
            name.Length > 6
            && name.Length % 2 == 1
            && name[half] == ' '
            && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1))
            ? name[..half]
            : name;
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and < LongestName
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Contains('@', StringComparison.Ordinal)
        && !name.Contains("[at]", StringComparison.OrdinalIgnoreCase)
        && !name.Contains('?', StringComparison.Ordinal)
        && LineShape.CountWords(name) is >= 1 and <= MostWords
        && name.AsSpan().IndexOfAnyInRange('0', '9') < 0
        && !Nobody.Contains(name.ToLowerInvariant());

    private static FrozenSet<string> Set(string names) => names.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
