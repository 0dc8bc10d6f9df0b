using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>What the words around a meeting say of its status: some decide it, the others speak of what is to come, is hoped for, or is past.</summary>
internal readonly record struct MeetingStatusSigns
{
    /// <summary>True where a word decides: <see cref="Status"/> holds, and null is a mere possibility.</summary>
    public bool IsDecided { get; private init; }

    /// <summary>The status that is decided.</summary>
    public MeetingStatus? Status { get; private init; }

    /// <summary>"will", "next", "plans to".</summary>
    public bool IsFuture { get; private init; }

    /// <summary>"expected", "hope", "upcoming".</summary>
    public bool IsHoped { get; private init; }

    /// <summary>A past tense.</summary>
    public bool IsPast { get; private init; }

    /// <summary>The signs among the words from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static MeetingStatusSigns Of(MeetingDraft draft, int start, int end)
    {
        var sentence = draft.Sentence;
        var (isFuture, isHoped, isPast) = (false, false, false);
        for (var i = start; i < end; i++)
        {
            var form = sentence.Form(i);
            if (IsNegation(sentence, i))
            {
                if (i <= draft.Word || IsTakingPlace(sentence, i))
                {
                    return Decided(Denied(draft, i));
                }

                // "the talks are not stalled": they are held.
                continue;
            }

            if (DecidedBy(draft, i, out var status))
            {
                return Decided(status);
            }

            isFuture |= IsFutureAt(draft, i);
            isHoped |= IsHope(form);
            isPast |= IsPastAt(sentence, i) || (form is "held" or "hosted" && !isFuture);
        }

        return new MeetingStatusSigns
        {
            IsFuture = isFuture,
            IsHoped = isHoped,
            IsPast = isPast,
        };
    }

    private static MeetingStatusSigns Decided(MeetingStatus? status) => new() { IsDecided = true, Status = status };

    private static bool DecidedBy(MeetingDraft draft, int i, out MeetingStatus? status)
    {
        var sentence = draft.Sentence;
        var form = sentence.Form(i);
        var isBefore = i < draft.Word;
        status = null;
        if (
            IsPossibility(form)
            || (isBefore && form is "possibility" or "idea" or "proposal" or "proposed" or "arranging" or "suggested")
        )
        {
            return true;
        }

        if (
            form is "cancelled" or "canceled" or "postponed" or "cancel" or "cancelling" or "suspended"
            || (form is "called" && sentence.Is(i + 1, "off"))
        )
        {
            status = MeetingStatus.Cancelled;
        }
        else if (
            isBefore
            && (
                (form is "forward" && sentence.Form(i - 1) is "look" or "looks" or "looking")
                || (form is "invitation" && sentence.Is(draft.Word - 1, "to"))
            )
        )
        {
            status = MeetingStatus.Expected;
        }

        return status is not null;
    }

    private static bool IsPossibility(ReadOnlySpan<char> form) =>
        form
            is "if"
                or "If"
                or "whether"
                or "Whether"
                or "could"
                or "might"
                or "should"
                or "would"
                or "can"
                or "may"
                or "must"
                or "ready"
                or "willing"
                or "prepared"
                or "need";

    private static bool IsNegation(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        return sentence.Words[i].Is(WordClass.Negation)
            || form is "no" or "No" or "n't"
            || form.EndsWith("n't", StringComparison.Ordinal)
            || form.EndsWith("n’t", StringComparison.Ordinal);
    }

    // "is not making this trip for": the manner is denied, not the trip.
    private static MeetingStatus? Denied(MeetingDraft draft, int negation) =>
        draft.Participants.Count > 1
        && Math.Abs(negation - draft.Word) < 8
        && !draft.Sentence.IsAny(draft.Word - 1, "this", "these")
        && !IsOfNews(draft.Sentence, draft.Word)
            ? MeetingStatus.Denied
            : null;

    private static bool IsTakingPlace(AffairsSentence sentence, int negation)
    {
        for (var i = negation + 1; i < Math.Min(sentence.Count, negation + 4); i++)
        {
            if (sentence.Form(i) is "take" or "took" or "taken" or "happen" or "held" or "planned" or "scheduled")
            {
                return true;
            }
        }

        return false;
    }

    // "I do not have a visit to announce": no news, no denial.
    private static bool IsOfNews(AffairsSentence sentence, int word)
    {
        for (var i = word + 1; i < Math.Min(sentence.Count, word + 12); i++)
        {
            if (sentence.Form(i) is "announce" or "preview" or "read" or "share" or "confirm")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFutureAt(MeetingDraft draft, int i)
    {
        var sentence = draft.Sentence;
        return sentence.Form(i) switch
        {
            "will" or "scheduled" or "plans" or "planned" or "planning" or "going" => true,
            "intend" or "intends" or "'ll" or "’ll" or "upcoming" or "forthcoming" => true,
            "next" => !sentence.IsAny(i + 1, "day", "morning"),
            // "agreed to meet", not "during my visit we agreed"; "arrives in Vessa on Tuesday for talks"
            "agreed" or "arrives" => i < draft.Word,
            "coming" => sentence.Is(i + 1, "up") || (sentence.Is(i - 1, "the") && sentence.Is(i - 2, "in")),
            "plan" => sentence.Is(i + 1, "on"),
            "shortly" or "soon" => i > draft.Word && sentence.IsAny(draft.Word - 1, "is", "are"),
            _ => false,
        };
    }

    private static bool IsHope(ReadOnlySpan<char> form) =>
        form
            is "expected"
                or "expect"
                or "expects"
                or "hope"
                or "hopes"
                or "upcoming"
                or "Upcoming"
                or "forthcoming"
                or "forward"
                or "want"
                or "wants"
                or "invite"
                or "invited"
                or "possible";

    // A past tense that is not only who says it, or what is planned.
    private static bool IsPastAt(AffairsSentence sentence, int i)
    {
        var form = sentence.Form(i);
        return TenseReader.IsPast(form)
            && !sentence.Is(i - 1, "be")
            && form
                is not (
                    "said"
                    or "told"
                    or "noted"
                    or "added"
                    or "stressed"
                    or "announced"
                    or "emphasised"
                    or "emphasized"
                )
            && form is not ("scheduled" or "planned" or "expected" or "agreed" or "invited" or "hosted" or "held");
    }
}
