using System.Collections.Immutable;
using System.CommandLine;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery calendar</c>: meetings, due dates, terms, renewals and expiries in the order of their days.</summary>
internal static class CalendarCommand
{
    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl", "ics");

    public static ChanceryCommand Create() =>
        new(
            "calendar",
            "Lists meetings, due dates, terms, renewals and expiries by their days.",
            RunAsync,
            RowOptions.Holder,
            RowOptions.From,
            RowOptions.To,
            RowOptions.Words,
            Format,
            IssuesOption.Option,
            AuthorityOption.Option
        )
        {
            Examples = ["chancery calendar --from 2031 --to 2032", "chancery calendar --format ics > desk.ics"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var filter = RowOptions.FilterOf(arguments);
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var items = await RecordCalendar.ItemsAsync(registers.Reader, filter, cancellationToken);
        switch (arguments.GetRequiredValue(Format))
        {
            case "text":
                Print(items, new Page(terminal));
                break;
            case "ics":
                await terminal.Out.WriteAsync(CalendarIcs.Of(items));
                break;
            case var format:
                var output = new JsonOutput(terminal, asLines: format == "jsonl");
                foreach (var item in items)
                {
                    output.Write(CalendarJson.Of(item), context => context.CalendarJson);
                }

                output.End();
                break;
        }

        return ExitCode.Done;
    }

    private static void Print(ImmutableArray<CalendarItem> items, Page page)
    {
        foreach (var item in items)
        {
            var witness = item.Entry.Witnesses[0];
            page.Line(
                new StyledText($"{Dates.InWords(item.Date)}  ", Ink.Strong)
                    .Append(item.What)
                    .Append(item.IsCertain ? "" : "  not certain", Ink.Missing),
                0,
                4
            );
            page.Line(new StyledText("| ", Ink.Quiet).Append(Printable.OneLine(witness.Sentences[0])), 4, 6);
            page.Line(
                new StyledText()
                    .Append(RegisterWords.SayerOf(witness.Row) ?? "no speaker named", Ink.Record)
                    .Append("  ")
                    .AppendFacts([
                        .. RegisterWords.FactsOf(item.Entry.Row).Take(3),
                        Printable.OneLine(Path.GetFileName(witness.Document)),
                        $"{witness.Hash[..8]}:{witness.Row.Statement.Evidence[0].Start}",
                        item.Entry.Key,
                    ]),
                4,
                6
            );
        }

        page.Line(Printable.Count(items.Length, "date"), items.Length == 0 ? Ink.Missing : Ink.Strong);
    }
}
