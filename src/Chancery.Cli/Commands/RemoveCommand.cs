using System.CommandLine;
using Chancery.Actors.Authority;
using Chancery.Cli.Hosting;
using Chancery.Cli.Keeping;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Keeping;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery remove DOCUMENT --reason TEXT</c>: takes a document out of the record; what was there, and why not any more, stays.</summary>
internal static class RemoveCommand
{
    private static readonly Argument<string?> Document = new("DOCUMENT")
    {
        Description = "A path, the name of a file, an id, or the first digits of a hash.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "Why it is removed; kept with its hash and the date.",
        HelpName = "TEXT",
    };

    private static readonly Option<bool> Undo = new("--undo")
    {
        Description = "Takes the removal of the document back, with its versions and verdicts.",
    };

    private static readonly Option<bool> Purge = new("--purge")
    {
        Description = "Keeps no bytes either: only reading the document again with --restore brings it back.",
    };

    private static readonly Option<bool> List = new("--list") { Description = "Lists what was removed, and why." };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "remove",
            "Removes a document from the record; a tombstone with its hash, the date and the reason stays.",
            RunAsync,
            Document,
            Reason,
            Undo,
            Purge,
            List,
            AuthorityOption.Option,
            Format
        )
        {
            Examples =
            [
                "chancery remove talk.txt --reason \"withdrawn by its author\"",
                "chancery remove --list",
                "chancery remove talk.txt --undo",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var reference = arguments.GetValue(Document);
        Check(arguments, reference);
        var recordPath = arguments.RecordPath();
        var output = new TombstoneOutput(terminal, arguments.GetRequiredValue(Format));
        await using var record = RecordFile.Open(recordPath);
        var tombstones = await record.ListTombstonesAsync(cancellationToken);
        if (arguments.GetValue(List))
        {
            output.Write(tombstones, "removed");
        }
        else if (arguments.GetValue(Undo))
        {
            var tombstone = RemovedReference.Resolve(tombstones, reference!, recordPath);
            await RestoreAsync(record, tombstone, AuthorityOption.Read(arguments), cancellationToken);
            output.Write([tombstone], "restored");
        }
        else
        {
            var hash = await FindAsync(record, tombstones, reference!, recordPath, cancellationToken);
            var removedAt = TimeProvider.System.GetUtcNow();
            var reason = arguments.GetValue(Reason) ?? tombstones.First(tombstone => tombstone.Hash == hash).Reason;
            var purges = arguments.GetValue(Purge);
            output.Write([await record.RemoveAsync(hash, reason, removedAt, purges, cancellationToken)], "removed");
        }

        if (!arguments.GetValue(List))
        {
            await using var index = await RecordIndex.OpenAsync(recordPath, record, cancellationToken);
        }

        return ExitCode.Done;
    }

    private static void Check(ParseResult arguments, string? reference)
    {
        var isList = arguments.GetValue(List);
        if (isList == reference is not null)
        {
            throw new UsageException("remove needs a DOCUMENT, or --list. See 'chancery remove --help'.");
        }

        if (arguments.GetValue(Undo) && (arguments.GetValue(Purge) || arguments.GetValue(Reason) is not null))
        {
            throw new UsageException("--undo takes a removal back: it needs neither --reason nor --purge.");
        }

        if (
            !isList
            && !arguments.GetValue(Undo)
            && !arguments.GetValue(Purge)
            && string.IsNullOrWhiteSpace(arguments.GetValue(Reason))
        )
        {
            throw new UsageException("remove needs --reason TEXT, for whoever asks later why it is not there.");
        }
    }

    // What was removed before can still be purged.
    private static async Task<string> FindAsync(
        IRecordStore record,
        IEnumerable<Tombstone> tombstones,
        string reference,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        var versions = await record.ResolveAsync(reference, cancellationToken);
        if (versions.IsEmpty && tombstones.Any())
        {
            return RemovedReference.Resolve([.. tombstones], reference, recordPath).Hash;
        }

        var version = await DocumentReference.ResolveAsync(record, reference, recordPath, cancellationToken);
        return version.Hash;
    }

    private static async Task RestoreAsync(
        IRecordStore record,
        Tombstone tombstone,
        Lazy<AuthorityData> authority,
        CancellationToken cancellationToken
    )
    {
        if (tombstone.Bytes is null)
        {
            throw new UsageException(
                $"{tombstone.Name}: its bytes were purged; read the document again with 'chancery read --restore'."
            );
        }

        var name = tombstone.Versions is [var first, ..] ? first.Name : tombstone.Name;
        var readAt = tombstone.Versions is [var earliest, ..] ? earliest.ReadAt : tombstone.RemovedAt;
        var analysis =
            KeptBytes.Analyze(
                tombstone,
                new ReadingOptions(),
                document => DocumentAnalyzer.Analyze(document, authority.Value)
            ) ?? throw new UsageException($"{tombstone.Name}: its bytes are not read as a document any more.");
        await record.AddAsync([RecordEntry.Of(name, readAt, analysis).Restoring()], cancellationToken);
    }
}
