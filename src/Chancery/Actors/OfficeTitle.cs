using Chancery.Actors.Authority;

namespace Chancery.Actors;

/// <summary>An office as words: the noun, what it governs and for whom; tells whether two wordings name one office.</summary>
internal sealed class OfficeTitle
{
    private const int StemLength = 4;

    private static readonly string[] Evaluations =
    [
        "top",
        "chief",
        "senior",
        "leading",
        "veteran",
        "longtime",
        "current",
        "new",
        "newly",
        "incumbent",
        "country",
        "then",
    ];

    // Countries whose adjective does not begin like their name.
    private static readonly string[][] Irregular =
    [
        ["france", "french"],
        ["netherlands", "dutch"],
        ["us", "u.s", "american", "america"],
        ["uk", "britain", "british"],
        ["spain", "spanish"],
        ["switzerland", "swiss"],
        ["greece", "greek"],
        ["turkey", "turkish", "türkiye"],
        ["ireland", "irish"],
        ["wales", "welsh"],
        ["denmark", "danish"],
        ["poland", "polish"],
        ["sweden", "swedish"],
        ["philippines", "philippine", "filipino"],
        ["eu", "european"],
        ["un", "u.n"],
        ["thailand", "thai"],
    ];

    private readonly string _noun;
    private readonly string[] _modifiers;

    private OfficeTitle(string noun, string[] modifiers)
    {
        _noun = noun;
        _modifiers = modifiers;
    }

    /// <summary>Takes the words of an office apart, or null where no noun of an office is among them.</summary>
    public static OfficeTitle? Parse(string text)
    {
        string[] words =
        [
            .. text.Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
                .Select(Plain)
                .Where(word =>
                    word
                        is not (
                            ""
                            or "the"
                            or "a"
                            or "an"
                            or "of"
                            or "for"
                            or "his"
                            or "her"
                            or "its"
                            or "their"
                            or "s"
                        )
                ),
        ];
        var at = Array.FindIndex(words, OfficeWords.IsOffice);
        while (at >= 0 && at + 1 < words.Length && OfficeWords.IsOffice(words[at + 1]))
        {
            at++;
        }

        return at < 0
            ? null
            : new OfficeTitle(
                words[at],
                [.. words.Where((_, i) => i != at).Where(word => !Evaluations.Contains(word, StringComparer.Ordinal))]
            );
    }

    /// <summary>True when this shorter wording can mean the office <paramref name="held"/>.</summary>
    /// <param name="held">The other wording.</param>
    /// <param name="authority">Knows the states and organisations by name and adjective.</param>
    public bool Fits(OfficeTitle held, AuthorityLookup authority)
    {
        var isDiplomat =
            _noun == "diplomat"
            && (
                held._noun == "diplomat"
                || held._modifiers.Contains("foreign", StringComparer.Ordinal)
                || held._modifiers.Contains("state", StringComparer.Ordinal)
            );
        if (_noun != held._noun && !isDiplomat)
        {
            return false;
        }

        return _modifiers.All(modifier => held._modifiers.Any(other => AreOne(modifier, other, authority)));
    }

    private static bool AreOne(string one, string other, AuthorityLookup authority) =>
        one == other
        || (authority.FindBody(one), authority.FindBody(other)) switch
        {
            ({ } body, { } otherBody) => body == otherBody,
            _ => LookAlike(one, other),
        };

    private static bool LookAlike(string one, string other) =>
        (
            one.Length >= StemLength
            && other.Length >= StemLength
            && one.AsSpan(0, StemLength).SequenceEqual(other.AsSpan(0, StemLength))
        )
        || Irregular.Any(names =>
            names.Contains(one, StringComparer.Ordinal) && names.Contains(other, StringComparer.Ordinal)
        );

    private static string Plain(string word)
    {
        var plain = word.Replace('’', '\'').ToLowerInvariant().Trim('.', '"', '(', ')');
        return plain.EndsWith("'s", StringComparison.Ordinal) ? plain[..^2] : plain.TrimEnd('\'');
    }
}
