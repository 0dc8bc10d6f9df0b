using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Positions;

/// <summary>Rule <c>stance</c>: a noun of holding with its owner.</summary>
internal static class PositionOwners
{
    /// <summary>The owner of the stance that word <paramref name="i"/> names: "Norland's measured stance on", "the position of Norland on".</summary>
    public static IEnumerable<string> OwnersOf(AffairsSentence sentence, int i)
    {
        // "the support of Norland" may be given to it as well as by it.
        if (
            sentence.Form(i) is not ("support" or "opposition" or "commitment" or "rejection" or "condemnation")
            && sentence.Is(i + 1, "of")
            && sentence.NameAt(Phrases.Skip(sentence, i + 2)) is { } behind
            && CanHold(behind)
        )
        {
            return [behind.Name];
        }

        if (
            sentence.Form(i + 1)
            is not (
                "on"
                or "to"
                or "for"
                or "towards"
                or "toward"
                or "against"
                or "of"
                or "about"
                or "over"
                or "regarding"
            )
        )
        {
            return [];
        }

        for (var k = i - 1; k >= 0 && i - k < 6; k--)
        {
            if (sentence.NameAt(k) is { } name)
            {
                return name.IsPossessive && CanHold(name) ? [name.Name] : [];
            }

            if (
                sentence.Words[k].Kind != WordKind.Word
                || sentence.Words[k].Is(WordClass.Preposition | WordClass.Determiner)
            )
            {
                return [];
            }
        }

        return [];
    }

    private static bool CanHold(SentenceName name) =>
        name.Kind is SentenceNameKind.Body or SentenceNameKind.State || name.MayStandFor;
}
