using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Cli.Registers;
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
        var period = RowOptions.PeriodOf(arguments);
        await using var registers = await OpenRegisters.OpenAsync(arguments, terminal, cancellationToken);
        var compared = await PositionsCompared.OfAsync(
            registers.Reader,
            arguments.GetRequiredValue(Issue),
            arguments.GetValue(RowOptions.Holder) ?? [],
            period,
            "--",
            cancellationToken
        );
        if (arguments.GetRequiredValue(Format) is "text")
        {
            new CompareText(new Page(terminal)).Print(compared);
            return ExitCode.Done;
        }

        var output = new JsonOutput(terminal, asLines: arguments.GetRequiredValue(Format) == "jsonl");
        foreach (var year in compared.Years)
        {
            output.Write(
                await CompareJson.OfAsync(compared.Issue, year, registers.Reader, cancellationToken),
                context => context.CompareJson
            );
        }

        output.End();
        return ExitCode.Done;
    }
}
