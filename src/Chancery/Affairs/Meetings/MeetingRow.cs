using Chancery.Affairs.Sentences;
using Chancery.Text;

namespace Chancery.Affairs.Meetings;

/// <summary>A meeting put together from its mentions.</summary>
internal sealed class MeetingRow(MeetingDraft first)
{
    private readonly List<MeetingDraft> _mentions = [first];

    /// <summary>True when another mention speaks of this meeting: of one kind, with a participant in common, and nothing against it.</summary>
    public bool IsSame(MeetingDraft other)
    {
        var mine = _mentions[0];
        var isOneSentence = _mentions.Exists(mention => ReferenceEquals(mention.Sentence, other.Sentence));
        var shared = other.Participants.Count(participant =>
            _mentions.Exists(mention => mention.Participants.Contains(participant))
        );
        if (
            (mine.Kind != other.Kind && !isOneSentence)
            || shared == 0
            || _mentions.Exists(mention =>
                Contradict(mention.Date, other.Date)
                || (Contradict(mention.Place, other.Place) && !IsWithin(mention, other))
            )
            || (mine.Rhythm is null) != (other.Rhythm is null)
            || (mine.Kind == MeetingKind.Visit) != (other.Kind == MeetingKind.Visit)
            || (mine.Kind is MeetingKind.Meeting or MeetingKind.Call && shared == 1 && AreOthers(other))
        )
        {
            return false;
        }

        if (isOneSentence)
        {
            return mine.Place == other.Place && shared == Math.Min(mine.Participants.Count, other.Participants.Count);
        }

        var samePlace =
            other.Place is not null
            && _mentions.Exists(mention => mention.Place == other.Place || IsWithin(mention, other));
        var sameDate = other.Date?.Value is { } date && _mentions.Exists(mention => mention.Date?.Value == date);
        var isAhead = IsAhead(other) && _mentions.TrueForAll(IsAhead);
        return samePlace && (sameDate || isAhead)
            || (sameDate && shared > 0 && mine.Kind != MeetingKind.Visit)
            || (shared > 1 && (samePlace || isAhead))
            || (shared > 1 && mine.Kind == MeetingKind.Interview)
            || (isAhead && mine.Kind == MeetingKind.Visit && !other.IsNew);
    }

    public void Add(MeetingDraft mention) => _mentions.Add(mention);

    /// <summary>The first mention that gives its day; null where none does.</summary>
    public MeetingDraft? Dated => _mentions.Find(mention => mention.Date?.Value is not null);

    public Meeting ToMeeting(RepairedText view) =>
        new()
        {
            What = first.What,
            Kind = first.Kind,
            Participants = [.. _mentions.SelectMany(mention => mention.Participants).Distinct(StringComparer.Ordinal)],
            Place = First(mention => mention.Place),
            Date = First(mention => mention.Date?.Value),
            Rhythm = First(mention => mention.Rhythm),
            Agenda = First(mention => mention.Agenda),
            Outcome = First(mention => mention.Outcome),
            Status = (_mentions.Find(mention => !mention.IsStatusOpen) ?? first).Status,
            Statement = new Statement(
                first.Sentence.AssertedBy,
                first.Sentence.OnBehalfOf,
                [
                    .. _mentions
                        .SelectMany(mention => new[] { mention.Sentence, mention.Context, mention.OutcomeSentence })
                        .OfType<AffairsSentence>()
                        .Select(sentence => sentence.Span)
                        .Distinct()
                        .Order()
                        .Select(view.ToSource),
                ]
            )
            {
                Reception = first.Sentence.Reception,
            },
        };

    // Two named on each side, and only one of them on both: he meets one after the other.
    private bool AreOthers(MeetingDraft other) =>
        other.Participants.Count > 1 && _mentions.TrueForAll(mention => mention.Participants.Count > 1);

    private static bool IsAhead(MeetingDraft mention) => mention.IsStatusOpen || mention.Status != MeetingStatus.Held;

    // A state and its capital: "visit to Norland", "arrives in Tarn".
    private static bool IsWithin(MeetingDraft one, MeetingDraft other) =>
        one.StateOfPlace is { } state && state == other.StateOfPlace && (one.Place == state || other.Place == state);

    private string? First(Func<MeetingDraft, string?> value) =>
        _mentions.Select(value).FirstOrDefault(found => found is not null);

    private static bool Contradict(Language.Dates.DateExpression? one, Language.Dates.DateExpression? other) =>
        one is not null
        && other is not null
        && (
            one.First is { } first && other.Last is { } last && one.Last is { } end && other.First is { } start
                ? first > last || start > end
                : one.Value != other.Value
        );

    private static bool Contradict(string? one, string? other) => one is not null && other is not null && one != other;
}
