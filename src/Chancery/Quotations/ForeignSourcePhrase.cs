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
        ["podle"],
        ["по", "словам"],
        ["по", "мнению"],
        ["по", "данным"],
        ["по", "информации"],
        ["за", "словами"],
        ["за", "даними"],
        ["как", "сообщает"],
    ];

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

            for (var i = start; i < sentence.Count && i < start + Reach && sentence.IsWord(i); i++)
            {
                if (
                    sentence[i].Word is { IsCapitalized: true, Kind: WordKind.Word }
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
        && sentence[index - 1].Word.IsCapitalized
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
