using System.Diagnostics;
using System.Globalization;
using Chancery.Indexing;

namespace Chancery.Tests.Indexing;

/// <summary>A process that indexes and merges is killed at many moments: the index it leaves answers rightly for what it holds.</summary>
public sealed class SeedIndexKillTests
{
    private const string FolderVariable = "CHANCERY_KILL_FOLDER";
    private const int Documents = 120;

    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("CHANCERY_KILLS"),
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : 6;

    [Fact]
    public async Task Append_KilledAtManyMoments_LosesNoWholeDocumentAndNeverAnswersWrong()
    {
        var path = Directory.CreateTempSubdirectory("chancery-kill-").FullName;
        var random = new Random(1);
        try
        {
            var before = 0;
            for (var i = 0; i < Kills; i++)
            {
                await KillWriterAfter(path, random.Next(60), TestContext.Current.CancellationToken);
                before = AssertWhole(path, before);
            }

            using var folder = SeedIndexFolder.Open(path);
            folder.Append(Record());
            Assert.Equal(Documents, folder.Documents.Count);
            new SeedIndexMerger(path).Run(TestContext.Current.CancellationToken);
            Assert.Empty(Directory.GetFiles(path, "*.tmp"));
            Assert.Empty(Directory.GetFiles(path, "*.merged*"));
            AssertWhole(path, Documents);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>What the killed process runs; not a test by itself.</summary>
    [Fact(Explicit = true)]
    public async Task WriterProcess()
    {
        var path = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(path is null, "only run as a child of the test that kills it");
        using var folder = SeedIndexFolder.Open(path);
        var merger = new SeedIndexMerger(path!);
        var merging = Task.CompletedTask;
        Console.WriteLine("writing");
        foreach (var document in Record().GroupBy(passage => passage.Document, StringComparer.Ordinal))
        {
            folder.Append(document);
            Console.WriteLine("appended");
            merging = merging.IsCompleted ? Task.Run(() => merger.Run()) : merging;
            if (folder.Documents.Count % 29 == 0)
            {
                folder.Merge();
            }
        }

        await merging;

        folder.Rebuild(Record());
    }

    private static List<Passage> Record() => RandomRecord.Make(seed: 21, passages: 3 * Documents, maxWords: 300);

    private static async Task KillWriterAfter(string path, int milliseconds, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(SeedIndexKillTests).Assembly.Location);
        start.ArgumentList.Add("-explicit");
        start.ArgumentList.Add("only");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(SeedIndexKillTests).FullName}.{nameof(WriterProcess)}");
        start.ArgumentList.Add("-showLiveOutput");
        start.Environment[FolderVariable] = path;
        using var process = Process.Start(start)!;
        var manifest = Path.Combine(path, "manifest");
        var written = File.Exists(manifest) ? File.GetLastWriteTimeUtc(manifest) : DateTime.MinValue;
        while (!process.HasExited && (!File.Exists(manifest) || File.GetLastWriteTimeUtc(manifest) == written))
        {
            await Task.Delay(1, cancellationToken);
        }

        await Task.Delay(milliseconds, cancellationToken);
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Every document is there whole or not at all, none that was there is gone, and every answer is that of a fresh index.</summary>
    private static int AssertWhole(string path, int documentsBefore)
    {
        using var folder = SeedIndexFolder.Open(path);
        Assert.Empty(folder.Problems);
        Assert.True(folder.Documents.Count >= documentsBefore);
        var held = Record().Where(passage => folder.Documents.Contains(passage.Document)).ToList();
        Assert.Equal(held.Count, folder.Index.PassageCount);
        using var fresh = SeedIndex.Build(held);
        var options = new SeedOptions();
        foreach (var passage in held)
        {
            var keys = PlainSeedIndex.Keys(passage.Text)[..Math.Min(20, PlainSeedIndex.Keys(passage.Text).Length)];
            Assert.Equal(
                fresh.Prepare(keys).FindSeeds(options).Select(seed => (seed.QueryStart, seed.Length)),
                folder.Index.Prepare(keys).FindSeeds(options).Select(seed => (seed.QueryStart, seed.Length))
            );
        }

        return folder.Documents.Count;
    }
}
