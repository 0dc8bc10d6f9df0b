using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Knows the words before a verb that belong to it: auxiliaries, adverbs, "to", "not", "appeared to".</summary>
internal static class VerbGroup
{
    private static readonly string[] RaisingVerbs =
    [
        "appeared",
        "appears",
        "seemed",
        "seems",
        "continued",
        "continues",
        "began",
        "proceeded",
        "hastened",
        "rushed",
        "dared",
        "used",
    ];

    public static bool IsVerbal(OuterSentence sentence, int index) =>
        sentence[index].Is(WordClass.Auxiliary | WordClass.Negation | WordClass.To)
        || (sentence[index].Is(WordClass.Adverb) && !sentence[index].Is(WordClass.Determiner))
        || (sentence.IsWord(index) && !sentence[index].Word.IsCapitalized && Lexicon.IsAdverb(sentence.TextOf(index)));

    public static bool IsRaising(OuterSentence sentence, int index) =>
        Array.Exists(RaisingVerbs, word => sentence.Equals(index, word));

    /// <summary>"began: “…”": reports marked words only.</summary>
    public static bool IsBeginning(OuterSentence sentence, int index) =>
        sentence.Equals(index, "began") || sentence.Equals(index, "begun") || sentence.Equals(index, "started");

    public static bool IsNegation(OuterSentence sentence, int index) =>
        sentence[index].Is(WordClass.Negation)
        || (
            sentence.IsWord(index)
            && (
                sentence.TextOf(index).EndsWith("n't", StringComparison.Ordinal)
                || sentence.TextOf(index).EndsWith("n’t", StringComparison.Ordinal)
            )
        );

    public static bool IsBe(OuterSentence sentence, int index) =>
        sentence.Equals(index, "is")
        || sentence.Equals(index, "are")
        || sentence.Equals(index, "was")
        || sentence.Equals(index, "were")
        || sentence.Equals(index, "be")
        || sentence.Equals(index, "been")
        || sentence.Equals(index, "being");
}
