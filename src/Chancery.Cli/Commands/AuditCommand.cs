using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Printing;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Packets;
using Chancery.Faces.Words;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery audit</c>: looks for what is damaged, missing or contradictory in the record and its index.</summary>
internal static class AuditCommand
{
    private static readonly Argument<string?> Packet = new("PACKET")
    {
        Description = "An evidence packet to check instead of the record.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Repair = new("--repair")
    {
        Description = "Makes again what is derived: turns, quotations, search words, version numbers, the index.",
    };

    private static readonly Option<bool> Reanalyze = new("--reanalyze")
    {
        Description = "Analyzes documents again that another version of the program analyzed, from the kept bytes.",
    };

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "jsonl");

    public static ChanceryCommand Create() =>
        new(
            "audit",
            "Checks the record (hashes, versions, spans, search words, index), or an evidence packet. Exit code 1 if anything is wrong.",
            RunAsync,
            Packet,
            Repair,
            Reanalyze,
            AuthorityOption.Option,
            Format
        )
        {
            Examples =
            [
                "chancery audit",
                "chancery audit --repair",
                "chancery audit --reanalyze",
                "chancery audit packet.zip",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (arguments.GetValue(Packet) is { } packet)
        {
            return await CheckPacketAsync(packet, arguments, terminal, cancellationToken);
        }

        var recordPath = arguments.RecordPath();
        var authority = AuthorityOption.Read(arguments);
        Func<Document, DocumentAnalysis> analyze = document => DocumentAnalyzer.Analyze(document, authority.Value);
        var repair = arguments.GetValue(Repair) ? analyze : null;
        await using var record = RecordFile.Open(recordPath);
        if (arguments.GetValue(Reanalyze))
        {
            await RenewAsync(record, analyze, terminal, cancellationToken);
            await using var index = await RecordIndex.OpenAsync(recordPath, record, cancellationToken);
        }

        var findings = await Progress.ShowAsync(
            terminal,
            "Checking",
            () => (0, 0),
            Task.Run(() => CheckAsync(record, recordPath, repair, cancellationToken), cancellationToken)
        );
        await PrintAsync(findings, record, recordPath, arguments.GetRequiredValue(Format), terminal, cancellationToken);
        return findings.Any(finding => !finding.IsRepaired) ? ExitCode.NotFaithful : ExitCode.Done;
    }

    private static async Task<int> CheckPacketAsync(
        string path,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (arguments.GetValue(Repair) || arguments.GetValue(Reanalyze))
        {
            throw new UsageException(
                "a packet is checked and not changed: --repair and --reanalyze are for the record."
            );
        }

        await using var packet = File.OpenRead(path);
        var (findings, files) = PacketAudit.Run(packet, path, cancellationToken);
        await PrintAsync(findings, arguments.GetRequiredValue(Format), terminal);
        if (findings.Count == 0 && arguments.GetRequiredValue(Format) is "text")
        {
            new Page(terminal).Line(
                new StyledText($"{path}  ", Ink.Strong).AppendFacts(Printable.Count(files, "file"), "nothing is wrong")
            );
        }

        return findings.Count > 0 ? ExitCode.NotFaithful : ExitCode.Done;
    }

    private static async Task RenewAsync(
        IRecordStore record,
        Func<Document, DocumentAnalysis> analyze,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var (outdated, changed, unreadable) = await Progress.ShowAsync(
            terminal,
            "Analyzing",
            () => (0, 0),
            Task.Run(
                () => RecordRenewal.RunAsync(record, new ReadingOptions(), analyze, null, cancellationToken),
                cancellationToken
            )
        );
        await terminal.Error.WriteLineAsync(
            $"{Printable.Count(outdated, "document")} analyzed again, {Printable.Count(changed)} changed"
                + (unreadable.Count > 0 ? $", {Printable.Count(unreadable.Count)} not read any more" : "")
        );
    }

    private static async Task<IReadOnlyList<AuditFinding>> CheckAsync(
        IRecordStore record,
        string recordPath,
        Func<Document, DocumentAnalysis>? repair,
        CancellationToken cancellationToken
    )
    {
        var findings = await record.AuditAsync(repair, cancellationToken);
        // What is damaged is not read any further.
        return findings.Any(finding => !finding.IsRepaired && finding.Id is "CH3001" or "CH3004")
            ? findings
            : [.. findings, .. await IndexAudit.RunAsync(recordPath, record, repair is not null, cancellationToken)];
    }

    private static async Task PrintAsync(
        IReadOnlyList<AuditFinding> findings,
        IRecordStore record,
        string recordPath,
        string format,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        await PrintAsync(findings, format, terminal);
        if (findings.Count == 0 && format is "text")
        {
            var summary = await record.SummarizeAsync(cancellationToken);
            var outdated = (await record.ListOutdatedAsync(cancellationToken)).Length;
            new Page(terminal).Line(
                new StyledText($"{recordPath}  ", Ink.Strong).AppendFacts(
                    Printable.Count(summary.Documents, "document"),
                    "nothing is wrong",
                    outdated > 0
                        ? $"{Printable.Count(outdated)} analyzed by another version of the program: --reanalyze renews them"
                        : null
                )
            );
        }
    }

    private static async Task PrintAsync(IReadOnlyList<AuditFinding> findings, string format, Terminal terminal)
    {
        if (format is not "text")
        {
            var output = new JsonOutput(terminal, asLines: format == "jsonl");
            foreach (var finding in findings)
            {
                output.Write(AuditJson.Of(finding), context => context.AuditJson);
            }

            output.End();
            return;
        }

        foreach (var finding in findings)
        {
            var repaired = finding.IsRepaired ? " (repaired)" : "";
            await terminal.Out.WriteLineAsync($"{finding.Subject}: {finding.Id}: {finding.Message}{repaired}");
        }
    }
}
