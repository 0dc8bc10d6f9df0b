using System.CommandLine;
using Chancery.Faces;
using Chancery.Storage;

namespace Chancery.Cli.Hosting;

/// <summary>Parses the command line, runs the command, and says in one line what went wrong. The only place that catches.</summary>
internal static class CommandHost
{
    private const string Description = "Keeps the public record of diplomacy and checks quotations against it.";

    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Command> commands)
    {
        var root = new RootCommand(Description);
        root.Options.Add(SharedOptions.Record);
        root.Options.Add(SharedOptions.Color);
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        // An argument that starts with @ is somebody's words, not the name of a response file.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        await using var terminal = Terminal.Open(result.GetValue(SharedOptions.Color) ?? "auto");
        if (result.Errors.Count > 0 && result.Action?.ClearsParseErrors != true)
        {
            return await FailAsync(terminal, Usage(result));
        }

        return await InvokeAsync(result, terminal);
    }

    private static async Task<int> InvokeAsync(ParseResult result, Terminal terminal)
    {
        try
        {
            if (result.CommandResult.Command is ChanceryCommand command && result.Action == command.Action)
            {
                using var interrupt = new Interrupt();
                return await command.RunAsync(result, terminal, interrupt.Token);
            }

            // Help and version are the library's own.
            var exitCode = await result.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error }
            );
            if (result.CommandResult.Command is ChanceryCommand { Examples: { Count: > 0 } examples })
            {
                await terminal.Out.WriteAsync($"Examples:\n  {string.Join("\n  ", examples)}\n");
            }

            return exitCode;
        }
        catch (Exception exception) when (exception is UsageException or RecordException)
        {
            return await FailAsync(terminal, exception.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(terminal, "stopped; what was written is kept");
        }
        catch (IOException) when (terminal.IsOutputClosed)
        {
            // The reader of the pipe has seen enough, as `head` does.
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(terminal, exception.Message.ReplaceLineEndings(" "));
        }
    }

    private static async Task<int> FailAsync(Terminal terminal, string message)
    {
        await terminal.Error.WriteLineAsync($"chancery: {message}");
        return ExitCode.Failed;
    }

    private static string Usage(ParseResult result)
    {
        var path = string.Join(' ', PathOf(result.CommandResult.Command));
        var message = result.UnmatchedTokens is [var unknown, ..]
            ? $"'{unknown}' is no command, option or argument that {path} expects."
            : result.Errors[0].Message.ReplaceLineEndings(" ");
        return $"{message} See '{path} --help'.";
    }

    private static IEnumerable<string> PathOf(Command command) =>
        command is RootCommand ? ["chancery"] : ["chancery", command.Name];
}
