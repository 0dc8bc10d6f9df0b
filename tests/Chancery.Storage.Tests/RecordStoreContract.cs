using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage.Tests;

/// <summary>What every store of records promises.</summary>
public abstract class RecordStoreContract
{
    /// <summary>Opens the store under test; the same store again on a second call, with what was kept.</summary>
    protected abstract IRecordStore Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_NewDocument_IsFoundAsItWas()
    {
        var analysis = Documents.Interview("/texts/a.txt", "Trade is growing in todaya’s world.", "\uD83D\uDE00 Yes.");
        await AddAsync(analysis);

        await using var store = Open();
        var stored = await store.FindAsync(analysis.Document.Hash, Cancel);

        Assert.NotNull(stored);
        Assert.Equal(Facts(analysis), Facts(stored.Analysis));
        Assert.Equal(analysis.Document.Bytes.ToArray(), stored.Analysis.Document.Bytes.ToArray());
        Assert.Equal(
            new DocumentVersion("/texts/a.txt", 1, analysis.Document.Hash, Documents.ReadAt),
            Assert.Single(stored.Versions)
        );
    }

    [Fact]
    public async Task Add_SameFileTwice_ChangesNothing()
    {
        var analysis = Documents.Interview("/texts/a.txt", "Trade is growing.");

        Assert.Equal(AddOutcome.Added, await AddAsync(analysis));
        Assert.Equal(AddOutcome.Unchanged, await AddAsync(analysis));

        await using var store = Open();
        Assert.Equal(1, (await store.SummarizeAsync(Cancel)).Documents);
        Assert.Single((await store.FindAsync(analysis.Document.Hash, Cancel))!.Versions);
    }

    [Fact]
    public async Task Add_OtherBytesUnderTheName_IsAVersionBesideTheOld()
    {
        var first = Documents.Interview("/texts/a.txt", "Trade is growing.");
        var second = Documents.Interview("/texts/a.txt", "Trade is shrinking.");
        await AddAsync(first);

        Assert.Equal(AddOutcome.NewVersion, await AddAsync(second));

        await using var store = Open();
        var versions = await store.ResolveAsync("/texts/a.txt", Cancel);
        Assert.Equal([(2, second.Document.Hash), (1, first.Document.Hash)], versions.Select(v => (v.Number, v.Hash)));
        Assert.NotNull(await store.FindAsync(first.Document.Hash, Cancel));
    }

    [Fact]
    public async Task Add_SameBytesUnderAnotherName_IsOneDocumentOfTwoNames()
    {
        var first = Documents.Interview("/texts/a.txt", "Trade is growing.");
        await AddAsync(first);

        Assert.Equal(AddOutcome.NewName, await AddAsync(first, "/copies/b.txt"));

        await using var store = Open();
        Assert.Equal(1, (await store.SummarizeAsync(Cancel)).Documents);
        Assert.Equal(
            ["/texts/a.txt", "/copies/b.txt"],
            (await store.FindAsync(first.Document.Hash, Cancel))!.Versions.Select(version => version.Name)
        );
    }

    [Fact]
    public async Task Add_EarlierBytesReadAgain_IsAFurtherVersion()
    {
        var first = Documents.Interview("/texts/a.txt", "Trade is growing.");
        var second = Documents.Interview("/texts/a.txt", "Trade is shrinking.");
        await AddAsync(first);
        await AddAsync(second);

        Assert.Equal(AddOutcome.NewVersion, await AddAsync(first));

        await using var store = Open();
        Assert.Equal([3, 2, 1], (await store.ResolveAsync("/texts/a.txt", Cancel)).Select(version => version.Number));
    }

    [Fact]
    public async Task Add_OneEntryFails_KeepsNoneOfThem()
    {
        await using var store = Open();
        RecordEntry[] entries =
        [
            RecordEntry.Of("/a", Documents.ReadAt, Documents.Interview("/a", "Trade is growing.")),
            RecordEntry.Known("/b", Documents.ReadAt, new string('0', 64)),
        ];

        await Assert.ThrowsAsync<ArgumentException>(() => store.AddAsync(entries, Cancel));

        Assert.Equal(0, (await store.SummarizeAsync(Cancel)).Documents);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a")]
    [InlineData("/texts/a.txt")]
    public async Task Resolve_NameOrItsLastPart_FindsTheVersion(string reference)
    {
        await AddAsync(Documents.Interview("/texts/a.txt", "Trade is growing."));
        await AddAsync(Documents.Interview("/texts/data.txt", "Trade is shrinking."));

        await using var store = Open();

        Assert.Equal("/texts/a.txt", Assert.Single(await store.ResolveAsync(reference, Cancel)).Name);
    }

    [Fact]
    public async Task Resolve_StartOfAHash_FindsTheVersion()
    {
        var analysis = Documents.Interview("/texts/a.txt", "Trade is growing.");
        await AddAsync(analysis);
        await using var store = Open();

        Assert.Single(await store.ResolveAsync(analysis.Document.Hash[..8].ToUpperInvariant(), Cancel));
        Assert.Empty(await store.ResolveAsync(analysis.Document.Hash[..3], Cancel));
        Assert.Empty(await store.ResolveAsync("nothing", Cancel));
    }

    [Theory]
    [InlineData("growing trade", 1)]
    [InlineData("\"trade is growing\"", 1)]
    [InlineData("\"growing trade\"", 0)]
    [InlineData("grow*", 1)]
    [InlineData("grow", 0)]
    [InlineData("GROWING", 1)]
    [InlineData("today's", 1)]
    [InlineData("貿易", 1)]
    [InlineData("易", 1)]
    [InlineData("pokój", 1)]
    [InlineData("pokoj", 1)]
    [InlineData("trade NOT growing", 0)]
    [InlineData("\"", 0)]
    [InlineData("* - ( ) : ^", 0)]
    public async Task Search_Words_FindsTheTurnsThatHoldAll(string words, int hits)
    {
        await AddAsync(
            Documents.Interview(
                "/a",
                "Trade is growing in todaya’s world.",
                "我们的貿易很好。",
                "Chcemy, by był pokój."
            )
        );
        await using var store = Open();

        var found = await store.SearchAsync(new SearchQuery(words), Cancel);

        Assert.Equal(hits, found.Length);
        Assert.All(found, hit => Assert.NotEmpty(hit.Matches));
        Assert.All(found, hit => Assert.All(hit.Matches, match => Assert.InRange(match.End, 1, hit.Text.Length)));
    }

    [Fact]
    public async Task Search_BySpeaker_KeepsHisTurnsOnly()
    {
        await AddAsync(
            Documents.Transcript(
                "/a",
                DocumentKind.PressConference,
                ("Ilse Maren", "Trade."),
                ("Oto Brandt", "Trade too.")
            )
        );
        await using var store = Open();

        var hits = await store.SearchAsync(new SearchQuery("trade") { Speakers = ["Oto Brandt"] }, Cancel);

        Assert.Equal(("Oto Brandt", 2, "Trade too."), (hits.Single().Speaker, hits[0].Turn, hits[0].Text));
        Assert.Equal(["Ilse Maren", "Oto Brandt"], await store.ListSpeakersAsync(Cancel));
    }

    [Fact]
    public async Task Summarize_ReportAmongThem_CountsSpeechOfTheOthers()
    {
        await AddAsync(Documents.Interview("/a", "Trade is growing."));
        await AddAsync(
            Documents.Transcript("/b", DocumentKind.Report, ("Oto Brandt", "Six words that count for nothing."))
        );
        await using var store = Open();

        var summary = await store.SummarizeAsync(Cancel);

        var month = new PartialDate(2030, 11);
        Assert.Equal(new RecordSummary(2, 1, 2, 6, month, month), summary);
        Assert.Single(await store.ListEvidenceAsync(Cancel));
        Assert.Equal(2, (await store.ListHashesAsync(Cancel)).Length);
    }

    [Fact]
    public async Task SaveVerdicts_AnswerThatChanges_KeepsTheLast()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);
        await using var store = Open();
        var first = new StoredVerdict(0, "verbatim", "{}", Documents.ReadAt);
        var second = new StoredVerdict(0, "altered", "{\"edits\":[]}", Documents.ReadAt.AddDays(1));

        await store.SaveVerdictsAsync(analysis.Document.Hash, [first], Cancel);
        await store.SaveVerdictsAsync(analysis.Document.Hash, [first with { CheckedAt = second.CheckedAt }], Cancel);
        Assert.Equal(first, Assert.Single(await store.ListVerdictsAsync(analysis.Document.Hash, Cancel)));
        await store.SaveVerdictsAsync(analysis.Document.Hash, [second], Cancel);

        Assert.Equal(second, Assert.Single(await store.ListVerdictsAsync(analysis.Document.Hash, Cancel)));
    }

    [Fact]
    public async Task SaveVerdicts_NoSuchQuotation_IsRefused()
    {
        await using var store = Open();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.SaveVerdictsAsync("00", [new StoredVerdict(0, null, "{}", Documents.ReadAt)], Cancel)
        );
    }

    private async Task<AddOutcome> AddAsync(DocumentAnalysis analysis, string? name = null)
    {
        await using var store = Open();
        var entry = RecordEntry.Of(name ?? analysis.Document.Id, Documents.ReadAt, analysis);
        return (await store.AddAsync([entry], Cancel)).Single();
    }

    // Records compare their lists by reference, so the facts are compared as text.
    private static string Facts(DocumentAnalysis analysis) =>
        JsonSerializer.Serialize(
            new
            {
                analysis.Document.Id,
                analysis.Document.Hash,
                Text = analysis.Document.Source.Value,
                View = analysis.Document.View.Value,
                analysis.Document.DecodedFrom,
                Blocks = analysis.Document.Blocks.Select(block =>
                    (block.Span, block.Kind, block.BlankLinesBefore, Text(block.Bold)).ToString()
                ),
                Boilerplate = Text(analysis.Document.Boilerplate),
                Stated = analysis.Document.StatedTurns.Select(turn => turn.ToString()),
                analysis.Document.Title,
                analysis.Document.Author,
                Published = analysis.Document.Published?.ToString(),
                analysis.Document.Site,
                analysis.Document.Url,
                analysis.Document.Language,
                OfferedIn = string.Join(" ", analysis.Document.OfferedIn),
                analysis.Document.Kind,
                Diagnostics = analysis.Document.Diagnostics.Select(diagnostic => diagnostic.ToString()),
                Turns = analysis.Turns.Select(turn => turn.ToString()),
                Quotations = analysis.Quotations.Select(quotation =>
                    (
                        quotation.Type,
                        Text(quotation.Content),
                        Text(quotation.Quoted),
                        Text(quotation.Cue),
                        Text(quotation.Speaker),
                        quotation.SpeakerName,
                        (quotation.Addressee, quotation.Occasion)
                    ).ToString()
                ),
            }
        );

    private static string Text(IEnumerable<TextSpan> spans) => string.Join(' ', spans);
}
