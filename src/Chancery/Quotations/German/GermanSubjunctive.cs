using System.Collections.Frozen;

namespace Chancery.Quotations.German;

/// <summary>Tells the subjunctive in which German reports what others say: "die Lage sei ernst", "man habe gewartet".</summary>
internal static class GermanSubjunctive
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Certain = Set(
        "sei seien könne müsse solle wolle dürfe möge wisse bedürfe"
    );

    // Also "ich habe", "ich werde", "ich gebe".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotWithI = Set(
        """
        habe werde gebe gehe komme stehe bleibe lasse sehe nehme liege halte führe trage bringe brauche mache zeige heiße laufe spreche treffe
        bestehe entspreche gelte helfe verstehe handele handle drohe fehle sage stelle gehöre bedeute erwarte unterstütze diene scheine wirke
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Second = Set(
        "wäre wären hätte hätten würde würden könnte könnten müsste müssten sollte sollten dürfte dürften gäbe käme ginge ließe bräuchte wollten"
    );

    /// <summary>True where a whole sentence is somebody's words without saying whose: its first clause is in the subjunctive.</summary>
    public static bool Reports(OuterSentence sentence)
    {
        var segments = GermanSegments.Of(sentence);
        var first = segments.FindIndex(segment => !segment.IsQuote && !OpensCondition(sentence, segment));
        return first >= 0
            && segments[first].Words.Count > 2
            && IsIn(sentence, segments[first].Words, orSecond: false)
            && !sentence.Equals(segments[first].Start, "möge");
    }

    // "Wenn es nötig sei, werde …": the clause behind it decides.
    private static bool OpensCondition(OuterSentence sentence, GermanSegment segment) =>
        sentence.IsWord(segment.Start) && GermanWords.IsSubordinator(sentence.TextOf(segment.Start));

    /// <summary>True where the stretch holds a form that reports; with <paramref name="orSecond"/> also "wäre" and "hätte".</summary>
    public static bool IsIn(OuterSentence sentence, WordRange stretch, bool orSecond)
    {
        var hasI = false;
        for (var i = stretch.Start; i < stretch.End && !hasI; i++)
        {
            hasI = sentence.Equals(i, "ich");
        }

        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (!sentence.IsWord(i) || sentence[i].Word.IsCapitalized)
            {
                continue;
            }

            var word = sentence.TextOf(i);
            if (
                (Certain.Contains(word) && !IsSetPhrase(sentence, i))
                || (!hasI && (NotWithI.Contains(word) || IsBesidePronoun(sentence, i)))
                || (orSecond && Second.Contains(word))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "es sei denn", "sei es", "Gott sei Dank", "wie dem auch sei"
    private static bool IsSetPhrase(OuterSentence sentence, int index) =>
        sentence.Equals(index + 1, "denn")
        || sentence.Equals(index + 1, "dank")
        || sentence.Equals(index + 1, "Dank")
        || (sentence.Equals(index, "sei") && sentence.Equals(index + 1, "es"))
        || sentence.Equals(index - 1, "auch");

    // "er komme", "gehe es": an ending that the indicative does not have.
    private static bool IsBesidePronoun(OuterSentence sentence, int index)
    {
        var word = sentence.TextOf(index);
        return word.Length > 4
            && word[^1] == 'e'
            && word[^2] is not 't'
            && (
                sentence.Equals(index - 1, "er")
                || sentence.Equals(index - 1, "es")
                || sentence.Equals(index - 1, "man")
            );
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
