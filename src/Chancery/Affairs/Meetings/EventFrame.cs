using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Meetings;

/// <summary>
/// Gives meetings the day and place of the event of the same sentence in which they are set: "talks at the Forum on 18 July in Tarn", "arrives
/// in Tarn on Tuesday for talks".
/// </summary>
internal static class EventFrame
{
    private const int Reach = 9;

    /// <summary>Completes the meetings of one sentence, which are in the order of its words.</summary>
    public static void Apply(List<MeetingDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (one, next) = (drafts[i - 1], drafts[i]);
            if (IsAt(one, next) && !(i + 1 < drafts.Count && IsAnother(next, drafts[i + 1])))
            {
                Take(one, next);
            }
            else if (one.Kind == MeetingKind.Visit && IsFor(one, next))
            {
                Take(next, one);
                if (one.Participants is [var visitor] && !next.Participants.Contains(visitor))
                {
                    next.Participants.Insert(0, visitor);
                }
            }
        }
    }

    private static void Take(MeetingDraft to, MeetingDraft from)
    {
        to.Date ??= from.Date;
        if (to.Place is null)
        {
            (to.Place, to.StateOfPlace) = (from.Place, from.StateOfPlace);
        }
    }

    // "at the Forum", "on the sidelines of the summit"
    private static bool IsAt(MeetingDraft one, MeetingDraft next)
    {
        var sentence = next.Sentence;
        for (var i = next.Word - 1; i > one.Word && next.Word - i < Reach; i--)
        {
            if (sentence.Form(i) is "at" or "during" or "margins" or "sidelines")
            {
                return Clause.End(sentence, one.Word) > next.Word;
            }

            if (sentence.Form(i) is "," or "and" or "to" or "for" or "before" or "after" or "from")
            {
                return false;
            }
        }

        return false;
    }

    // "the summit in Tarn and the summit in Vessa": at which of them is open.
    private static bool IsAnother(MeetingDraft next, MeetingDraft third)
    {
        var sentence = next.Sentence;
        for (var i = next.Word + 1; i < third.Word; i++)
        {
            if (sentence.Is(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    // "arrives … for talks with"
    private static bool IsFor(MeetingDraft one, MeetingDraft next)
    {
        var sentence = next.Sentence;
        for (var i = next.Word - 1; i > one.Word && next.Word - i < 4; i--)
        {
            if (sentence.Is(i, "for"))
            {
                return Clause.End(sentence, one.Word) > next.Word;
            }
        }

        return false;
    }
}
