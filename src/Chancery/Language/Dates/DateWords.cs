using System.Collections.Frozen;
using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>What a word does in a time expression, and its number.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value);

/// <summary>The words that time expressions are made of: English, and the names of months and weekdays of other languages.</summary>
internal static class DateWords
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Entries = Build()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <paramref name="word"/> does; a possessive ending does not count. The names of months and days need a capital in English.</summary>
    public static DateWord Find(ReadOnlySpan<char> word)
    {
        word = WithoutPossessive(word);
        if (word.Length is < 1 or > LongestWord)
        {
            return default;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (lower[^1] == '.')
        {
            lower = lower[..^1];
        }

        if (!Entries.TryGetValue(lower, out var entry))
        {
            return default;
        }

        var needsCapital = entry.Kind is DateWordKind.Month or DateWordKind.Weekday && char.IsAscii(word[0]);
        return needsCapital && !char.IsUpper(word[0]) ? default : entry;
    }

    /// <summary>1 to 12 for the name of a month in any case, as languages write it that do not capitalize it; else 0.</summary>
    public static int MonthBehindDay(ReadOnlySpan<char> word) => MonthNames.Find(word.TrimEnd('.'));

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2]
        : word.Length > 2 && word[^1] is '\'' or '’' ? word[..^1]
        : word;

    private static FrozenDictionary<string, DateWord> Build()
    {
        var entries = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        AddMonths(entries);
        AddWeekdays(entries);
        AddNumbers(entries);
        AddUnits(entries);
        Add(entries, DateWordKind.Day, 0, "today tonight");
        Add(entries, DateWordKind.Day, -1, "yesterday");
        Add(entries, DateWordKind.Day, 1, "tomorrow");
        Add(entries, DateWordKind.Season, 3, "spring");
        Add(entries, DateWordKind.Season, 6, "summer");
        Add(entries, DateWordKind.Season, 9, "autumn fall");
        Add(entries, DateWordKind.Season, 12, "winter");
        Add(entries, DateWordKind.This, 0, "this current");
        Add(entries, DateWordKind.Last, 0, "last past previous preceding");
        Add(entries, DateWordKind.Next, 0, "next coming following upcoming");
        Add(entries, DateWordKind.That, 0, "that same");
        Add(entries, DateWordKind.Ago, 0, "ago");
        Add(entries, DateWordKind.Later, 0, "later");
        Add(entries, DateWordKind.Every, 0, "every each");
        Add(entries, DateWordKind.Times, 1, "once");
        Add(entries, DateWordKind.Times, 2, "twice");
        Add(entries, DateWordKind.Part, 6, "half");
        Add(entries, DateWordKind.Early, 0, "early beginning start");
        Add(entries, DateWordKind.Middle, 0, "mid middle");
        Add(entries, DateWordKind.Late, 0, "late end close");
        Add(entries, DateWordKind.DayPart, 0, "morning afternoon evening night noon midday midnight");
        Add(entries, DateWordKind.Anniversary, 0, "anniversary anniversaries");
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddMonths(Dictionary<string, DateWord> entries)
    {
        string[] english =
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ];
        for (var month = 1; month <= english.Length; month++)
        {
            Add(entries, DateWordKind.Month, month, english[month - 1]);
        }
    }

    private static void AddWeekdays(Dictionary<string, DateWord> entries)
    {
        // English, German, French, Spanish, Slovak, Russian.
        string[] weekdays =
        [
            "sunday sonntag dimanche domingo nedeľa nedeľu воскресенье",
            "monday montag lundi lunes pondelok понедельник",
            "tuesday dienstag mardi martes utorok вторник",
            "wednesday mittwoch mercredi miércoles streda stredu среда среду",
            "thursday donnerstag jeudi jueves štvrtok четверг",
            "friday freitag vendredi viernes piatok пятница пятницу",
            "saturday samstag samedi sábado sobota sobotu суббота субботу",
        ];
        for (var day = 0; day < weekdays.Length; day++)
        {
            Add(entries, DateWordKind.Weekday, day, weekdays[day]);
        }
    }

    private static void AddNumbers(Dictionary<string, DateWord> entries)
    {
        var numbers = "a one two three four five six seven eight nine ten eleven twelve".Split(' ');
        for (var i = 0; i < numbers.Length; i++)
        {
            Add(entries, DateWordKind.Number, Math.Max(1, i), numbers[i]);
        }

        Add(entries, DateWordKind.Number, 1, "an");
        Add(entries, DateWordKind.Number, 15, "fifteen");
        Add(entries, DateWordKind.Number, 20, "twenty");
        Add(entries, DateWordKind.Number, 30, "thirty");
        Add(entries, DateWordKind.Number, 40, "forty");
        Add(entries, DateWordKind.Number, 50, "fifty");
        Add(entries, DateWordKind.Number, 100, "hundred");
        var ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ');
        for (var i = 0; i < ordinals.Length; i++)
        {
            Add(entries, DateWordKind.Ordinal, i + 1, ordinals[i]);
        }

        var later =
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".Split(
                ' '
            );
        for (var i = 0; i < later.Length; i++)
        {
            Add(entries, DateWordKind.Ordinal, i + 13, later[i]);
        }
    }

    private static void AddUnits(Dictionary<string, DateWord> entries)
    {
        foreach (var unit in Enum.GetValues<DateUnit>())
        {
            var name = unit.ToString().ToLowerInvariant();
            var plural = unit == DateUnit.Century ? "centuries" : name + "s";
            Add(entries, DateWordKind.Unit, (int)unit, name);
            Add(entries, DateWordKind.Unit, (int)unit, plural);
        }

        Add(entries, DateWordKind.Regularly, (int)DateUnit.Year, "annual annually yearly");
        Add(entries, DateWordKind.Regularly, (int)DateUnit.Month, "monthly");
        Add(entries, DateWordKind.Regularly, (int)DateUnit.Week, "weekly");
        Add(entries, DateWordKind.Regularly, (int)DateUnit.Day, "daily");
        Add(entries, DateWordKind.Regularly, (int)DateUnit.Quarter, "quarterly");
    }

    private static void Add(Dictionary<string, DateWord> entries, DateWordKind kind, int value, string words)
    {
        foreach (var word in words.Split(' '))
        {
            entries[word] = new DateWord(kind, value);
        }
    }
}
