namespace Chancery.Affairs.Registers;

/// <summary>Tells whether two documents speak of one meeting.</summary>
internal static class SameMeeting
{
    /// <summary>Kind, a participant and a day, month or year in common, or the same words; nothing against it.</summary>
    /// <param name="one">A meeting.</param>
    /// <param name="other">One of another document.</param>
    /// <param name="hasSameWords">True where the sentences are the same, as in a copy and in a quotation.</param>
    public static bool Is(Meeting one, Meeting other, bool hasSameWords)
    {
        var (first, second) = (EdtfPeriod.Parse(one.Date), EdtfPeriod.Parse(other.Date));
        if (
            one.Kind != other.Kind
            || (first is { } date && second is { } day && !date.Overlaps(day))
            || one.Rhythm != other.Rhythm
            || (one.Status == MeetingStatus.Denied) != (other.Status == MeetingStatus.Denied)
        )
        {
            return false;
        }

        var shared = SameName.Count(one.Participants, other.Participants);
        var samePlace = one.Place is { } place && other.Place == place;
        if (hasSameWords)
        {
            return shared > 0 || (samePlace && one.What == other.What);
        }

        var areDated = first is not null && second is not null;
        var fewest = Math.Min(one.Participants.Length, other.Participants.Length);
        var isShort = areDated && Days(first!.Value) <= 62 && Days(second!.Value) <= 62;
        return shared > 0
            && shared >= Math.Min(2, fewest)
            && (isShort || (areDated && samePlace && Days(first!.Value) < 367 && Days(second!.Value) < 367))
            && (samePlace || one.Place is null || other.Place is null || one.Kind != MeetingKind.Visit);
    }

    /// <summary>The first one, with what the others add.</summary>
    public static Meeting Join(Meeting first, IEnumerable<Meeting> all)
    {
        var rows = all.ToList();
        return first with
        {
            Participants =
            [
                .. rows.SelectMany(row => row.Participants)
                    .Aggregate(
                        new List<string>(),
                        (names, name) =>
                        {
                            if (!names.Exists(known => SameName.Is(known, name)))
                            {
                                names.Add(name);
                            }

                            return names;
                        }
                    ),
            ],
            Place = rows.Select(row => row.Place).FirstOrDefault(place => place is not null),
            Date = rows.Select(row => row.Date)
                .Where(date => date is not null)
                .OrderBy(date => EdtfPeriod.Parse(date) is { } period ? Days(period) : int.MaxValue)
                .FirstOrDefault(),
            Outcome = rows.Select(row => row.Outcome).FirstOrDefault(outcome => outcome is not null),
            Agenda = rows.Select(row => row.Agenda).FirstOrDefault(agenda => agenda is not null),
        };
    }

    private static int Days(EdtfPeriod period) => period.Last.DayNumber - period.First.DayNumber;
}
