using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Positions;

/// <summary>Rules <c>must</c> and <c>judges</c>: what the speaker calls due, important or out of the question.</summary>
internal static class PositionJudgements
{
    /// <summary>True where word <paramref name="i"/> calls something due: "must", "should", "cannot be"; not "should have told us", "cannot send".</summary>
    public static bool IsDue(AffairsSentence sentence, int i)
    {
        if (!PositionWords.Due.Contains(sentence.Form(i)))
        {
            return false;
        }

        // "should have told us" blames; "cannot send" is unable, "cannot be justified" and "cannot accept" hold.
        var next = i + 1;
        while (next < sentence.Count && sentence.Words[next].Is(WordClass.Adverb | WordClass.Negation))
        {
            next++;
        }

        // "should they agree" is a condition.
        return !sentence.Is(next, "have")
            && next < sentence.Count
            && !sentence.Words[next].Is(WordClass.SubjectPronoun | WordClass.Determiner | WordClass.Possessive)
            && sentence.NameAt(next) is null
            && (
                sentence.Form(i) is not "cannot"
                || sentence.Form(next)
                    is "be"
                        or "accept"
                        or "allow"
                        or "tolerate"
                        or "agree"
                        or "ignore"
                        or "recognise"
                        or "recognize"
                        or "let"
                        or "support"
            )
            && !(sentence.Is(i, "cannot") && sentence.Is(i - 1, "I"));
    }

    /// <summary>The verb of the judgement whose word <paramref name="i"/> is: "is (an absolute) priority", "remains essential", "has reached an unprecedented level"; -1 where it is none.</summary>
    public static int VerbOfJudgement(AffairsSentence sentence, int i)
    {
        // "initiatives to end sanctions deserve every support"
        if (
            sentence.Form(i) is "support" or "condemnation" or "recognition"
            && (sentence.IsAny(i - 1, "deserve", "deserves") || sentence.IsAny(i - 2, "deserve", "deserves"))
        )
        {
            return sentence.IsAny(i - 1, "deserve", "deserves") ? i - 1 : i - 2;
        }

        if (!PositionWords.Judging.Contains(sentence.Form(i)))
        {
            return -1;
        }

        for (var k = i - 1; k > 0 && i - k < 6; k--)
        {
            var form = sentence.Form(k);
            if (form is "is" or "are" or "remains" or "remain" or "be" or "become" or "becomes" or "reached")
            {
                // "unjustified war" and "best practices" only name; a level is reached, nothing else is.
                var isFit = sentence.Is(i, "unprecedented") == form is "reached" && !sentence.Is(k - 1, "I");
                var isBare = sentence.IsAny(k - 1, "it", "this") || sentence.Is(k - 1, "that");
                return isFit && (!isBare || sentence.IsAny(i + 1, "to", "that")) ? k : -1;
            }

            if (
                sentence.Words[k].Kind != WordKind.Word
                || sentence.Words[k].Is(WordClass.Preposition | WordClass.SubjectPronoun)
                || form is [_, _, _, .., 'i', 'n', 'g']
            )
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True for "it is necessary to recall", "I must say", "it is important that you came": about the talk itself.</summary>
    public static bool IsAboutSpeech(AffairsSentence sentence, int i)
    {
        var next = sentence.IsAny(i + 1, "to", "also") ? i + 2 : i + 1;
        return sentence.Form(next)
                is "say"
                    or "recall"
                    or "note"
                    or "mention"
                    or "add"
                    or "admit"
                    or "confess"
                    or "thank"
                    or "express"
                    or "tell"
                    or "ask"
                    or "stress"
                    or "emphasise"
                    or "emphasize"
                    or "underline"
                    or "remember"
                    or "remind"
                    or "repeat"
            || (sentence.Is(next, "be") && sentence.Form(next + 1) is "clear" or "honest" or "frank" or "careful")
            || (sentence.Is(i + 1, "that") && sentence.Is(i + 2, "you"))
            || (sentence.Is(i - 1, "you") && sentence.Is(i - 2, "that"));
    }

    /// <summary>Whose priority it is said to be: "of the alliance", "for Norland"; null where that is not said.</summary>
    public static string? JudgeOf(AffairsSentence sentence, int i)
    {
        if (!sentence.Is(i, "priority") || !sentence.IsAny(i + 1, "of", "for"))
        {
            return null;
        }

        var at = Phrases.Skip(sentence, i + 2);
        return sentence.NameAt(at) is { Kind: SentenceNameKind.Body or SentenceNameKind.State } name ? name.Name : null;
    }
}
