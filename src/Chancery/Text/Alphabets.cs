using System.Text;

namespace Chancery.Text;

/// <summary>Tells which alphabet a letter is of, and which letters of two alphabets look alike.</summary>
internal static class Alphabets
{
    // A line holds letters that are printed alike in common type. Small letters that only italics or handwriting make alike are left out, and so are the
    // Greek ones that formulas put behind Latin ones (α, γ, κ).
    private static readonly string[] Alike =
    [
        "AАΑᎪ",
        "BВΒᏴ",
        "CСϹᏟ",
        "DᎠ",
        "EЕΕᎬ",
        "FϜ",
        "GԌᏀ",
        "HНΗᎻ",
        "IІΙ",
        "JЈͿᎫ",
        "KКΚᏦ",
        "LᏞ",
        "MМΜᎷ",
        "NΝ",
        "OОΟՕ",
        "PРΡᏢ",
        "QԚ",
        "RᎡ",
        "SЅՏᏚ",
        "TТΤᎢ",
        "UՍ",
        "VѴᏙ",
        "WԜᎳ",
        "XХΧ",
        "YУΥ",
        "YҮ",
        "ZΖᏃ",
        "aа",
        "cсϲ",
        "dԁ",
        "eе",
        "gց",
        "hһհ",
        "iі",
        "jјϳ",
        "kк",
        "lӏ",
        "nո",
        "oоοօ",
        "pрρ",
        "qԛզ",
        "rг",
        "sѕ",
        "uս",
        "vѵν",
        "wԝ",
        "xх",
        "yу",
        "yү",
        "ІΙ",
        "ӀI",
    ];

    private static readonly Dictionary<(char Letter, Alphabet Alphabet), char> Twins = ReadTwins();

    /// <summary>The alphabet of a letter; null for one that is of none of these.</summary>
    public static Alphabet? Of(char letter) =>
        letter switch
        {
            (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Alphabet.Latin,
            >= '\u00C0' and <= '\u02AF' => Alphabet.Latin,
            (>= '\u1E00' and <= '\u1EFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA722' and <= '\uA7FF') =>
                Alphabet.Latin,
            (>= '\u03E2' and <= '\u03EF') => null,
            (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => Alphabet.Greek,
            (>= '\u0400' and <= '\u052F') or (>= '\u1C80' and <= '\u1C8F') or (>= '\uA640' and <= '\uA69F') =>
                Alphabet.Cyrillic,
            >= '\u0531' and <= '\u0588' => Alphabet.Armenian,
            (>= '\u13A0' and <= '\u13FF') or (>= '\uAB70' and <= '\uABBF') => Alphabet.Cherokee,
            _ => null,
        };

    /// <summary>The letter of <paramref name="alphabet"/> that looks like <paramref name="letter"/>, marks aside.</summary>
    public static bool TryFindTwin(char letter, Alphabet alphabet, out char twin)
    {
        if (Twins.TryGetValue((letter, alphabet), out twin))
        {
            return true;
        }

        // ё is е and a mark; the mark is kept, so that ë comes of it.
        Span<char> parts = stackalloc char[4];
        if (
            !letter.ToString().AsSpan().TryNormalize(parts, out var length, NormalizationForm.FormD)
            || length != 2
            || !Twins.TryGetValue((parts[0], alphabet), out var bare)
        )
        {
            return false;
        }

        var whole = string.Concat(bare, parts[1]).Normalize(NormalizationForm.FormC);
        twin = whole[0];
        return whole.Length == 1;
    }

    private static Dictionary<(char Letter, Alphabet Alphabet), char> ReadTwins()
    {
        var twins = new Dictionary<(char Letter, Alphabet Alphabet), char>();
        foreach (var line in Alike)
        {
            foreach (var letter in line)
            {
                foreach (var other in line.Where(other => other != letter))
                {
                    twins.TryAdd((letter, Of(other)!.Value), other);
                }
            }
        }

        return twins;
    }
}
