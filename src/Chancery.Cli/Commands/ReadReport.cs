using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary>Says what became of each document that was read.</summary>
internal abstract class ReadReport(Terminal terminal) : IReadingReport
{
    private const int ColumnOfOutcome = 11;

    public bool HasProblems { get; private set; }

    /// <summary>True where a site asks not to fetch an address.</summary>
    public bool HasDisallowed { get; private set; }

    public static ReadReport Create(Terminal terminal, string format, string recordPath) =>
        format == "text"
            ? new TextReport(terminal, recordPath)
            : new JsonReport(terminal, new JsonOutput(terminal, asLines: format == "jsonl"));

    public abstract void Add(PipelineResult<RecordEntry> result, AddOutcome outcome);

    public abstract void End();

    /// <summary>An address that says that nothing changed.</summary>
    public abstract void AddUnchanged(string name);

    /// <summary>A name that is not there any more; what was read under it is kept.</summary>
    public abstract void AddGone(DocumentVersion version);

    public void AddProblem(InputProblem problem)
    {
        if (problem.Id == InputProblem.Disallowed)
        {
            HasDisallowed = true;
        }
        else
        {
            HasProblems = true;
        }

        terminal.Error.WriteLine(problem);
    }

    private static string Word(AddOutcome outcome) =>
        outcome switch
        {
            AddOutcome.Added => "added",
            AddOutcome.NewVersion => "new version",
            AddOutcome.NewName => "new name",
            AddOutcome.Renewed => "renewed",
            AddOutcome.Removed => "removed",
            _ => "unchanged",
        };

    /// <summary>A line a document; of a file of lines their number.</summary>
    private sealed class TextReport(Terminal terminal, string recordPath) : ReadReport(terminal)
    {
        private readonly Page _page = new(terminal);
        private readonly SortedDictionary<AddOutcome, int> _outcomes = [];
        private readonly SortedDictionary<AddOutcome, int> _ofLines = [];
        private string? _linesOf;
        private int _turns;
        private int _quotations;

        public override void Add(PipelineResult<RecordEntry> result, AddOutcome outcome)
        {
            var (document, entry) = (result.Document!, result.Value!);
            if (_linesOf is not null && !(result.IsLine && _linesOf == result.MemberId))
            {
                EndLines();
            }

            Count(_outcomes, outcome);
            _turns += entry.Turns;
            _quotations += entry.Quotations;
            if (result.IsLine)
            {
                _linesOf = result.MemberId;
                Count(_ofLines, outcome);
                return;
            }

            var line = Outcome(outcome).Append(document.Id, Ink.Strong);
            _page.Line(
                outcome is AddOutcome.Unchanged ? line
                    : outcome is AddOutcome.Removed
                        ? line.Append("  ").AppendFacts("it was removed from the record; --restore takes that back")
                    : line.Append("  ").AppendFacts(Facts(document, entry)),
                0,
                ColumnOfOutcome + 2
            );
        }

        public override void AddUnchanged(string name)
        {
            EndLines();
            Count(_outcomes, AddOutcome.Unchanged);
            _page.Line(Outcome(AddOutcome.Unchanged).Append(name, Ink.Strong), 0, ColumnOfOutcome + 2);
        }

        public override void AddGone(DocumentVersion version)
        {
            EndLines();
            _page.Line(
                new StyledText("gone".PadRight(ColumnOfOutcome) + "  ", Ink.Missing)
                    .Append(version.Name, Ink.Strong)
                    .Append("  ")
                    .AppendFacts("not there any more", "the record keeps it"),
                0,
                ColumnOfOutcome + 2
            );
        }

        public override void End()
        {
            EndLines();
            if (_outcomes.Count == 0)
            {
                return;
            }

            _page.Line(
                new StyledText(Printable.Count(_outcomes.Values.Sum(), "document"), Ink.Strong)
                    .Append(": ")
                    .Append(Totals(_outcomes))
                    .Append(" · ", Ink.Quiet)
                    .AppendFacts(
                        _turns > 0 ? Printable.Count(_turns, "turn") : null,
                        _quotations > 0 ? Printable.Count(_quotations, "quotation") : null,
                        recordPath
                    )
            );
        }

        private void EndLines()
        {
            if (_linesOf is not null)
            {
                _page.Line(
                    new StyledText("lines".PadRight(ColumnOfOutcome) + "  ", Ink.Quiet)
                        .Append(_linesOf, Ink.Strong)
                        .Append("  ")
                        .AppendFacts(Totals(_ofLines)),
                    0,
                    ColumnOfOutcome + 2
                );
            }

            _linesOf = null;
            _ofLines.Clear();
        }

        private static StyledText Outcome(AddOutcome outcome) =>
            new(Word(outcome).PadRight(ColumnOfOutcome) + "  ", outcome is AddOutcome.Unchanged ? Ink.Quiet : Ink.Good);

        private static IEnumerable<string?> Facts(Document document, RecordEntry entry) =>
            [
                StoredWords.Of(document.Kind),
                Dates.Of(document.Published?.Date),
                document.Language,
                Printable.Count(entry.Turns, "turn"),
                entry.Quotations > 0 ? Printable.Count(entry.Quotations, "quotation") : null,
            ];

        private static string Totals(SortedDictionary<AddOutcome, int> outcomes) =>
            string.Join(", ", outcomes.Select(pair => $"{Printable.Count(pair.Value)} {Word(pair.Key)}"));

        private static void Count(SortedDictionary<AddOutcome, int> outcomes, AddOutcome outcome) =>
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
    }

    private sealed class JsonReport(Terminal terminal, JsonOutput output) : ReadReport(terminal)
    {
        public override void Add(PipelineResult<RecordEntry> result, AddOutcome outcome)
        {
            var (document, entry) = (result.Document!, result.Value!);
            output.Write(
                new ReadJson(
                    document.Id,
                    document.Hash,
                    Word(outcome).Replace(' ', '-'),
                    document.Title,
                    document.Published?.Date.ToString(),
                    document.Language,
                    StoredWords.Of(document.Kind),
                    entry.Turns,
                    entry.Quotations
                ),
                context => context.ReadJson
            );
        }

        public override void AddUnchanged(string name) =>
            output.Write(
                new ReadJson(name, null, "unchanged", null, null, null, null, 0, 0),
                context => context.ReadJson
            );

        public override void AddGone(DocumentVersion version) =>
            output.Write(
                new ReadJson(version.Name, version.Hash, "gone", null, null, null, null, 0, 0),
                context => context.ReadJson
            );

        public override void End() => output.End();
    }
}
