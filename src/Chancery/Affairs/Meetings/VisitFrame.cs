namespace Chancery.Affairs.Meetings;

/// <summary>Gives meetings during a visit its day and its place: "Dell arrives in Tarn on Tuesday. He will meet Prime Minister Holt."</summary>
internal static class VisitFrame
{
    /// <summary>The draft as a frame for what is told behind it; null unless it is a visit with its day.</summary>
    public static MeetingDraft? Of(MeetingDraft draft) =>
        draft is { Kind: MeetingKind.Visit, Date: not null, Participants.Count: > 0 } ? draft : null;

    /// <summary>Takes day and place from the visit where the draft has none, is told in the same paragraph, and of the same visitor.</summary>
    public static void Apply(MeetingDraft draft, MeetingDraft? visit)
    {
        if (
            visit is null
            || draft.Kind is not (MeetingKind.Meeting or MeetingKind.Interview or MeetingKind.Conference)
            || draft.Date is not null
            || draft.Rhythm is not null
            || draft.Sentence.Paragraph != visit.Sentence.Paragraph
            || ReferenceEquals(draft.Sentence, visit.Sentence)
            || (draft.Status == MeetingStatus.Held) != (visit.Status == MeetingStatus.Held)
        )
        {
            return;
        }

        var visitor = visit.Participants[0];
        var isSame = draft.Participants.Contains(visitor);
        if (!isSame && !(draft.Sentence.Form(0) is "He" or "She" && visit.Participants.Count == 1))
        {
            return;
        }

        if (!isSame)
        {
            draft.Participants.Insert(0, visitor);
        }

        draft.Date = visit.Date;
        if (draft.Place is null)
        {
            (draft.Place, draft.StateOfPlace) = (visit.Place, visit.StateOfPlace);
        }

        draft.Context = visit.Sentence;
    }
}
