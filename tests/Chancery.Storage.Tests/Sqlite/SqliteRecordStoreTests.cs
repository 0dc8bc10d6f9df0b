using Chancery.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Tests.Sqlite;

public sealed class SqliteRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-store-");

    private string RecordPath => Path.Combine(_folder.FullName, "record.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    protected override IRecordStore Open() =>
        SqliteRecordStore.Open(RecordPath, new RecordOptions { Create = true, BusyTimeout = TimeSpan.FromSeconds(1) });

    [Fact]
    public void Open_MissingAndNotToBeMade_SaysSo()
    {
        Assert.Equal(RecordProblem.Missing, Problem(create: false));
        Assert.False(File.Exists(RecordPath));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("This is a letter to the editor, and no database at all.")]
    public void Open_SomethingElse_IsLeftAsItIs(string content)
    {
        File.WriteAllText(RecordPath, content);

        Assert.Equal(RecordProblem.Foreign, Problem(create: true));
        Assert.Equal(RecordProblem.Foreign, Problem(create: false));
        Assert.Equal(content, File.ReadAllText(RecordPath));
    }

    [Fact]
    public void Open_AnotherDatabase_IsLeftAsItIs()
    {
        Execute("CREATE TABLE stamps (country TEXT)");
        var before = File.ReadAllBytes(RecordPath);

        Assert.Equal(RecordProblem.Foreign, Problem(create: true));
        Assert.Equal(before, File.ReadAllBytes(RecordPath));
    }

    [Fact]
    public void Open_Folder_IsNoRecord()
    {
        Directory.CreateDirectory(RecordPath);

        Assert.Equal(RecordProblem.Foreign, Problem(create: true));
    }

    [Fact]
    public void Open_EmptyFile_BecomesARecordOnlyWhereOneIsToBeMade()
    {
        File.WriteAllBytes(RecordPath, []);

        Assert.Equal(RecordProblem.Missing, Problem(create: false));
        Assert.Null(Problem(create: true));
    }

    [Fact]
    public async Task Open_NewerSchema_IsRefusedAndNotChanged()
    {
        await Open().DisposeAsync();
        Execute("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(RecordPath);

        Assert.Equal(RecordProblem.Newer, Problem(create: true));
        Assert.Equal(before, File.ReadAllBytes(RecordPath));
    }

    [Fact]
    public async Task Add_AnotherWriterHoldsTheRecord_IsLocked()
    {
        await using var store = Open();
        await using var other = Connect();
        await using var lockHeld = other.BeginTransaction(deferred: false);

        var exception = await Assert.ThrowsAsync<RecordException>(() =>
            store.AddAsync([RecordEntry.Of("/a", Documents.ReadAt, Documents.Interview("/a", "Trade."))], Cancel)
        );

        Assert.Equal(RecordProblem.Locked, exception.Problem);
        Assert.Equal(0, (await store.SummarizeAsync(Cancel)).Documents);
    }

    [Fact]
    public async Task Find_DamagedPages_IsSaidAsSuch()
    {
        var analysis = Documents.Interview(
            "/a",
            [.. Enumerable.Range(0, 500).Select(i => $"Sentence {i} of a long talk.")]
        );
        await using (var store = Open())
        {
            await store.AddAsync([RecordEntry.Of("/a", Documents.ReadAt, analysis)], Cancel);
        }

        var bytes = File.ReadAllBytes(RecordPath);
        bytes.AsSpan(4096).Fill(0xA5);
        File.WriteAllBytes(RecordPath, bytes);

        var exception = await Assert.ThrowsAsync<RecordException>(async () =>
        {
            await using var store = Open();
            await store.FindAsync(analysis.Document.Hash, Cancel);
        });
        Assert.Equal(RecordProblem.Damaged, exception.Problem);
        Assert.Equal(bytes, File.ReadAllBytes(RecordPath));
    }

    [Fact]
    public async Task Find_TruncatedFile_IsSaidAsSuch()
    {
        var analysis = Documents.Interview(
            "/a",
            [.. Enumerable.Range(0, 500).Select(i => $"Sentence {i} of a long talk.")]
        );
        await using (var store = Open())
        {
            await store.AddAsync([RecordEntry.Of("/a", Documents.ReadAt, analysis)], Cancel);
        }

        File.WriteAllBytes(RecordPath, File.ReadAllBytes(RecordPath)[..20_000]);

        var exception = await Assert.ThrowsAsync<RecordException>(async () =>
        {
            await using var store = Open();
            await store.FindAsync(analysis.Document.Hash, Cancel);
        });
        Assert.Equal(RecordProblem.Damaged, exception.Problem);
    }

    [Fact]
    public async Task Add_ManyDocuments_PassesTheIntegrityCheck()
    {
        await using (var store = Open())
        {
            await store.AddAsync(
                [
                    .. Enumerable
                        .Range(0, 50)
                        .Select(i => Documents.Interview($"/{i}", $"Answer {i} about trade."))
                        .Select(analysis => RecordEntry.Of(analysis.Document.Id, Documents.ReadAt, analysis)),
                ],
                Cancel
            );
        }

        await using var connection = Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync(Cancel));
    }

    private RecordProblem? Problem(bool create)
    {
        try
        {
            _ = SqliteRecordStore.Open(RecordPath, new RecordOptions { Create = create }).DisposeAsync().AsTask();
            return null;
        }
        catch (RecordException exception)
        {
            Assert.Contains(RecordPath, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', exception.Message);
            return exception.Problem;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={RecordPath};Pooling=false");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
