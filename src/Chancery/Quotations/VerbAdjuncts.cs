using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Skips who was told, when and where between a reporting verb and what it reports.</summary>
internal static class VerbAdjuncts
{
    public static int SkipHearer(OuterSentence sentence, int at)
    {
        if (at < sentence.Count && sentence[at].Is(WordClass.ObjectPronoun))
        {
            return at + 1;
        }

        var start = at;
        while (at < sentence.Count && at - start < 10 && sentence.IsWord(at))
        {
            var word = sentence[at];
            if (
                at > start
                && (
                    word.Is(
                        WordClass.SubjectPronoun
                            | WordClass.Determiner
                            | WordClass.Possessive
                            | WordClass.Preposition
                            | WordClass.Time
                            | WordClass.Auxiliary
                    ) || Follows(sentence, at)
                )
            )
            {
                break;
            }

            at++;
        }

        return at;
    }

    // "reporters Norland …": a name behind the plural noun of the hearers.
    private static bool Follows(OuterSentence sentence, int index) =>
        sentence[index - 1].Is(WordClass.Hearer)
        && !sentence[index].Is(WordClass.Hearer)
        && !sentence[index].Is(WordClass.Coordinator);

    public static int SkipAdjuncts(OuterSentence sentence, int at)
    {
        var start = at;
        while (at < sentence.Count && at - start < ClauseStart.MaxGapWords)
        {
            var word = sentence[at];
            if (word.Is(WordClass.Time) && !word.Is(WordClass.Auxiliary))
            {
                at++;
            }
            else if (word.Is(WordClass.Determiner) && at + 1 < sentence.Count && sentence[at + 1].Is(WordClass.Time))
            {
                at += 2;
            }
            else if (
                word.Is(WordClass.Preposition)
                && !word.Is(WordClass.Time)
                && at + 1 < sentence.Count
                && PrepositionalEnd(sentence, at) is { } end
            )
            {
                at = end;
            }
            else if (sentence.IsComma(at) && at > start)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "on Monday", "in an interview", "in Norstad": up to the noun before the next noun phrase.
    private static int? PrepositionalEnd(OuterSentence sentence, int at)
    {
        var i = at + 1;
        if (i < sentence.Count && sentence[i].Is(WordClass.Time))
        {
            return i + 1;
        }

        var begins = i;
        while (i < sentence.Count && i - at < 10 && sentence.IsWord(i))
        {
            var word = sentence[i];
            if (
                i > begins
                && (
                    word.Is(WordClass.Determiner | WordClass.Possessive | WordClass.SubjectPronoun | WordClass.Time)
                    || (word.Is(WordClass.Preposition) && !sentence.Equals(i, "of"))
                )
            )
            {
                break;
            }

            if (word.Is(WordClass.Auxiliary | WordClass.Finite))
            {
                return null;
            }

            i++;
        }

        return i > begins ? i : null;
    }
}
