using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Knows the phrases that lead to a source in other languages: "selon", "según", "podľa", "по словам".</summary>
internal static class ForeignSourcePhrase
{
    private static readonly string[][] Phrases =
    [
        ["selon"],
        ["d'après"],
        ["según"],
        ["podľa"],
        ["secondo"],
        ["zdaniem"],
        ["według"],
        ["podle"],
        ["по", "словам"],
        ["по", "мнению"],
        ["по", "данным"],
        ["по", "информации"],
        ["за", "словами"],
        ["за", "даними"],
    ];

    /// <summary>"по его словам": the pronoun stands inside the phrase.</summary>
    private static readonly (string First, string[] Owners, string[] Last)[] Owned =
    [
        ("по", ["его", "её", "ее", "их"], ["словам", "мнению", "данным", "оценке"]),
        ("за", ["його", "її", "їх", "їхніми"], ["словами", "даними"]),
        ("na", ["jeho", "jej", "její"], ["slová", "slov"]),
        ("selon", ["ses"], ["mots", "dires"]),
    ];

    private static readonly string[] Pronouns =
    [
        "lui",
        "elle",
        "eux",
        "elles",
        "él",
        "ella",
        "neho",
        "nej",
        "něj",
        "ní",
    ];

    private static readonly string[] As = ["как", "як", "ako", "jak"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firsts = FrozenSet
        .ToFrozenSet(
            Phrases.Select(phrase => phrase[0]).Concat(Owned.Select(phrase => phrase.First)).Concat(As),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a word that one of the phrases here begins with: most words are told by this alone.</summary>
    public static bool MayBegin(OuterSentence sentence, int at) =>
        sentence.IsWord(at) && Firsts.Contains(sentence.TextOf(at));

    /// <summary>True for a phrase of three words at <paramref name="at"/> whose second one is the source, a pronoun.</summary>
    public static bool IsOwned(OuterSentence sentence, int at) =>
        at + 2 < sentence.Count
        && Array.Exists(
            Owned,
            phrase =>
                sentence.Equals(at, phrase.First)
                && Array.Exists(phrase.Owners, owner => sentence.Equals(at + 1, owner))
                && Array.Exists(phrase.Last, last => sentence.Equals(at + 2, last))
        );

    /// <summary>True for "как" and its like before a verb of speech at <paramref name="at"/>: "Как отметил Линд, …".</summary>
    public static bool IsAsReported(OuterSentence sentence, int at) =>
        at + 2 < sentence.Count
        && Array.Exists(As, word => sentence.Equals(at, word))
        && sentence[at + 1].Takes(ReportingFrame.Foreign);

    /// <summary>Where the source begins behind such a phrase at <paramref name="at"/>, if a name or an office stands there; else null.</summary>
    public static int? EndAt(OuterSentence sentence, int at)
    {
        const int Reach = 5;
        foreach (var phrase in Phrases)
        {
            var start = at + phrase.Length;
            if (start >= sentence.Count || !Stands(sentence, at, phrase))
            {
                continue;
            }

            if (phrase[^1] is "словам" or "словами" && sentence.IsWord(start))
            {
                // Words are always somebody's, whatever the noun.
                return start;
            }

            for (var i = start; i < sentence.Count && i < start + Reach && sentence.IsWord(i); i++)
            {
                if (
                    (i == start && Array.Exists(Pronouns, word => sentence.Equals(start, word)))
                    || sentence[i].Word is { IsCapitalized: true, Kind: WordKind.Word }
                    || Actors.OfficeWords.IsOffice(sentence.TextOf(i))
                )
                {
                    return start;
                }
            }
        }

        return null;
    }

    /// <summary>True for a small word behind a name: without a comma the sentence goes on there.</summary>
    public static bool EndsAt(OuterSentence sentence, int start, int index) =>
        index > start
        && sentence.IsWord(index)
        && !sentence[index].Word.IsCapitalized
        && (sentence[index - 1].Word.IsCapitalized || Array.Exists(Pronouns, word => sentence.Equals(index - 1, word)))
        && !(sentence.TextOf(index) is "de" or "del" or "du" or "des" or "la" or "y" or "et" or "a" or "и" or "von");

    private static bool Stands(OuterSentence sentence, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!sentence.Equals(at + i, phrase[i]))
            {
                return false;
            }
        }

        return true;
    }
}
