using System.Collections.Immutable;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Affairs.Registers;

/// <summary>Puts together what the texts of a record say of programmes, plans and cross years: planned, held, outstanding.</summary>
/// <remarks>
/// It counts nothing itself: a number is a figure that a sentence states, an event is a meeting whose sentence names the programme, or a deed that
/// the programme's own sentence tells ("we opened the Year of Fishing"). What the words do not tell is left out.
/// </remarks>
public static class Programmes
{
    // A number of events is the programme's within some sentences behind its name, or behind another number of it.
    private const int Reach = 600;

    /// <summary>The programmes in the order of the record.</summary>
    /// <param name="instruments">Entries of the register of instruments; treaties, agreements and the like are passed over.</param>
    /// <param name="meetings">Entries of the register of meetings.</param>
    /// <param name="figures">Rows of the register of figures.</param>
    /// <param name="today">The day on which it is asked: what was planned for a day before it, and is told to be held nowhere, is outstanding.</param>
    public static ImmutableArray<Programme> Of(
        IEnumerable<RegisterEntry> instruments,
        IEnumerable<RegisterEntry> meetings,
        IEnumerable<RecordRow> figures,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(instruments);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(figures);
        var programmes = instruments
            .Where(entry => entry.Row is Instrument { Type: "programme" or "plan" })
            .ToImmutableArray();
        var counts = figures
            .Where(row => row.Row is Figure figure && ProgrammeWords.IsEvent(figure.Unit))
            .ToLookup(row => row.Hash, StringComparer.Ordinal);
        var names = programmes
            .SelectMany(entry => entry.Witnesses)
            .SelectMany(witness => witness.Row.Statement.Evidence.Select(span => (witness.Hash, Span: span)))
            .ToLookup(pair => pair.Hash, pair => pair.Span, StringComparer.Ordinal);
        var events = meetings
            .SelectMany(entry => entry.Witnesses.Select(witness => (Entry: entry, Witness: witness)))
            .ToLookup(pair => pair.Witness.Hash, StringComparer.Ordinal);
        return
        [
            .. programmes.Select(entry => new Programme(
                entry,
                [
                    .. entry
                        .Witnesses.SelectMany(witness =>
                            Deeds(witness)
                                .Concat(Events(witness, events[witness.Hash], today))
                                .Concat(Counts(witness, counts[witness.Hash], names[witness.Hash]))
                        )
                        .DistinctBy(item => (item.State, item.What, item.Sentence)),
                ]
            )),
        ];
    }

    // "In April we opened the Year of Fishing": the programme's own sentence.
    private static IEnumerable<ProgrammeItem> Deeds(RecordRow programme)
    {
        foreach (var sentence in programme.Sentences)
        {
            if (
                !sentence.EndsWith('?')
                && Clause(sentence, programme.Row.Heading) is { } clause
                && ProgrammeWords.TellAct(clause)
                && ProgrammeWords.StateOf(clause) is { } state
            )
            {
                yield return new ProgrammeItem(state, programme.Row.Heading, null, sentence, programme);
            }
        }
    }

    // The words of the sentence up to the programme's name, and some behind it.
    private static string? Clause(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var start = sentence.LastIndexOfAny([';', ':', '–', '—'], at) + 1;
        var end = sentence.IndexOfAny([',', ';', ':', '–', '—'], at + name.Length);
        return sentence[start..at] + sentence[(at + name.Length)..(end < 0 ? sentence.Length : end)];
    }

    private static IEnumerable<ProgrammeItem> Events(
        RecordRow programme,
        IEnumerable<(RegisterEntry Entry, RecordRow Witness)> meetings,
        DateOnly today
    )
    {
        foreach (var (entry, witness) in meetings)
        {
            var sentence = witness.Sentences.FirstOrDefault(sentence =>
                sentence.Contains(programme.Row.Heading, StringComparison.OrdinalIgnoreCase)
            );
            var meeting = (Meeting)entry.Row;
            ProgrammeState? state = meeting.Status switch
            {
                MeetingStatus.Held => ProgrammeState.Held,
                MeetingStatus.Planned or MeetingStatus.Expected => EdtfPeriod.Parse(meeting.Date) is { } day
                && day.Last < today
                    ? ProgrammeState.Outstanding
                    : ProgrammeState.Planned,
                _ => null,
            };
            if (sentence is not null && state is { } known)
            {
                yield return new ProgrammeItem(known, meeting.What, meeting.Date, sentence, witness);
            }
        }
    }

    // The numbers behind a sentence that names the programme, one behind the other, up to the next programme's name.
    private static IEnumerable<ProgrammeItem> Counts(
        RecordRow programme,
        IEnumerable<RecordRow> figures,
        IEnumerable<TextSpan> others
    )
    {
        var names = others.Except(programme.Row.Statement.Evidence).Select(span => span.Start).Order().ToList();
        foreach (var span in programme.Row.Statement.Evidence)
        {
            var reach = span.End + Reach;
            var next = names.FirstOrDefault(start => start >= span.End, int.MaxValue);
            foreach (var row in figures.OrderBy(row => row.Row.Statement.Evidence[0]))
            {
                var at = row.Row.Statement.Evidence[0];
                if (at.Start >= span.Start && at.Start < Math.Min(reach, next) && CountOf(row) is { } item)
                {
                    reach = at.End + Reach;
                    yield return item;
                }
            }
        }
    }

    private static ProgrammeItem? CountOf(RecordRow row)
    {
        var figure = (Figure)row.Row;
        var number = figure.Value.ToString("#,##0.##", CultureInfo.InvariantCulture);
        var sentence = row.Sentences[0];
        var state =
            ProgrammeWords.StateOf(ProgrammeWords.ClauseOf(sentence, number))
            ?? ProgrammeWords.StateOf(ProgrammeWords.ClauseOf(sentence, figure.Unit.Split(' ')[^1]));
        return state is { } known
            ? new ProgrammeItem(
                known,
                $"{(figure.Qualifier is { } about ? about + " " : "")}{number} {figure.Unit}",
                figure.HeldAt,
                sentence,
                row
            )
            : null;
    }
}
