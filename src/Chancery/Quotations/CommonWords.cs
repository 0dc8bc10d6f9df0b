using System.Collections.Frozen;

namespace Chancery.Quotations;

/// <summary>Articles and words for everybody that begin a mention in other languages than English: with a capital at the beginning of a sentence they are no name.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = """
        le la les un une des du ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs plusieurs quelques aucun aucune
        el los las unos unas una este esta estos estas ese esa su sus nuestro nuestra algunas varios varias muchas ningún
        этот эта эти наш наша наши его её их каждый несколько цей ця ці наш наша наші його її їх кожен кілька деякі
        tento táto tieto náš naša naši jeho jej ich každý viacerí ten tá tí tato tito naše její jejich
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for one of them.</summary>
    public static bool Begin(ReadOnlySpan<char> word) => Articles.Contains(word) || ImaginedSpeech.IsAnybody(word);
}
