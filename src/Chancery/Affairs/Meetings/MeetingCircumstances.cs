using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads where and when a meeting is, how often, and what it is about, from the words around it.</summary>
internal static class MeetingCircumstances
{
    private const int LongestDays = 3 * 366;

    public static void Add(MeetingDraft draft, int start, int i, int end)
    {
        var sentence = draft.Sentence;
        draft.Place ??= PlaceReader.PlaceBehind(sentence, i, end, draft.Kind == MeetingKind.Visit);
        foreach (var date in sentence.Dates)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (date.Kind == DateKind.Rhythm && at >= start - 8 && at < end)
            {
                draft.Rhythm ??= date.Value;
            }
            else if (
                date is { Kind: DateKind.Date }
                && !IsAge(date)
                && !IsPartOfName(sentence, i, at)
                && DateAttachment.Is(sentence, i, at, EndOf(sentence, date))
                && Distance(draft.Date, sentence, i) > Math.Abs(at - i)
                && (Math.Abs(at - i) <= 16 || IsInFront(sentence, at))
            )
            {
                draft.Date = date;
            }
        }

        if (draft.Date is { Value: null })
        {
            // The nearest one could not be resolved: one further off is of something else.
            draft.Date = null;
        }

        draft.StateOfPlace = StateOf(sentence, draft.Place);
        draft.Agenda = AgendaOf(sentence, i, end);
        RemoveRepeated(draft.Participants);
        _ = draft.Participants.RemoveAll(name => name.EndsWith(" of", StringComparison.Ordinal));
        if (draft.Place is { } place)
        {
            draft.Participants.RemoveAll(participant => participant == place);
        }
    }

    // "the 21st century", "the thirties": no time of one meeting.
    private static bool IsAge(DateExpression date) =>
        date.First is { } first && date.Last is { } last && last.DayNumber - first.DayNumber > LongestDays;

    // "the Climate Programme 2030": the year of a name that stands apart from the meeting.
    private static bool IsPartOfName(AffairsSentence sentence, int i, int date) =>
        Math.Abs(date - i) > 4
        && sentence.Form(date) is [>= '0' and <= '9', _, _, _]
        && date > 1
        && sentence.Words[date - 1] is { Kind: WordKind.Word, IsCapitalized: true }
        && !sentence.IsDate(date - 1)
        && !sentence.Words[date - 1].Is(WordClass.Preposition | WordClass.Time);

    private static int EndOf(AffairsSentence sentence, DateExpression date) => sentence.WordAt(date.Span.End - 1) + 1;

    // "In 2031, …" holds for all that the sentence tells.
    private static bool IsInFront(AffairsSentence sentence, int at)
    {
        var first = sentence.Words[0].Kind == WordKind.Punctuation ? 1 : 0;
        return at <= first + 1;
    }

    private static string? StateOf(AffairsSentence sentence, string? place)
    {
        foreach (var name in sentence.Names)
        {
            if (
                name.Kind is SentenceNameKind.State or SentenceNameKind.Capital
                && sentence.Phrase(name.First, name.End) == place
            )
            {
                return name.Name;
            }
        }

        return null;
    }

    private static int Distance(DateExpression? date, AffairsSentence sentence, int i) =>
        date is null ? int.MaxValue : Math.Abs(sentence.WordAt(date.Span.Start) - i);

    // "to discuss …", "devoted to …", "talks on …"
    private static string? AgendaOf(AffairsSentence sentence, int i, int end)
    {
        if (
            sentence.Form(i)
                is "talks"
                    or "meeting"
                    or "meetings"
                    or "consultations"
                    or "negotiations"
                    or "conference"
                    or "summit"
            && sentence.IsAny(i + 1, "on", "about")
            && i + 2 < sentence.Count
            && !sentence.IsDate(i + 2)
            && !sentence.Words[i + 2].Is(WordClass.Time)
            && sentence.Form(i + 2) is not ("sidelines" or "margins")
            && sentence.Form(i + 3) is not ("sidelines" or "margins")
        )
        {
            var to = Phrases.EndOfPhrase(sentence, i + 2, 24);
            return to > i + 2 ? sentence.Phrase(i + 2, to) : null;
        }

        for (var k = i + 1; k < end; k++)
        {
            var length =
                sentence.Is(k, "to") && sentence.IsAny(k + 1, "discuss", "address") ? 2
                : sentence.IsAny(k, "devoted", "dedicated") && sentence.Is(k + 1, "to") ? 2
                : sentence.Form(k) is "focused" or "focuses" or "focusing" && sentence.Is(k + 1, "on") ? 2
                : sentence.IsAny(k, "discussing", "regarding") ? 1
                : 0;
            if (length > 0)
            {
                var to = Phrases.EndOfPhrase(sentence, k + length, 24);
                return to > k + length ? sentence.Phrase(k + length, to) : null;
            }
        }

        return null;
    }

    private static void RemoveRepeated(List<string> participants)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        participants.RemoveAll(participant => !seen.Add(participant));
    }
}
