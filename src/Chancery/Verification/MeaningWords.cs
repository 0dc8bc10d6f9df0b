using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Tells the words that carry a negation, a number, a name or a modal from the others.</summary>
internal static class MeaningWords
{
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "nowhere",
            "without",
            "cannot",
            "cant",
            "dont",
            "doesnt",
            "didnt",
            "isnt",
            "arent",
            "wasnt",
            "werent",
            "wont",
            "wouldnt",
            "shouldnt",
            "couldnt",
            "hasnt",
            "havent",
            "hadnt",
            "mustnt",
            "neednt",
            "aint",
            "hardly",
            "unlikely",
            "не",
            "нет",
            "ни",
            "никогда",
            "никто",
            "ничего",
            "нельзя",
            "без",
            "ні",
            "немає",
            "ніколи",
            "nicht",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "nie",
            "niemals",
            "nichts",
            "niemand",
            "ohne",
            "ne",
            "pas",
            "jamais",
            "rien",
            "aucun",
            "aucune",
            "sans",
            "nunca",
            "nada",
            "nadie",
            "sin",
            "nao",
            "nikdy",
            "nic",
            "nikto",
            "nijaky",
            "ziadny",
            "bez",
            "nigdy",
            "nikt",
            "non",
            "mai",
            "不",
            "没",
            "無",
            "无",
            "未",
            "非",
            "لا",
            "لم",
            "لن",
            "ليس",
            "ليست",
            "بدون",
        ]
    );

    private static readonly FrozenSet<string> Modals = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "will",
            "would",
            "shall",
            "should",
            "can",
            "could",
            "may",
            "might",
            "must",
            "ought",
            "может",
            "могут",
            "можем",
            "должен",
            "должны",
            "должна",
            "должно",
            "будет",
            "будем",
            "будут",
            "kann",
            "konnen",
            "konnte",
            "darf",
            "durfen",
            "muss",
            "mussen",
            "musste",
            "soll",
            "sollen",
            "sollte",
            "wird",
            "werden",
            "wurde",
            "peut",
            "peuvent",
            "doit",
            "doivent",
            "devrait",
            "pourrait",
            "moze",
            "mozu",
            "musi",
            "bude",
            "budu",
        ]
    );

    private static readonly FrozenSet<string> Numbers = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "first",
            "second",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "trillion",
            "trillions",
            "dozen",
            "dozens",
            "half",
            "third",
            "quarter",
            "double",
            "twice",
            "percent",
            "один",
            "два",
            "три",
            "четыре",
            "пять",
            "шесть",
            "семь",
            "восемь",
            "девять",
            "десять",
            "сто",
            "тысяча",
            "тысячи",
            "тысяч",
            "миллион",
            "миллиона",
            "миллионов",
            "миллиард",
            "миллиарда",
            "миллиардов",
            "zwei",
            "drei",
            "vier",
            "funf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "hundert",
            "tausend",
            "millionen",
            "milliarden",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "sept",
            "huit",
            "neuf",
            "dix",
            "cent",
            "mille",
            "milliard",
            "milliards",
            "dva",
            "tri",
            "styri",
            "pat",
            "sest",
            "sedem",
            "osem",
            "devat",
            "desat",
            "sto",
            "tisic",
            "milion",
            "milionov",
            "miliardy",
            "一",
            "二",
            "三",
            "四",
            "五",
            "六",
            "七",
            "八",
            "九",
            "十",
            "百",
            "千",
            "万",
            "亿",
        ]
    );

    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "if",
            "unless",
            "provided",
            "condition",
            "conditions",
            "conditional",
            "except",
            "если",
            "условии",
            "условием",
            "якщо",
            "wenn",
            "falls",
            "sofern",
            "si",
            "sauf",
            "ak",
            "pokial",
            "如果",
            "除非",
        ]
    );

    /// <summary>Words with a capital that name nobody: how people are addressed, and the first person.</summary>
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        StringComparer.Ordinal,
        ["mr", "mrs", "ms", "miss", "sir", "madam", "dr", "i", "im", "ive", "ill", "id"]
    );

    /// <summary>Days and months that are written with a capital: no names, and where one stands for another the date is another.</summary>
    private static readonly FrozenSet<string> DaysAndMonths = FrozenSet.ToFrozenSet(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
        lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    /// <summary>True for a normalized word that denies.</summary>
    public static bool IsNegation(string word) => Negations.Contains(word);

    /// <summary>True for a normalized number, in digits or as a word.</summary>
    public static bool IsNumber(string word) =>
        (word.Length > 0 && char.IsAsciiDigit(word[0])) || Numbers.Contains(word);

    /// <summary>True for a normalized word that sets a condition.</summary>
    public static bool IsCondition(string word) => Conditions.Contains(word);

    /// <summary>What an edit touches: whatever stands more often under one span than under the other.</summary>
    public static EditEffects Compare(string text, TextSpan span, string otherText, TextSpan otherSpan)
    {
        var one = Count(text, span);
        var other = Count(otherText, otherSpan);
        return (one.Negations != other.Negations ? EditEffects.Negation : EditEffects.None)
            | (
                !one.Numbers.SequenceEqual(other.Numbers, StringComparer.Ordinal) || AreOtherDates(one, other)
                    ? EditEffects.Number
                    : EditEffects.None
            )
            | (!one.Names.SequenceEqual(other.Names, StringComparer.Ordinal) ? EditEffects.Name : EditEffects.None)
            | (!one.Modals.SequenceEqual(other.Modals, StringComparer.Ordinal) ? EditEffects.Modal : EditEffects.None);
    }

    /// <summary>True when the record's words hold a negation or a number that the writer's do not.</summary>
    public static bool HideNegationOrNumber(string inserted, string hidden)
    {
        var one = Count(inserted, new TextSpan(0, inserted.Length));
        var other = Count(hidden, new TextSpan(0, hidden.Length));
        return other.Negations > one.Negations || other.Numbers.Except(one.Numbers, StringComparer.Ordinal).Any();
    }

    /// <summary>A day that one side adds is an addition; another day than the other side's is another date.</summary>
    private static bool AreOtherDates(Counts one, Counts other) =>
        one.Dates.Count > 0 && other.Dates.Count > 0 && !one.Dates.SequenceEqual(other.Dates, StringComparer.Ordinal);

    private static Counts Count(string text, TextSpan span)
    {
        var counts = new Counts();
        foreach (var token in Tokenizer.Tokenize(text[span.Start..span.End]))
        {
            var word = token.Span.Shift(span.Start);
            var raw = text.AsSpan(word.Start, word.Length);
            var plain = Normalization.Normalize(raw);
            if (Negations.Contains(plain))
            {
                counts.Negations++;
            }
            else if (char.IsAsciiDigit(plain[0]) || Numbers.Contains(plain))
            {
                counts.Numbers.Add(plain);
            }
            else if (char.IsUpper(raw[0]) && DaysAndMonths.Contains(plain) && !StartsSentence(text, word.Start))
            {
                counts.Dates.Add(plain);
            }
            else if (ModalOf(raw, plain) is { } modal)
            {
                counts.Modals.Add(modal);
            }

            if (IsName(text, word.Start, raw, plain))
            {
                counts.Names.Add(plain);
            }
        }

        counts.Sort();
        return counts;
    }

    private static string? ModalOf(ReadOnlySpan<char> raw, string plain)
    {
        var isShort = raw.Length > 2 && raw.ContainsAny('\'', '’');
        return isShort && raw.EndsWith("ll", StringComparison.OrdinalIgnoreCase) ? "will"
            : isShort && raw[^2] is '\'' or '’' && (raw[^1] | 0x20) == 'd' ? "would"
            : Modals.Contains(plain) ? plain
            : null;
    }

    /// <summary>A capital that no start of a sentence asks for.</summary>
    public static bool IsName(string text, int start, ReadOnlySpan<char> raw, string plain)
    {
        if (!char.IsUpper(raw[0]) || NotNames.Contains(plain) || DaysAndMonths.Contains(plain))
        {
            return false;
        }

        return !StartsSentence(text, start);
    }

    /// <summary>True where a capital says nothing: at the start, or behind a mark that ends a sentence or opens one.</summary>
    private static bool StartsSentence(string text, int start)
    {
        var before = start - 1;
        while (
            before >= 0
            && !char.IsLetterOrDigit(text[before])
            && text[before] is not ('.' or '!' or '?' or ':' or '…' or '\n' or '“' or '"')
        )
        {
            before--;
        }

        return before < 0 || !char.IsLetterOrDigit(text[before]);
    }

    private sealed class Counts
    {
        public int Negations { get; set; }

        public List<string> Numbers { get; } = [];

        public List<string> Dates { get; } = [];

        public List<string> Names { get; } = [];

        public List<string> Modals { get; } = [];

        public void Sort()
        {
            Dates.Sort(StringComparer.Ordinal);
            Numbers.Sort(StringComparer.Ordinal);
            Names.Sort(StringComparer.Ordinal);
            Modals.Sort(StringComparer.Ordinal);
        }
    }
}
