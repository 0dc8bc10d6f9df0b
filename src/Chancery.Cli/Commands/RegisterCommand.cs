using System.CommandLine;
using Chancery.Affairs;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Faces.Words;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery meetings|instruments|commitments|figures|positions</c>: the rows of a register with the sentences that state them.</summary>
internal static class RegisterCommand
{
    private const int DefaultLimit = 200;

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl", "csv");

    private static readonly Option<int?> Limit = SharedOptions.Count(
        "--limit",
        "Most entries that are shown as text. Default: 200."
    );

    private static readonly Option<string> On = new("--on")
    {
        Description = "The day on which they are due or overdue. Default: today.",
        HelpName = "YYYY-MM-DD",
    };

    public static ChanceryCommand Create(Register register, string description, string example) =>
        new(
            register.ToString().ToLowerInvariant(),
            description,
            (arguments, terminal, cancellationToken) => RunAsync(register, arguments, terminal, cancellationToken),
            [
                RowOptions.Holder,
                RowOptions.From,
                RowOptions.To,
                RowOptions.Words,
                .. register == Register.Commitments ? [On] : Array.Empty<Symbol>(),
                Limit,
                Format,
                IssuesOption.Option,
                AuthorityOption.Option,
            ]
        )
        {
            Examples = [example],
        };

    private static async Task<int> RunAsync(
        Register register,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var filter = RowOptions.FilterOf(arguments);
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var reader = registers.Reader;
        var rows = await reader.RowsAsync(register, filter, cancellationToken);
        var entries = reader.Join(rows);
        var standings = await reader.StandingsAsync(
            register,
            entries,
            StandingDay.Of(
                register == Register.Commitments ? arguments.GetValue(On) : null,
                TimeProvider.System,
                "--on"
            ),
            cancellationToken
        );
        switch (arguments.GetRequiredValue(Format))
        {
            case "text":
                var limit = arguments.GetValue(Limit) ?? DefaultLimit;
                var page = new Page(terminal);
                var text = new RegisterText(page, reader.Decisions);
                foreach (var entry in entries.Take(limit))
                {
                    text.Print(entry, standings.GetValueOrDefault(entry.Key));
                }

                page.Line(
                    entries.Length > limit
                        ? $"the first {limit} of {Printable.Count(entries.Length, "entry", "entries")}"
                        : Printable.Count(entries.Length, "entry", "entries"),
                    entries.IsEmpty ? Ink.Missing : Ink.Strong
                );
                break;
            case "csv":
                RegisterCsv.Write(register, entries, standings, terminal.Out);
                break;
            case var format:
                var output = new JsonOutput(terminal, asLines: format == "jsonl");
                foreach (var entry in entries)
                {
                    output.Write(
                        await RegisterEntryJson.OfAsync(
                            entry,
                            standings.GetValueOrDefault(entry.Key),
                            reader,
                            cancellationToken
                        ),
                        context => context.RegisterEntryJson
                    );
                }

                output.End();
                break;
        }

        return ExitCode.Done;
    }
}
