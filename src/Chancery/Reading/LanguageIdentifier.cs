using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Tells a text's main language by its script and its commonest words.</summary>
internal static class LanguageIdentifier
{
    private const int Sampled = 20_000;
    private const int FewestHits = 3;

    private static readonly (string Language, FrozenSet<string> Words)[] Latin =
    [
        Of("en", "the of and to in is that for it with as was on are by be this which have from not will we at has"),
        Of(
            "de",
            "der die und das ist in zu den von mit nicht wir für auf sich dass ein eine im dem des auch sind es wird"
        ),
        Of("fr", "le la les et des est une dans que pour qui sur pas nous par avec au du ce il sont plus cette"),
        Of("es", "el la los las que de en y por con para una es del se no más como lo su este son pero"),
        Of("it", "il la che di è per non con una del della sono gli anche questo nel alla più dei si ha le"),
        Of("pt", "o a os as que de em e para com uma não do da por mais se na no como são dos das ao"),
        Of("sk", "a je na sa že v s to aj by sme nie ktoré ktorý pre ako ale o so pri od čo už ich našej"),
        Of("cs", "a je na se že v s to i by jsme není které který pro jako ale o při od co už jejich ve"),
        Of("pl", "i w na z się że nie do jest to o jak po od przez dla są który oraz jego ale czy za"),
        Of("nl", "de het een van en in is dat op te niet voor met zijn die aan er ook als wordt wij om"),
        Of("hu", "a az és hogy nem is egy ez van meg de kell mint már csak volt ezt azt"),
        Of("ro", "și de la în a nu cu pe este că din pentru o un care mai sunt ce să au"),
        Of("tr", "ve bir bu için da de ile olarak çok olan ne daha gibi kadar ama biz değil"),
        Of("sv", "och att det som en är på av för med den inte till har vi om ett de"),
        Of("fi", "ja on ei se että oli hän mutta ovat tai kun myös joka mitä niin"),
        Of("hr", "i je u se na da za su od s što koji ne ali o kao bi smo to će"),
    ];

    private static readonly (string Language, FrozenSet<string> Words)[] Cyrillic =
    [
        Of("ru", "и в не на что с по это как мы для к из от но их все является также был вопрос"),
        Of("uk", "і в не на що з по це як ми для до від та але їх є також був які у"),
        Of("bg", "и в не на че с по това как ние за от но се да са е ще които"),
        Of("sr", "и у не на да је се за су од са што али као ми који о ће"),
    ];

    /// <summary>Scripts that one language has for itself, or one far more than others.</summary>
    private static readonly (string Language, char First, char Last)[] OwnScripts =
    [
        ("hy", '\u0530', '\u058F'),
        ("hi", '\u0900', '\u097F'),
        ("bn", '\u0980', '\u09FF'),
        ("ta", '\u0B80', '\u0BFF'),
        ("th", '\u0E00', '\u0E7F'),
        ("my", '\u1000', '\u109F'),
        ("ka", '\u10A0', '\u10FF'),
        ("am", '\u1200', '\u139F'),
        ("km", '\u1780', '\u17FF'),
    ];

    private static readonly (string Language, FrozenSet<string> Words)[] WithoutUkrainian =
    [
        .. Cyrillic.Where(candidate => candidate.Language != "uk"),
    ];

    /// <summary>The commonest words of each language of Latin and Cyrillic script, in small letters.</summary>
    public static IEnumerable<(string Language, FrozenSet<string> Words)> CommonWords => [.. Latin, .. Cyrillic];

    /// <summary>A BCP 47 tag, or null where the text is too short or of no language known here.</summary>
    public static string? Identify(IEnumerable<string> texts)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var scripts = new int[8 + OwnScripts.Length];
        var read = 0;
        foreach (var text in texts)
        {
            Count(text.AsSpan(0, Math.Min(text.Length, Sampled - read)), words, scripts);
            read += Math.Min(text.Length, Sampled - read);
            if (read >= Sampled)
            {
                break;
            }
        }

        var script = Array.IndexOf(scripts, scripts.Max());
        return scripts[script] < 10
            ? null
            : script switch
            {
                0 => Best(Latin, words),
                1 => Best(HasUkrainianLetters(words) ? Cyrillic : WithoutUkrainian, words),
                2 => scripts[3] * 20 > scripts[2] ? "ja" : "zh",
                3 => "ja",
                4 => "ko",
                5 => "ar",
                6 => "he",
                7 => "el",
                _ => OwnScripts[script - 8].Language,
            };
    }

    /// <summary>True where a word has a letter that Russian does not have: short texts of the two share most small words.</summary>
    private static bool HasUkrainianLetters(Dictionary<string, int> words) =>
        words.Keys.Any(word => word.AsSpan().ContainsAny("іїєґ"));

    private static string? Best((string Language, FrozenSet<string> Words)[] candidates, Dictionary<string, int> words)
    {
        var (best, hits) = candidates
            .Select(candidate => (candidate.Language, Hits: candidate.Words.Sum(words.GetValueOrDefault)))
            .MaxBy(candidate => candidate.Hits);
        return hits >= FewestHits ? best : null;
    }

    private static void Count(ReadOnlySpan<char> text, Dictionary<string, int> words, int[] scripts)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                scripts[ScriptOf(text[at])]++;
                at++;
            }

            if (at - start <= 12)
            {
                var word = text[start..at].ToString().ToLowerInvariant();
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }
    }

    private static int ScriptOf(char letter) =>
        letter switch
        {
            < '\u0370' => 0,
            >= '\u0370' and < '\u0400' => 7,
            >= '\u0400' and < '\u0530' => 1,
            >= '\u0590' and < '\u0600' => 6,
            >= '\u0600' and < '\u0780' => 5,
            >= '\u3040' and < '\u3100' => 3,
            >= '\uAC00' and < '\uD7B0' => 4,
            >= '\u3400' and < '\uA000' => 2,
            _ => 8 + Array.FindIndex(OwnScripts, own => letter >= own.First && letter <= own.Last) is >= 8 and var own
                ? own
                : 0,
        };

    private static (string, FrozenSet<string>) Of(string language, string words) =>
        (language, words.Split(' ').ToFrozenSet(StringComparer.Ordinal));
}
