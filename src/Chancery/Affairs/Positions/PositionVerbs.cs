using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Positions;

/// <summary>Rule <c>holds</c>: verbs and expressions by which a subject holds something.</summary>
internal static class PositionVerbs
{
    /// <summary>True where word <paramref name="i"/> holds something of its subject: "oppose", "are against", "attach importance".</summary>
    public static bool IsHolding(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        if (PositionWords.IsExpression(sentence, i))
        {
            return true;
        }

        // "are against", "is committed to", "are in favour of", "are convinced that"
        if (
            sentence.Words[i].Is(WordClass.Auxiliary)
            && form is "is" or "are" or "am" or "remain" or "remains" or "'re" or "’re" or "'m" or "’m"
        )
        {
            var next = i + 1;
            while (sentence.Words.Length > next && sentence.Words[next].Is(WordClass.Adverb))
            {
                next++;
            }

            return sentence.IsAny(next, "against", "opposed")
                || (sentence.Is(next, "committed") && sentence.Is(next + 1, "to"))
                || (sentence.Is(next, "in") && sentence.IsAny(next + 1, "favour", "favor"))
                || (sentence.Is(next, "united") && IsUnited(sentence, next))
                || (sentence.IsAny(next, "convinced", "concerned") && sentence.IsAny(next + 1, "that", "about"));
        }

        // "should Norland not respect": no finite verb.
        if (
            !PositionWords.Holding.Contains(form)
            || (sentence.Is(i - 1, "not") && !sentence.Words[Math.Max(0, i - 2)].Is(WordClass.Auxiliary))
        )
        {
            return false;
        }

        // "call for", "call on"; "consider which", "urge you to": no position.
        var behind = sentence.Form(i + 1);
        return form switch
        {
            "call" or "calls" => behind is "for" or "on" or "upon",
            // "imposed, I believe, further sanctions": in passing.
            "believe" or "believes" => behind is not ",",
            "consider" or "considers" or "recognise" or "recognize" or "agree" or "agrees" => behind
                is not ("which" or "what" or "how" or "whether" or "to" or "you"),
            "urge" or "appreciate" or "respect" or "welcome" or "accept" or "support" => behind
                is not ("you" or "your" or "him" or "her" or "me" or "everyone" or "everybody" or "," or "."),
            "support" or "supports" or "demand" or "demands" or "favor" or "favour" => !sentence
                .Words[i - 1]
                .Is(WordClass.Determiner | WordClass.Possessive),
            _ => true,
        };
    }

    // "united against", "united with Sudland in rejecting"
    private static bool IsUnited(AffairsSentence sentence, int i)
    {
        for (var k = i + 1; k < Math.Min(sentence.Count - 1, i + 6); k++)
        {
            if (sentence.Is(k, "against"))
            {
                return true;
            }

            if (sentence.Is(k, "in"))
            {
                return sentence.Form(k + 1)
                    is "rejecting"
                        or "opposing"
                        or "supporting"
                        or "condemning"
                        or "demanding"
                        or "calling"
                        or "believing";
            }
        }

        return false;
    }
}
