using System.CommandLine;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery compare ISSUE --holder A --holder B --from Y --to Y</c>: who said what on an issue, year by year, and where nothing is found.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> Issue = SharedOptions.Many(
        "ISSUE",
        "An issue of the list, or words that the sentence holds; begin* finds beginnings."
    );

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "compare",
            "Lays what holders said on an issue side by side, year by year, with what was searched.",
            RunAsync,
            Issue,
            RowOptions.Holder,
            RowOptions.From,
            RowOptions.To,
            Format,
            IssuesOption.Option,
            AuthorityOption.Option
        )
        {
            Examples = ["chancery compare sanctions --holder Norland --holder Sudland --from 2029 --to 2031"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var words = RowFilter.WordsOf(arguments.GetRequiredValue(Issue));
        var issue = string.Join(' ', words);
        var period = RowOptions.PeriodOf(arguments);
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var reader = registers.Reader;
        var all = await reader.RowsAsync(Register.Positions, new RowFilter([], null, []), cancellationToken);
        RecordRow[] rows =
        [
            .. all.Where(row => IsOn(row, issue, words))
                .DistinctBy(row => (row.Hash, row.Row.Statement.Evidence[0], row.Row.Actors[0])),
        ];
        var dates = await reader.Record.ListSaidAsync(cancellationToken);
        var years = dates.Select(date => PositionComparison.YearOf(date.Said)).OfType<int>().ToList();
        if (years.Count == 0 && period is null)
        {
            throw new UsageException("compare needs --from and --to where no document of the record has a date.");
        }

        var first = period is { } from && from.First != DateOnly.MinValue ? from.First.Year : years.Min();
        var last = period is { } to && to.Last != DateOnly.MaxValue ? to.Last.Year : years.Max();
        var compared = PositionComparison.Of(
            rows,
            [.. HoldersOf(arguments, rows).Select(reader.NamesOf).Select(names => (names.Asked, Hold(names)))],
            [.. dates.Select(date => date.Said)],
            first,
            Math.Max(first, last),
            reader.Join
        );
        if (arguments.GetRequiredValue(Format) is "text")
        {
            new CompareText(new Page(terminal)).Print(issue, first, last, dates.Length, compared);
            return ExitCode.Done;
        }

        var output = new JsonOutput(terminal, asLines: arguments.GetRequiredValue(Format) == "jsonl");
        foreach (var year in compared)
        {
            output.Write(
                await CompareJson.OfAsync(issue, year, reader, cancellationToken),
                context => context.CompareJson
            );
        }

        output.End();
        return ExitCode.Done;
    }

    private static Func<RecordRow, bool> Hold(HolderNames names) => names.Hold;

    // Without a holder: those who hold most.
    private static IEnumerable<string> HoldersOf(ParseResult arguments, RecordRow[] rows) =>
        arguments.GetValue(RowOptions.Holder) is { Length: > 0 } holders
            ? holders
            : rows.Select(row => ((Position)row.Row).Holder)
                .GroupBy(holder => holder, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)
                .Take(2);

    private static bool IsOn(RecordRow row, string issue, IReadOnlyList<string> words) =>
        ((Position)row.Row).Issue.Equals(issue, StringComparison.OrdinalIgnoreCase)
        || RowFilter.Holds(string.Join(' ', row.Sentences), words);
}
