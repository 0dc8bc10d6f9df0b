using System.CommandLine;
using Chancery.Affairs.Registers;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery programmes</c>: programmes, plans and cross years with what is planned, was held and is outstanding.</summary>
internal static class ProgrammesCommand
{
    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "programmes",
            "Lists programmes, plans and cross years with what is planned, was held and is outstanding.",
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
            Examples = ["chancery programmes --holder Norland --about \"Year* of\""],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var filter = RowOptions.FilterOf(arguments);
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var programmes = await RecordProgrammes.ListAsync(
            registers.Reader,
            filter,
            StandingDay.Of(null, TimeProvider.System),
            cancellationToken
        );
        if (arguments.GetRequiredValue(Format) is var format && format != "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            foreach (var programme in programmes)
            {
                output.Write(
                    await ProgrammeJson.OfAsync(programme, registers.Reader, cancellationToken),
                    context => context.ProgrammeJson
                );
            }

            output.End();
            return ExitCode.Done;
        }

        var page = new Page(terminal);
        var text = new RegisterText(page, registers.Reader.Decisions);
        foreach (var programme in programmes)
        {
            text.Print(programme.Entry);
            if (programme.Items.IsEmpty)
            {
                page.Line("planned, held, outstanding: no statement found", Ink.Missing, 4);
            }
            else
            {
                foreach (var state in Enum.GetValues<ProgrammeState>())
                {
                    Print(state, programme, page);
                }
            }

            page.Blank();
        }

        page.Line(Printable.Count(programmes.Length, "programme"), programmes.IsEmpty ? Ink.Missing : Ink.Strong);
        return ExitCode.Done;
    }

    private static void Print(ProgrammeState state, Programme programme, Page page)
    {
        var items = programme.In(state).ToList();
        page.Line(
            $"{state.ToString().ToLowerInvariant()}: {(items.Count == 0 ? "no statement found" : items.Count)}",
            items.Count == 0 ? Ink.Missing : Ink.Strong,
            4
        );
        foreach (var item in items)
        {
            page.Line(
                new StyledText(Printable.OneLine(item.What))
                    .Append("  ")
                    .AppendFacts([
                        .. item.Date is null ? Array.Empty<string>() : [Dates.InWords(item.Date)!],
                        item.Row.Key,
                    ]),
                6,
                8
            );
            page.Line(new StyledText("| ", Ink.Quiet).Append(Printable.OneLine(item.Sentence)), 6, 8);
        }
    }
}
