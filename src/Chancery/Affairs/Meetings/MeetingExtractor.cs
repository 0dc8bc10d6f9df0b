using System.Collections.Immutable;
using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Affairs.Meetings;

/// <summary>Finds the meetings that a document speaks of, one row for each however often it is mentioned.</summary>
internal static class MeetingExtractor
{
    private const int MostCandidates = 24;

    // Small words, most of a text, name no meeting: they need not be looked up.
    private const WordClass NoMeeting =
        WordClass.Determiner
        | WordClass.Preposition
        | WordClass.Possessive
        | WordClass.Coordinator
        | WordClass.SubjectPronoun
        | WordClass.ObjectPronoun
        | WordClass.Negation
        | WordClass.That
        | WordClass.To;

    private static readonly Func<AffairsSentence, int, MeetingDraft?>[] Rules =
    [
        MeetingVerbRules.CallOn,
        MeetingNounRule.Read,
        MeetingVerbRules.Verb,
    ];

    /// <summary>The meetings, by their first mention.</summary>
    /// <param name="sentences">The sentences of the document.</param>
    /// <param name="document">The document.</param>
    /// <param name="events">Which words name which meeting.</param>
    public static ImmutableArray<Meeting> Extract(
        IReadOnlyList<AffairsSentence> sentences,
        Document document,
        EventDates events
    )
    {
        var rows = new List<MeetingRow>();
        var byParticipant = new Dictionary<string, List<MeetingRow>>(StringComparer.Ordinal);
        MeetingDraft? visit = null;
        var groups = new GroupNames();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            groups.Read(sentence);
            foreach (var draft in DraftsOf(sentence, visit, document.Published?.Date))
            {
                groups.Resolve(draft);
                MeetingOutcome.Add(draft, i + 1 < sentences.Count ? sentences[i + 1] : null);
                visit = VisitFrame.Of(draft) ?? visit;
                var row = Candidates(draft, byParticipant).FirstOrDefault(row => row.IsSame(draft));
                if (row is null)
                {
                    rows.Add(row = new MeetingRow(draft));
                }
                else
                {
                    row.Add(draft);
                }

                events.Add(draft, row);
                foreach (var participant in draft.Participants)
                {
                    if (!byParticipant.TryGetValue(participant, out var known))
                    {
                        byParticipant[participant] = known = [];
                    }

                    _ = known.Remove(row);
                    known.Add(row);
                    if (known.Count > MostCandidates)
                    {
                        known.RemoveAt(0);
                    }
                }
            }
        }

        return [.. rows.Select(row => row.ToMeeting(document.View))];
    }

    // The last rows of each participant: one that was not spoken of for long is spoken of anew, and the time stays in proportion.
    private static IEnumerable<MeetingRow> Candidates(
        MeetingDraft draft,
        Dictionary<string, List<MeetingRow>> byParticipant
    ) => draft.Participants.SelectMany(participant => byParticipant.GetValueOrDefault(participant, [])).Distinct();

    private static List<MeetingDraft> DraftsOf(AffairsSentence sentence, MeetingDraft? visit, PartialDate? date)
    {
        var drafts = new List<MeetingDraft>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Words[i] is { Kind: not WordKind.Word } || sentence.Words[i].Is(NoMeeting))
            {
                continue;
            }

            // Each rule in turn, until one tells a meeting from others; else what the first one found may be told by the event it is set in.
            var found = default(MeetingDraft);
            foreach (var rule in Rules)
            {
                if (Told(rule(sentence, i), visit, date) is { } draft)
                {
                    found = draft.IsSpecific ? draft : found ?? draft;
                    if (draft.IsSpecific)
                    {
                        break;
                    }
                }
            }

            if (found is not null)
            {
                drafts.Add(found);
            }
        }

        EventFrame.Apply(drafts);
        _ = drafts.RemoveAll(draft => !draft.IsSpecific);
        return drafts;
    }

    // With its status, and with the day of the visit it is told of; null where it is a mere possibility.
    private static MeetingDraft? Told(MeetingDraft? draft, MeetingDraft? visit, PartialDate? date)
    {
        if (draft is null || IsGuestAtHome(draft) || MeetingStatusReader.Read(draft, date) is not { } status)
        {
            return null;
        }

        draft.Status = status;
        VisitFrame.Apply(draft, visit);
        return draft;
    }

    // "my fifth trip to Norland", said under the label of Norland's minister: the words of the guest, translated.
    private static bool IsGuestAtHome(MeetingDraft draft) =>
        draft is { Kind: MeetingKind.Visit, StateOfPlace: { } state }
        && draft.Sentence is { AssertedBy: { } speaker, OnBehalfOf: { } own, IsSpeech: true }
        && state == own
        && draft.Participants is [var only]
        && only == speaker;
}
