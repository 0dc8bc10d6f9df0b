using System.CommandLine;

namespace Chancery.Cli.Hosting;

/// <summary>A command of the program: its options, and what it does with them.</summary>
internal sealed class ChanceryCommand : Command
{
    private readonly Func<ParseResult, Terminal, CancellationToken, Task<int>> _run;

    public ChanceryCommand(
        string name,
        string description,
        Func<ParseResult, Terminal, CancellationToken, Task<int>> run,
        params ReadOnlySpan<Symbol> symbols
    )
        : base(name, description)
    {
        _run = run;
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                Arguments.Add(argument);
            }
            else if (symbol is Option option)
            {
                Options.Add(option);
            }
        }

        // The host runs the command itself, with the terminal; the library only has to know that there is an action.
        SetAction(_ => ExitCode.Failed);
    }

    /// <summary>Command lines that show what it is for, printed below its help.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken) =>
        _run(result, terminal, cancellationToken);
}
