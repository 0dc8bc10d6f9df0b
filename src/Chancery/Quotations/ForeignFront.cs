using System.Collections.Frozen;

namespace Chancery.Quotations;

/// <summary>Words that stand between a verb and its subject, or in front of both, in Russian, Ukrainian, French, Spanish, Slovak and Czech: days, "earlier", "also", "to journalists".</summary>
internal static class ForeignFront
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = """
        ранее также вчера сегодня накануне позже затем журналистам журналистов репортерам агентству раніше також учора вчора сьогодні журналістам
        lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui également ensuite
        este lunes martes miércoles jueves viernes sábado domingo ayer hoy también además
        včera dnes dnes v vo ve pondelok utorok stredu štvrtok piatok sobotu nedeľu pondělí úterý čtvrtek pátek neděli novinárom novinářům tiež také
        в во у понедельник вторник среду четверг пятницу субботу воскресенье понеділок вівторок середу четвер п'ятницю суботу неділю
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first word at or behind <paramref name="start"/> that is none of them.</summary>
    public static int Skip(OuterSentence sentence, int start, int to)
    {
        var at = start;
        while (at + 1 < to && at - start < MostWords && sentence.IsWord(at) && Words.Contains(sentence.TextOf(at)))
        {
            at++;
        }

        return at;
    }
}
