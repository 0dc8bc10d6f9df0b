using Chancery.Faces.Reports;
using Chancery.Storage;
using Chancery.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Hosts.Tests;

/// <summary>A reader that is killed leaves whole documents, and is completed by running the command again.</summary>
public sealed class KillTests
{
    private const int Kills = 50;
    private const int Documents = 600;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_KilledAtFiftyMoments_KeepsWholeDocumentsAndIsCompleted()
    {
        using var cli = new CliProcess();
        cli.Write("talks.jsonl", Texts.Lines(Documents));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, cli.Run("read", "talks.jsonl", "--record", "whole.db").ExitCode);
        var duration = clock.Elapsed;
        var whole = await FactsAsync(cli.PathOf("whole.db"));
        Assert.Equal(Documents, whole.Count);

        var random = new Random(20310314);
        var record = 0;
        var cutShort = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var path = cli.PathOf($"record-{record}.db");
            using (var process = cli.Start("read", "talks.jsonl", "--record", path))
            {
                await Task.Delay(duration * random.NextDouble(), Cancel);
                process.Kill();
                await process.WaitForExitAsync(Cancel);
            }

            var facts = File.Exists(path) ? await FactsAsync(path) : [];
            Assert.Subset(whole, facts);
            cutShort += facts.Count < Documents ? 1 : 0;
            if (facts.Count == Documents || kill % 10 == 9)
            {
                Assert.Equal(0, cli.Run("read", "talks.jsonl", "--record", path).ExitCode);
                Assert.Equal(whole, await FactsAsync(path));
                record++;
            }
        }

        Assert.InRange(cutShort, 1, Kills);
    }

    /// <summary>A line a document: its hash with the numbers of its turns, quotations and found words.</summary>
    private static async Task<HashSet<string>> FactsAsync(string path)
    {
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync(Cancel));
        }

        await using var record = SqliteRecordStore.Open(path, new RecordOptions { Create = true });
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hash in await record.ListHashesAsync(Cancel))
        {
            var stored = (await record.FindAsync(hash, Cancel))!;
            facts.Add(
                $"{hash} {stored.Analysis.Turns.Length} {stored.Analysis.Quotations.Length} {stored.Versions.Length} {stored.Analysis.Document.Bytes.Length}"
            );
        }

        return facts;
    }
}
