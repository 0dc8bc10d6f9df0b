using System.Collections.Immutable;
using Chancery.Affairs.Sentences;
using Chancery.Text;

namespace Chancery.Affairs.Meetings;

/// <summary>The days of meetings that sentences name, so that "during my visit" and "before the summit" have theirs.</summary>
internal sealed class EventDates
{
    private const int Reach = 6;

    private readonly Dictionary<AffairsSentence, List<Event>> _events = [];

    private readonly record struct Event(int Word, MeetingRow Row);

    /// <summary>Notes that a word of a sentence names a meeting.</summary>
    public void Add(MeetingDraft draft, MeetingRow row)
    {
        if (!_events.TryGetValue(draft.Sentence, out var events))
        {
            _events[draft.Sentence] = events = [];
        }

        events.Add(new Event(draft.Word, row));
    }

    /// <summary>
    /// The day of the meeting during or before which a deed is to be done, as EDTF, with the sentences that give it; null where the sentence ties
    /// the deed to no meeting whose day is known.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="deed">First word of the deed.</param>
    /// <param name="end">Behind its last word.</param>
    public (string Date, ImmutableArray<TextSpan> Evidence)? Of(AffairsSentence sentence, int deed, int end)
    {
        foreach (var (word, row) in _events.GetValueOrDefault(sentence, []))
        {
            if (row.Dated is { Date.Value: { } date } dated && IsFrame(sentence, word, deed, end))
            {
                return (
                    date,
                    [.. new[] { dated.Sentence, dated.Context }.OfType<AffairsSentence>().Select(s => s.Span)]
                );
            }
        }

        return null;
    }

    // "During my visit to Norland, we intend to …", "will sign it at the summit in Tarn"
    private static bool IsFrame(AffairsSentence sentence, int meeting, int deed, int end)
    {
        var isInFront = meeting < deed;
        if (!isInFront && meeting >= end)
        {
            return false;
        }

        for (var i = meeting - 1; i >= 0 && meeting - i <= Reach; i--)
        {
            var form = sentence.Form(i);
            if (form is "During" or "during" or "Ahead" or "ahead" or "Before" or "before" or "at" or "At" or "by")
            {
                return !isInFront || i <= 1;
            }

            if (form is "," or ";" or "after" or "After" or "since")
            {
                return false;
            }
        }

        return false;
    }
}
