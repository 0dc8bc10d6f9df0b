using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Server;
using Chancery.Server.Mcp;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery mcp</c>: the record as tools for an assistant, over standard input and output.</summary>
internal static class McpCommand
{
    public static ChanceryCommand Create() =>
        new(
            "mcp",
            "Offers the record to an assistant as tools (Model Context Protocol) on standard input and output.",
            RunAsync,
            AuthorityOption.Option,
            IssuesOption.Option
        )
        {
            Examples = ["chancery mcp --record desk.db"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        // A record that cannot be opened is told before an assistant waits for it.
        await using (RecordFile.Open(arguments.RecordPath())) { }

        await McpStdio.RunAsync(
            new ServerOptions
            {
                RecordPath = arguments.RecordPath(),
                Authority = AuthorityOption.PathsOf(arguments),
                Issues = arguments.GetValue(IssuesOption.Option),
            },
            cancellationToken
        );
        return ExitCode.Done;
    }
}
