using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Registers;
using Chancery.Storage;

namespace Chancery.Cli.Registers;

/// <summary>The record of a command line with its registers read as far as it goes.</summary>
internal sealed class OpenRegisters : IAsyncDisposable
{
    private OpenRegisters(RegisterReader reader) => Reader = reader;

    /// <summary>Answers what is asked.</summary>
    public RegisterReader Reader { get; }

    /// <summary>Opens the record, reads for its registers what was not read yet, and compares its documents.</summary>
    public static async Task<OpenRegisters> OpenAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var authority = AuthorityOption.Read(arguments);
        var affairs = IssuesOption.Read(arguments, authority);
        var record = RecordFile.Open(arguments.RecordPath());
        await Progress.ShowAsync(
            terminal,
            "Reading registers",
            () => (0, 0),
            Task.Run(
                () => affairs.RefreshAsync(record, Environment.ProcessorCount, cancellationToken),
                cancellationToken
            )
        );
        await Progress.ShowAsync(
            terminal,
            "Comparing",
            () => (0, 0),
            Task.Run(() => RecordLineage.RefreshAsync(record, null, cancellationToken), cancellationToken)
        );
        return new OpenRegisters(await RegisterReader.OpenAsync(record, authority.Value, cancellationToken));
    }

    public ValueTask DisposeAsync() => Reader.Record.DisposeAsync();
}
