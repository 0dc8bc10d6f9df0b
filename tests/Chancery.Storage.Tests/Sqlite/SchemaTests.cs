using Chancery.Reading;
using Chancery.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Tests.Sqlite;

/// <summary>Records as earlier versions of the program wrote them, one file a schema, are read by every later one.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-schema-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Folder("tests", "data", "records"), "schema-*.db")
                .Select(file => Path.GetFileName(file)),
        ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Open_RecordOfAnEarlierSchema_HoldsWhatItHeld(string file)
    {
        await using var record = Open(file);

        Assert.Equal(6, (await record.SummarizeAsync(Cancel)).Documents);
        Assert.Equal(
            [2, 1],
            (await record.ResolveAsync("courier-interview", Cancel)).Select(version => version.Number)
        );
        var report = (await record.ResolveAsync("report.html", Cancel)).Single();
        Assert.Equal(7, (await record.ListVerdictsAsync(report.Hash, Cancel)).Length);
        Assert.NotEmpty(await record.SearchAsync(new SearchQuery("customs house"), Cancel));
        Assert.Empty(await record.AuditAsync(null, Cancel));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Renew_RecordOfAnEarlierSchema_KeepsHashesVersionsAndVerdicts(string file)
    {
        await using var record = Open(file);
        var hashes = await record.ListHashesAsync(Cancel);
        var report = (await record.ResolveAsync("report.html", Cancel)).Single();
        var verdicts = (await record.ListVerdictsAsync(report.Hash, Cancel)).Length;

        var (outdated, _, unreadable) = await RecordRenewal.RunAsync(
            record,
            new ReadingOptions(),
            DocumentAnalyzer.Analyze,
            null,
            Cancel
        );

        Assert.Equal((6, 0), (outdated, unreadable.Count));
        Assert.Empty(await record.ListOutdatedAsync(Cancel));
        Assert.Equal(hashes, await record.ListHashesAsync(Cancel));
        Assert.Equal(
            [2, 1],
            (await record.ResolveAsync("courier-interview", Cancel)).Select(version => version.Number)
        );
        Assert.InRange((await record.ListVerdictsAsync(report.Hash, Cancel)).Length, 1, verdicts);
        Assert.Empty(await record.AuditAsync(null, Cancel));
    }

    [Fact]
    public async Task Renew_WorseAnalysisBefore_IsPutInOrderAndMarkedForTheIndex()
    {
        await using var record = Open("schema-1.db");
        Execute("UPDATE turn SET speaker_id = NULL; UPDATE quotation SET speaker_name = 'Nobody'");
        var report = (await record.ResolveAsync("report.html", Cancel)).Single();
        var before = await record.ListVerdictHistoryAsync(report.Hash, Cancel);

        var (_, changed, _) = await RecordRenewal.RunAsync(
            record,
            new ReadingOptions(),
            DocumentAnalyzer.Analyze,
            null,
            Cancel
        );

        Assert.InRange(changed, 4, 6);
        Assert.NotEmpty(await record.ListUnindexedAsync(Cancel));
        Assert.Equal(
            before.Select(verdict => verdict.Detail),
            (await record.ListVerdictHistoryAsync(report.Hash, Cancel)).Select(verdict => verdict.Detail)
        );
        await record.MarkIndexedAsync(await record.ListUnindexedAsync(Cancel), Cancel);
        Assert.Empty(await record.ListUnindexedAsync(Cancel));
    }

    private SqliteRecordStore Open(string file)
    {
        var path = Path.Combine(_folder.FullName, "record.db");
        File.Copy(Repository.Folder("tests", "data", "records", file), path, overwrite: true);
        File.SetAttributes(path, FileAttributes.Normal);
        return SqliteRecordStore.Open(path, new RecordOptions());
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.FullName, "record.db")};Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
