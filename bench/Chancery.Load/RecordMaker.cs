using Chancery.Affairs;
using Chancery.Reading;
using Chancery.Storage;
using Chancery.Storage.Sqlite;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Load;

/// <summary>Makes a record of transcripts with their turns and without quotations or registers, which checks of quotations do not ask for.</summary>
internal static class RecordMaker
{
    private const int DocumentsATime = 64;

    public static async Task MakeAsync(string path, IReadOnlyList<string> folders)
    {
        await using var record = SqliteRecordStore.Open(path, new RecordOptions { Create = true });
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.jsonl"))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var entries = DocumentReader
                .Read(file, await File.ReadAllBytesAsync(file), new ReadingOptions())
                .Where(document => document.Diagnostics.All(found => found.Severity != Severity.Error))
                .Select(document =>
                    RecordEntry
                        .Of(
                            $"{file}#{document.Id}",
                            TimeProvider.System.GetUtcNow(),
                            new DocumentAnalysis(document, TurnSegmenter.Segment(document), [])
                        )
                        .Stating(DocumentAffairs.Empty, DocumentAnalyzer.Version)
                );
            foreach (var some in entries.Chunk(DocumentsATime))
            {
                await record.AddAsync(some);
            }
        }

        await RecordLineage.RefreshAsync(record, null, CancellationToken.None);
        var summary = await record.SummarizeAsync();
        Console.WriteLine($"{summary.Documents} documents, {summary.Turns} turns, {summary.Words} words");
    }
}
