using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Words;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery backup FILE</c>: copies the record, while others read and write it.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE")
    {
        Description = "The new file; one that exists is never written over.",
    };

    public static ChanceryCommand Create() =>
        new(
            "backup",
            "Copies the record into one file and checks the copy; others may use it meanwhile.",
            RunAsync,
            Target
        )
        {
            Examples = ["chancery backup monday.db", "chancery backup monday.db --record desk.db"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var target = arguments.GetRequiredValue(Target);
        await using var record = RecordFile.Open(arguments.RecordPath());
        var summary = await Progress.ShowAsync(
            terminal,
            "Copying",
            () => (0, 0),
            Task.Run(() => record.BackUpAsync(target, cancellationToken), cancellationToken)
        );
        new Page(terminal).Line(
            new StyledText($"{target}  ", Ink.Strong).AppendFacts(
                Printable.Count(summary.Documents, "document"),
                $"{Printable.Count(new FileInfo(target).Length)} bytes",
                "checked"
            )
        );
        return ExitCode.Done;
    }
}
