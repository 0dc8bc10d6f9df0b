using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Knows the nouns of what states something by being read: what a poll shows and a study finds is reported, whatever the form.</summary>
internal static class EvidenceNouns
{
    private static readonly string[] Nouns =
    [
        "poll",
        "polls",
        "average",
        "averages",
        "survey",
        "surveys",
        "study",
        "studies",
        "analysis",
        "analyses",
        "report",
        "reports",
        "research",
        "data",
        "figures",
        "statistics",
        "records",
        "documents",
        "video",
        "footage",
        "recording",
        "audit",
        "inquiry",
        "investigation",
        "review",
    ];

    /// <summary>True for one of them.</summary>
    public static bool Is(OuterSentence sentence, int index) =>
        Array.Exists(Nouns, noun => sentence.Equals(index, noun));

    /// <summary>True where one of them stands in the phrase before the verb.</summary>
    public static bool Stand(OuterSentence sentence, int verb)
    {
        const int Reach = 12;

        // "polls have similarly shown"
        var first = verb - 1;
        while (first > 0 && verb - first < 4 && sentence[first].Is(WordClass.Auxiliary | WordClass.Adverb))
        {
            first--;
        }

        for (
            var i = first;
            i >= 0 && verb - i <= Reach && sentence.IsWord(i) && !sentence[i].Is(WordClass.Auxiliary);
            i--
        )
        {
            if (Is(sentence, i))
            {
                return true;
            }
        }

        return false;
    }
}
