using System.Collections.Frozen;
using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Figures;

/// <summary>Words by which figures are told from other numbers, and their qualifiers.</summary>
internal static class FigureWords
{
    private static readonly (string Words, string Qualifier)[] QualifierPhrases =
    [
        ("no more than", "at most"),
        ("not more than", "at most"),
        ("no fewer than", "at least"),
        ("no less than", "at least"),
        ("not less than", "at least"),
        ("more than", "more than"),
        ("greater than", "more than"),
        ("less than", "less than"),
        ("fewer than", "less than"),
        ("at least", "at least"),
        ("at most", "at most"),
        ("up to", "at most"),
        ("as many as", "at most"),
        ("as much as", "at most"),
        ("close to", "nearly"),
        ("in excess of", "more than"),
        ("some", "about"),
        ("about", "about"),
        ("around", "about"),
        ("roughly", "about"),
        ("approximately", "about"),
        ("over", "more than"),
        ("exceeding", "more than"),
        ("exceeded", "more than"),
        ("above", "more than"),
        ("under", "less than"),
        ("below", "less than"),
        ("nearly", "nearly"),
        ("almost", "nearly"),
    ];

    private static readonly string[][] Phrases = [.. QualifierPhrases.Select(phrase => phrase.Words.Split(' '))];

    // Small numbers of these say nothing that can be compared.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Vague = Words(
        "things thing questions question points point words word ways way guys sides side ones folks minutes minute seconds second moments examples example "
            + "reasons reason issues issue others pieces parts kinds types times time more other such different of to in on and or hundred thousand "
            + "days weeks months years hours day week month year hour decades o'clock or so cents steps topics aspects elements problems cases fronts "
            + "thirds halves first last main key major important great good big little small simple quick"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Enumerators = Words(
        "article articles resolution resolutions no no. nos. number section sections chapter paragraph page pages room title level phase tier type channel highway route "
            + "flight grade part volume question item point rule form order step day week group protocol annex amendment category generation round option"
    );

    /// <summary>The qualifier that stands before word <paramref name="i"/>, and where it begins.</summary>
    public static string? QualifierBefore(AffairsSentence sentence, int i, out int start)
    {
        for (var k = 0; k < Phrases.Length; k++)
        {
            start = i - Phrases[k].Length;
            var fits = start >= 0;
            for (var w = 0; fits && w < Phrases[k].Length; w++)
            {
                fits = sentence.Is(start + w, Phrases[k][w]);
            }

            if (fits)
            {
                return QualifierPhrases[k].Qualifier;
            }
        }

        start = i;
        return null;
    }

    public static bool IsVague(ReadOnlySpan<char> noun) => Vague.Contains(noun);

    /// <summary>True for a word whose number is a name and no quantity: "Article 25".</summary>
    public static bool IsEnumerator(ReadOnlySpan<char> word) => Enumerators.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet
            .ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
