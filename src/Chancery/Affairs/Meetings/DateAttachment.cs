using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Tells whether a date of a sentence is the meeting's, or that of another phrase or clause: what cannot be tied to it is withheld.</summary>
internal static class DateAttachment
{
    /// <summary>Rule <c>date</c>: no other clause, no verb with an object of its own, and no name with a year in it stands between the meeting and the date.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="meeting">The word of the meeting.</param>
    /// <param name="date">The date's first word.</param>
    /// <param name="end">Behind the date's last word.</param>
    public static bool Is(AffairsSentence sentence, int meeting, int date, int end) =>
        !Modifies(sentence, meeting, date, end)
        && !IsOfEvent(sentence, date, end)
        && (date < meeting ? IsBefore(sentence, date, end, meeting) : IsBehind(sentence, meeting, date));

    // "because we heard when we had these meetings": what stands in front holds for the main clause alone.
    private static bool IsBefore(AffairsSentence sentence, int date, int end, int meeting)
    {
        if (IsOfSaying(sentence, date, end))
        {
            return false;
        }

        var isInFront = date <= 2;
        for (var i = end; i < meeting; i++)
        {
            // "because of the weather"; "in 2029 when I met"
            if ((sentence.Is(i, "because") && sentence.Is(i + 1, "of")) || (sentence.Is(i, "when") && i == end))
            {
                continue;
            }

            if (
                sentence.Form(i)
                    is "that"
                        or "because"
                        or "when"
                        or "since"
                        or "after"
                        or "before"
                        or "which"
                        or "who"
                        or "whom"
                        or "if"
                        or "until"
                        or "including"
                        or ";"
                        or "“"
                        or "\""
                || (!isInFront && sentence.Form(i) is "for" or "about" or "regarding")
                || IsAnnouncing(sentence.Form(i))
                || (IsGoing(sentence.Form(i)) && MeetingWords.VerbAt(sentence, meeting) == MeetingKind.None)
            )
            {
                return false;
            }
        }

        return true;
    }

    // "As the minister said in July, …", "Following the elections last year, …": when it was said, when that was.
    private static bool IsOfSaying(AffairsSentence sentence, int date, int end)
    {
        if (!sentence.Is(end, ","))
        {
            return false;
        }

        for (var i = date - 1; i >= 0 && date - i < 12; i--)
        {
            // "As you know, in July …": in front of the main clause.
            if (sentence.Is(i, ","))
            {
                return false;
            }

            if (
                sentence.IsAny(i, "as", "like")
                || sentence.IsAny(i, "following", "after")
                || sentence.IsAny(i, "since", "before")
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Today we announced a summit": the day of the announcement.
    private static bool IsAnnouncing(ReadOnlySpan<char> form) =>
        form
            is "announced"
                or "announce"
                or "announces"
                or "announcing"
                or "agreed"
                or "decided"
                or "invited"
                or "mentioned"
                or "previewing"
                or "brief"
                or "promised"
                or "thanked"
                or "referring";

    // "On Sunday he will travel to Tarn for the summit": the day of the journey.
    private static bool IsGoing(ReadOnlySpan<char> form) =>
        form
            is "travel"
                or "travels"
                or "travelling"
                or "traveling"
                or "leave"
                or "leaves"
                or "depart"
                or "departs"
                or "departing"
                or "fly"
                or "flies"
                or "flying"
                or "heading"
                or "headed";

    // "the summit, as he did in March", "talks to sign the treaty next year"
    private static bool IsBehind(AffairsSentence sentence, int meeting, int date)
    {
        var hasAnd = false;
        for (var i = meeting + 1; i < date; i++)
        {
            var form = sentence.Form(i);
            if (
                form
                is "when"
                    or "since"
                    or "because"
                    or "like"
                    or "as"
                    or "after"
                    or "until"
                    or "if"
                    or "unless"
                    or "that"
                    or "who"
                    or "whom"
                    or "where"
                    or "previewing"
                    or ";"
                    or "“"
                    or "\""
                    or "("
            )
            {
                // "the summit that will be held in May", "that lasted two hours this morning"; "as well"; "(NSA)"
                if (
                    (form is "that" && IsHeldSoon(sentence, i, date) && !HasDash(sentence, meeting, i))
                    || (form is "as" && sentence.Is(i + 1, "well"))
                    || (form is "(" && AttachmentWords.IsClosedSoon(sentence, i))
                )
                {
                    continue;
                }

                return false;
            }

            // "and we signed it in May", "so we", "but"
            if (
                form is "and" or "but" or "so" or "or"
                && i + 1 < date
                && sentence.Words[i + 1].Is(WordClass.SubjectPronoun | WordClass.Auxiliary | WordClass.Finite)
                && !IsHeldSoon(sentence, i, date)
            )
            {
                return false;
            }

            // "the summit and the conference in May": the day of the nearer one.
            hasAnd |= form is "and";
            if (hasAnd && MeetingWords.NounAt(sentence, i) != MeetingKind.None)
            {
                return false;
            }

            // "the summit in Tarn and returning to Norland next year"
            if (form is "and" && sentence.Form(i + 1) is [>= 'a' and <= 'z', _, _, ..] and [.., 'i', 'n', 'g'])
            {
                return false;
            }

            if (form is "to" && IsOtherDeed(sentence, i + 1))
            {
                return false;
            }

            // "the mechanism adopted in 2029", "an agreement concluded last year"
            if (
                i + 3 >= date
                && i + 1 < date
                && i > meeting + 1
                && form.EndsWith("ed", StringComparison.Ordinal)
                && TenseReader.IsPast(form)
                && !AttachmentWords.IsHeld(form)
                && !sentence.Words[i - 1].Is(WordClass.Auxiliary)
            )
            {
                return false;
            }
        }

        return true;
    }

    // "the summit in Tarn — hopes that began in 2029"
    private static bool HasDash(AffairsSentence sentence, int start, int end) =>
        Enumerable.Range(start, end - start).Any(i => sentence.IsAny(i, "—", "–"));

    // "in February, after we were elected": a month of the year of something else.
    private static bool IsOfEvent(AffairsSentence sentence, int date, int end) =>
        end - date == 1
        && sentence.Form(date) is [>= 'A' and <= 'Z', ..]
        && sentence.Form(date) is not [.., 'd', 'a', 'y']
        && sentence.IsAny(sentence.Is(end, ",") ? end + 1 : end, "after", "before");

    // "the 2031 Council chair", "last year's Action Plan", "the 2030 Programme": a date that belongs to the noun behind it.
    private static bool Modifies(AffairsSentence sentence, int meeting, int date, int end)
    {
        if (end >= sentence.Count || sentence.Words[end].Kind != WordKind.Word)
        {
            return false;
        }

        var isGenitive = sentence.Form(end - 1) is [.., 's'] form && (form.Contains('’') || form.Contains('\''));
        var isYear = end - date == 1 && sentence.Form(date) is [>= '0' and <= '9', _, _, _];
        var isInPhrase = date > 0 && sentence.Words[date - 1].Is(WordClass.Determiner | WordClass.Possessive);
        if (!isGenitive && !(isYear && isInPhrase))
        {
            return false;
        }

        var noun = Phrases.EndOfNouns(sentence, end);
        return !(meeting >= end && meeting < noun);
    }

    // "to discuss trade on Monday" is the meeting's; "to sign the treaty next year" is not.
    private static bool IsOtherDeed(AffairsSentence sentence, int i) =>
        i < sentence.Count
        && !AttachmentWords.IsOfName(sentence, i)
        && sentence.Form(i) is [>= 'a' and <= 'z', ..] verb
        && !sentence.Words[i].Is(WordClass.Time)
        && verb
            is not (
                "discuss"
                or "address"
                or "talk"
                or "speak"
                or "meet"
                or "be"
                or "take"
                or "review"
                or "mark"
                or "celebrate"
                or "visit"
                or "hold"
                or "attend"
            );

    private static bool IsHeldSoon(AffairsSentence sentence, int i, int end)
    {
        for (var k = i + 1; k < Math.Min(end, i + 5); k++)
        {
            if (AttachmentWords.IsHeld(sentence.Form(k)))
            {
                return true;
            }
        }

        return false;
    }
}
