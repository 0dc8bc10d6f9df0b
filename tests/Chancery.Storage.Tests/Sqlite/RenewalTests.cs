using System.Text;
using Chancery.Reading;
using Chancery.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Tests.Sqlite;

/// <summary>A document that is analyzed again keeps what was known of it beside its bytes.</summary>
public sealed class RenewalTests : IDisposable
{
    private const string Words = "The town of Ľupča keeps the treaty, said Minister Orla Venn on Sunday.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-renewal-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => System.IO.Path.Combine(_folder.FullName, "record.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Renew_RecordOfAWebArchive_KeepsAddressTimeAndCharset()
    {
        var page = new Member(
            "crawl.warc/https://a.example/one",
            Encoding.Latin1.GetBytes("The town of \u00A5up\u00E8a keeps the treaty, said Minister Orla Venn on Sunday.")
        )
        {
            Url = "https://a.example/one",
            Taken = "2031-03-14T09:00:00Z",
            Charset = "iso-8859-2",
        };

        var (before, after) = await RenewAsync(page);

        Assert.Equal((Words, "https://a.example/one"), (after.Source.Value, after.Url));
        Assert.Equal(before.Locations, after.Locations);
        Assert.Equal("https://a.example/one 2031-03-14T09:00:00Z", Assert.Single(after.Locations).Value);
    }

    [Fact]
    public async Task Renew_EntryOfAFeed_KeepsTheSite()
    {
        var feed =
            "<rss version='2.0'><channel><title>The Coast</title><item><title>The ferry</title><link>https://a.example/ferry</link>"
            + $"<description>{Words}</description></item></channel></rss>";

        var (before, after) = await RenewAsync(new Member("news.rss", Encoding.UTF8.GetBytes(feed)));

        Assert.Equal(("The Coast", "https://a.example/ferry"), (after.Site, after.Url));
        Assert.Equal(before.Source.Value, after.Source.Value);
    }

    [Fact]
    public async Task Repair_OfAFetchedPage_KeepsTheCharset()
    {
        var page = new Member(
            "https://a.example/one",
            Encoding.Latin1.GetBytes("The town of \u00A5up\u00E8a keeps the treaty, said Minister Orla Venn on Sunday.")
        )
        {
            Url = "https://a.example/one",
            Charset = "iso-8859-2",
        };
        await using var record = SqliteRecordStore.Open(Path, new RecordOptions { Create = true });
        var document = DocumentReader.Read(page, new ReadingOptions()).Single();
        await record.AddAsync([RecordEntry.Of(page.Id, Documents.ReadAt, DocumentAnalyzer.Analyze(document))], Cancel);
        Execute("UPDATE turn SET ordinal = 7");

        Assert.NotEmpty(await record.AuditAsync(DocumentAnalyzer.Analyze, Cancel));

        Assert.Empty(await record.AuditAsync(null, Cancel));
        var repaired = (await record.FindAsync(document.Hash, Cancel))!.Analysis.Document;
        Assert.Equal((Words, "https://a.example/one"), (repaired.Source.Value, repaired.Url));
    }

    [Fact]
    public async Task Undo_OfAFetchedPage_KeepsAddressAndCharset()
    {
        var page = new Member(
            "https://a.example/one",
            Encoding.Latin1.GetBytes("The town of \u00A5up\u00E8a keeps the treaty, said Minister Orla Venn on Sunday.")
        )
        {
            Url = "https://a.example/one",
            Charset = "iso-8859-2",
        };
        await using var record = SqliteRecordStore.Open(Path, new RecordOptions { Create = true });
        var document = DocumentReader.Read(page, new ReadingOptions()).Single();
        await record.AddAsync([RecordEntry.Of(page.Id, Documents.ReadAt, DocumentAnalyzer.Analyze(document))], Cancel);

        await record.RemoveAsync(document.Hash, "a trial", Documents.ReadAt, false, Cancel);
        var tombstone = Assert.Single(await record.ListTombstonesAsync(Cancel));
        var restored = KeptBytes.Analyze(tombstone, new ReadingOptions(), DocumentAnalyzer.Analyze)!.Document;

        Assert.Equal(
            (Words, "https://a.example/one", "iso-8859-2"),
            (restored.Source.Value, restored.Url, restored.Charset)
        );
        await record.RemoveAsync(document.Hash, "a trial", Documents.ReadAt, purges: true, Cancel);
        Assert.Equal(KeptOrigin.Unknown, Assert.Single(await record.ListTombstonesAsync(Cancel)).Origin);
    }

    [Fact]
    public async Task Open_RecordWithARemovalOfTheSchemaBefore_BringsItBack()
    {
        var document = DocumentReader.Read("talk.txt", Encoding.UTF8.GetBytes(Words), new ReadingOptions()).Single();
        await using (var record = SqliteRecordStore.Open(Path, new RecordOptions { Create = true }))
        {
            await record.AddAsync(
                [RecordEntry.Of("talk.txt", Documents.ReadAt, DocumentAnalyzer.Analyze(document))],
                Cancel
            );
            await record.RemoveAsync(document.Hash, "a trial", Documents.ReadAt, false, Cancel);
        }

        Execute("ALTER TABLE tombstone DROP COLUMN origin; PRAGMA user_version = 6");

        await using var opened = SqliteRecordStore.Open(Path, new RecordOptions());
        var tombstone = Assert.Single(await opened.ListTombstonesAsync(Cancel));
        Assert.Equal(KeptOrigin.Unknown, tombstone.Origin);
        var restored = KeptBytes.Analyze(tombstone, new ReadingOptions(), DocumentAnalyzer.Analyze)!;
        await opened.AddAsync([RecordEntry.Of("talk.txt", Documents.ReadAt, restored).Restoring()], Cancel);
        Assert.Empty(await opened.ListTombstonesAsync(Cancel));
        Assert.Empty(await opened.AuditAsync(null, Cancel));
    }

    private async Task<(Document Before, Document After)> RenewAsync(Member member)
    {
        await using var record = SqliteRecordStore.Open(Path, new RecordOptions { Create = true });
        var document = DocumentReader.Read(member, new ReadingOptions()).Single();
        await record.AddAsync(
            [RecordEntry.Of(document.Id, Documents.ReadAt, DocumentAnalyzer.Analyze(document))],
            Cancel
        );

        // What an earlier build found: another title, so that there is something to renew.
        Execute("UPDATE document SET analyzer = 'an earlier build', title = 'Nothing'");
        var revision = record.FindRevision(document.Hash);
        var (outdated, changed, unreadable) = await RecordRenewal.RunAsync(
            record,
            new ReadingOptions(),
            DocumentAnalyzer.Analyze,
            null,
            Cancel
        );
        Assert.Equal((1, 1, 0), (outdated, changed, unreadable.Count));
        Assert.NotEqual(revision, record.FindRevision(document.Hash));
        var renewed = (await record.FindAsync(document.Hash, Cancel))!.Analysis.Document;
        Assert.NotEqual("Nothing", renewed.Title);
        return (document, renewed);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
