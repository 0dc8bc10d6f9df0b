using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Faces.Words;
using Chancery.Server.Security;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery token add NAME | list | remove NAME</c>: who may write to the record through the server.</summary>
internal static class TokenCommand
{
    private static readonly Argument<string> Action = new("ACTION") { Description = "add, list or remove." };

    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "What its owner is called; decisions carry it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "token",
            "Makes, lists and takes back the tokens with which programs and people write through the server.",
            RunAsync,
            Action,
            Name,
            Format
        )
        {
            Examples = ["chancery token add ilse", "chancery token list", "chancery token remove ilse"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        switch (arguments.GetValue(Action), arguments.GetValue(Name))
        {
            case ("add", { } name):
                await terminal.Out.WriteLineAsync(await OpenTokens(arguments).AddAsync(name, cancellationToken));
                await terminal.Error.WriteLineAsync(
                    "chancery: keep it now; it is not shown again. Programs send it as 'Authorization: Bearer TOKEN'."
                );
                return ExitCode.Done;
            case ("remove", { } name):
                await OpenTokens(arguments).RemoveAsync(name, cancellationToken);
                return ExitCode.Done;
            case ("list", null):
                Print(OpenTokens(arguments).List(), arguments.GetRequiredValue(Format), terminal);
                return ExitCode.Done;
            case var (action, _):
                throw new UsageException($"token {action}: expected add NAME, list or remove NAME.");
        }
    }

    // A mistyped record would get a token that no server takes.
    private static TokenFile OpenTokens(ParseResult arguments) =>
        arguments.RecordPath() is var path && File.Exists(path)
            ? new TokenFile(path, TimeProvider.System)
            : throw new UsageException($"{path}: there is no such record; 'chancery read' makes one.");

    private static void Print(IReadOnlyList<Token> tokens, string format, Terminal terminal)
    {
        if (format is not "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            foreach (var token in tokens)
            {
                output.Write(
                    new TokenJson(token.Name, DayOf(token.Made)!, DayOf(token.LastUsed)),
                    context => context.TokenJson
                );
            }

            output.End();
            return;
        }

        var page = new Page(terminal);
        foreach (var token in tokens)
        {
            page.Line(
                new StyledText(token.Name, Ink.Strong).Append(
                    $"  made {DayOf(token.Made)}, {(DayOf(token.LastUsed) is { } day ? $"last used {day}" : "not used yet")}"
                )
            );
        }

        page.Line(Printable.Count(tokens.Count, "token"), tokens.Count == 0 ? Ink.Missing : Ink.Strong);
    }

    private static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
