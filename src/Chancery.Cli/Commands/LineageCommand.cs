using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Keeping;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery lineage [DOCUMENT]</c>: which documents copy, cut, report or translate which.</summary>
internal static class LineageCommand
{
    private static readonly Argument<string?> Document = new("DOCUMENT")
    {
        Description = "A path, the name of a file, an id, or the first digits of a hash; all works without one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "lineage",
            "Shows which documents of the record are copies, excerpts, translations or reports of which.",
            RunAsync,
            Document,
            Format
        )
        {
            Examples = ["chancery lineage", "chancery lineage talk.txt", "chancery lineage --format jsonl"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var recordPath = arguments.RecordPath();
        var reference = arguments.GetValue(Document);
        await using var record = RecordFile.Open(recordPath);
        var hash = reference is null
            ? null
            : (await DocumentReference.ResolveAsync(record, reference, recordPath, cancellationToken)).Hash;
        await Progress.ShowAsync(
            terminal,
            "Comparing",
            () => (0, 0),
            Task.Run(() => RecordLineage.RefreshAsync(record, null, cancellationToken), cancellationToken)
        );
        Print(
            await Work.ListAsync(record, hash, cancellationToken),
            withPassages: hash is not null,
            arguments.GetRequiredValue(Format),
            terminal
        );
        return ExitCode.Done;
    }

    private static void Print(IReadOnlyList<Work> works, bool withPassages, string format, Terminal terminal)
    {
        if (format is not "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            foreach (var work in works)
            {
                output.Write(LineageJson.Of(work), context => context.LineageJson);
            }

            output.End();
            return;
        }

        var page = new Page(terminal);
        for (var i = 0; i < works.Count; i++)
        {
            if (i > 0)
            {
                page.Blank();
            }

            new WorkText(page).Print(works[i], withPassages);
        }

        if (works.Count == 0)
        {
            page.Line(
                "no document of the record is a copy, an excerpt, a translation or a report of another",
                Ink.Missing
            );
        }
    }
}
