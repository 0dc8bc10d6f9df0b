using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads what came of a meeting: what was agreed, signed or reached there, in its sentence or the one behind it.</summary>
internal static class MeetingOutcome
{
    private const int MaxWords = 60;

    /// <summary>Puts in the outcome of a meeting that was held, where the words give one.</summary>
    /// <param name="draft">The meeting, with its status.</param>
    /// <param name="next">The next sentence of the document, or null.</param>
    public static void Add(MeetingDraft draft, AffairsSentence? next)
    {
        if (draft.Status != MeetingStatus.Held)
        {
            return;
        }

        var sentence = draft.Sentence;
        for (var i = draft.Word + 1; i < sentence.Count; i++)
        {
            if (IsResult(sentence, i) && IsOfMeeting(sentence, draft.Word, i))
            {
                draft.Outcome = Words(sentence, i);
                return;
            }
        }

        if (next?.Paragraph == sentence.Paragraph && PointsBack(next) is var verb and >= 0)
        {
            draft.Outcome = Words(next, verb);
            draft.OutcomeSentence = next;
        }
    }

    // "agreed to", "resulted in", "led to", "signed a plan", "reached an understanding"
    private static bool IsResult(AffairsSentence sentence, int i) =>
        sentence.Form(i) switch
        {
            "agreed" => sentence.Form(i + 1) is "to" or "on" or "that",
            "resulted" => sentence.Is(i + 1, "in"),
            "led" => sentence.Is(i + 1, "to"),
            "ended" or "concluded" => sentence.Is(i + 1, "with"),
            "signed" or "adopted" or "reached" or "produced" or "yielded" or "approved" => i + 1 < sentence.Count
                && (sentence.Words[i + 1].Is(WordClass.Determiner) || sentence.Words[i + 1].IsCapitalized)
                && !sentence.IsDate(i + 1),
            _ => false,
        };

    // "met in Tarn and agreed to", "talks, which resulted in", "at the meeting, we agreed": no other subject in between, no condition.
    private static bool IsOfMeeting(AffairsSentence sentence, int meeting, int verb)
    {
        var before = verb - 1;
        while (before > meeting && sentence.Words[before].Is(WordClass.Adverb | WordClass.Auxiliary))
        {
            if (sentence.Form(before) is "will" or "would" or "should" or "be" or "not" or "was" or "were")
            {
                return false;
            }

            before--;
        }

        // "The talks in Tarn resulted in": the meeting itself is the subject.
        var isSubject = sentence.Form(verb) is "resulted" or "led" or "ended" or "concluded" or "produced" or "yielded";
        for (var i = meeting + 1; i < verb; i++)
        {
            if (sentence.Form(i) is "if" or "because" or "after" or "since" or "who" or "—" or ";" or ":")
            {
                return false;
            }

            isSubject &= i > before || !sentence.Words[i].Is(WordClass.Auxiliary | WordClass.Finite);
        }

        return isSubject
            || sentence.Form(before) is "and" or "we" or "they" or "which" or "sides" or "leaders" or "parties" or "I";
    }

    // "They agreed to …", "The sides signed …", "The talks resulted in …"; -1 where it tells of something else.
    private static int PointsBack(AffairsSentence sentence)
    {
        var start = sentence.Count > 0 && sentence.Words[0].Kind == WordKind.Punctuation ? 1 : 0;
        var at = sentence.Form(start) switch
        {
            "They" => start + 1,
            "The" or "Both" => sentence.Form(start + 1)
                is "sides"
                    or "parties"
                    or "leaders"
                    or "talks"
                    or "meeting"
                    or "visit"
                    or "ministers"
                    or "presidents"
                ? start + 2
                : -1,
            _ => -1,
        };
        while (
            at > 0
            && at < sentence.Count
            && sentence.Form(at) is "also" or "then" or "have" or "had" or "has" or "both" or "all"
        )
        {
            at++;
        }

        return at > 0 && at < sentence.Count && IsResult(sentence, at) ? at : -1;
    }

    private static string Words(AffairsSentence sentence, int verb)
    {
        var end = verb + 1;
        while (
            end < sentence.Count
            && end - verb < MaxWords
            && sentence.Form(end) is not (";" or "—" or "–" or "." or "!" or "”" or "but" or "because")
            && !(sentence.Form(end) is "\"" && !QuotedWords.IsOpening(sentence, end))
        )
        {
            end = QuotedWords.Behind(sentence, end) is var behind and > 0 ? behind : end + 1;
        }

        end = Phrases.Trim(sentence, verb, end, end - verb >= MaxWords);
        return sentence.Phrase(verb, end);
    }
}
