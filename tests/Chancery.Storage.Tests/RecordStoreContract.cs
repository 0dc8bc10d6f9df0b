using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Affairs;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage.Tests;

/// <summary>What every store of records promises.</summary>
public abstract class RecordStoreContract
{
    /// <summary>Opens the store under test; the same store again on a second call, with what was kept.</summary>
    protected abstract IRecordStore Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static (string By, DateTimeOffset At, string Why) Signed(int day) =>
        ("Ilse", Documents.ReadAt.AddDays(day), $"signs both ways {day}");

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
    public async Task FindRevision_OneDocumentAddedBesideAnother_IsItsOwnAndStays()
    {
        var analysis = Documents.Interview("/texts/a.txt", "Trade is growing.");
        var other = Documents.Interview("/texts/b.txt", "Trade is shrinking.");
        await using var store = Open();
        Assert.Null(store.FindRevision(analysis.Document.Hash));
        await AddAsync(analysis);
        var revision = store.FindRevision(analysis.Document.Hash);
        await AddAsync(other);

        Assert.NotNull(revision);
        Assert.Equal(revision, store.FindRevision(analysis.Document.Hash));
        Assert.NotEqual(revision, store.FindRevision(other.Document.Hash));
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
    [InlineData("\"growing trade\"~1", 1)]
    [InlineData("\"growing trade\"~0", 0)]
    [InlineData("\"trade grow*\"~1", 1)]
    [InlineData("gr*ing", 1)]
    [InlineData("gr?wing", 1)]
    [InlineData("*xyz*", 0)]
    [InlineData("trade -growing", 0)]
    [InlineData("trade -貿易", 1)]
    [InlineData("trade -gr*ing", 0)]
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
    public async Task Search_PatternOfTooManyWords_IsRefusedInOneLine()
    {
        await AddAsync(
            Documents.Interview("/a", string.Join(' ', Enumerable.Range(0, 501).Select(number => $"lamp{number}")))
        );
        await using var store = Open();

        var error = await Assert.ThrowsAsync<SearchException>(() =>
            store.SearchAsync(new SearchQuery("*amp*"), Cancel)
        );

        Assert.Equal("'*amp*' stands for more than 500 words of the record; give more of its letters", error.Message);
    }

    [Fact]
    public async Task Search_WithoutWords_FindsByWhatStandsAround()
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

        var query = new SearchQuery("") { Kinds = [DocumentKind.PressConference], Speakers = ["Ilse Maren"] };

        Assert.Equal("Trade.", Assert.Single(await store.SearchAsync(query, Cancel)).Text);
        Assert.Empty(await store.SearchAsync(query with { Kinds = [DocumentKind.Report] }, Cancel));
        Assert.Empty(await store.SearchAsync(new SearchQuery(""), Cancel));
    }

    [Fact]
    public async Task ListDocuments_All_StandInTheOrderOfTheRecord()
    {
        await AddAsync(Documents.Interview("/b", "Trade."));
        await AddAsync(Documents.Interview("/a", "Ferries."));
        await using var store = Open();

        var entries = await store.ListDocumentsAsync(Cancel);

        Assert.Equal(["/b", "/a"], entries.Select(entry => entry.Name));
        Assert.All(entries, entry => Assert.True(entry.SpeechWords > 0));
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
    public async Task ListSpoken_TwoSpeakersInTwoDocuments_CountsTurnsOfEach()
    {
        var first = Documents.Interview("/a", "Trade is growing.");
        var second = Documents.Transcript(
            "/b",
            DocumentKind.PressConference,
            ("Oto Brandt", "Trade too."),
            ("Oto Brandt", "And the ferries.")
        );
        await AddAsync(first);
        await AddAsync(second);
        await using var store = Open();

        var spoken = await store.ListSpokenAsync(Cancel);

        Assert.Equal(["Ilse Maren", "Oto Brandt"], spoken.Select(one => one.Speaker).Distinct());
        var brandt = spoken.Single(one => one.Speaker == "Oto Brandt" && one.Hash == second.Document.Hash);
        Assert.Equal((2, 0), (brandt.Statements, brandt.Questions));
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

    [Fact]
    public async Task SaveAffairs_RowsOfADocument_AreListedWithTheirSentences()
    {
        var analysis = Documents.Interview("/a", "We shall meet in Tarn in May.");
        await AddAsync(analysis);
        await using var store = Open();
        var hash = analysis.Document.Hash;
        var meeting = Documents.Meeting(analysis, "shall meet", "2031-05");
        Assert.Equal([hash], await store.ListUnregisteredAsync("build 1", Cancel));

        await store.SaveAffairsAsync([(hash, Documents.Affairs(meeting))], "build 1", Cancel);

        Assert.Empty(await store.ListUnregisteredAsync("build 1", Cancel));
        var row = Assert.Single(await store.ListRowsAsync(Register.Meetings, Cancel));
        Assert.Equal((hash, "/a", "2031?/.."), (row.Hash, row.Document, row.Period));
        Assert.Equal(["We shall meet in Tarn in May."], row.Sentences);
        var kept = Assert.IsType<Meeting>(row.Row);
        Assert.Equal(meeting.Participants, kept.Participants);
        Assert.Equal(meeting.Statement.Evidence, kept.Statement.Evidence);
        Assert.Equal(
            meeting with
            {
                Participants = [],
                Statement = meeting.Statement with { Evidence = [] },
            },
            kept with
            {
                Participants = [],
                Statement = kept.Statement with { Evidence = [] },
            }
        );
    }

    [Fact]
    public async Task SaveAffairs_ByAnotherBuild_TakesThePlaceOfTheRowsAndKeepsTheirKeys()
    {
        var analysis = Documents.Interview("/a", "We shall meet in Tarn in May.");
        await AddAsync(analysis);
        await using var store = Open();
        var hash = analysis.Document.Hash;
        var meeting = Documents.Meeting(analysis, "shall meet", "2031-05");
        await store.SaveAffairsAsync([(hash, Documents.Affairs(meeting))], "build 1", Cancel);
        var before = Assert.Single(await store.ListRowsAsync(Register.Meetings, Cancel));

        Assert.Equal([hash], await store.ListUnregisteredAsync("build 2", Cancel));
        await store.SaveAffairsAsync([(hash, Documents.Affairs(meeting with { Place = "Tarn" }))], "build 2", Cancel);

        var after = Assert.Single(await store.ListRowsAsync(Register.Meetings, Cancel));
        Assert.Equal(before.Key, after.Key);
        Assert.Equal("Tarn", Assert.IsType<Meeting>(after.Row).Place);
    }

    [Fact]
    public async Task SaveDecision_OnARow_OutlivesTheRowAndIsNeverOverwritten()
    {
        var analysis = Documents.Interview("/a", "We shall meet in Tarn in May.");
        await AddAsync(analysis);
        await using var store = Open();
        var hash = analysis.Document.Hash;
        var changes = ImmutableSortedDictionary<string, string>.Empty.Add("date", "2031-06");
        var first = new Decision(
            hash,
            "m1",
            DecisionKind.Correct,
            changes,
            "Ilse",
            Documents.ReadAt,
            "it is June",
            "we"
        );
        var second = first with { Kind = DecisionKind.Undo, At = Documents.ReadAt.AddDays(1), Reason = "it is not" };

        await store.SaveDecisionAsync(first, Cancel);
        await store.SaveDecisionAsync(first, Cancel);
        await store.SaveAffairsAsync([(hash, DocumentAffairs.Empty)], "build 2", Cancel);
        await store.SaveDecisionAsync(second, Cancel);
        await store.RemoveAsync(hash, "asked for", Documents.ReadAt, purges: true, Cancel);

        var decisions = await store.ListDecisionsAsync(Cancel);
        Assert.Equal([DecisionKind.Correct, DecisionKind.Undo], decisions.Select(decision => decision.Kind));
        Assert.Equal("2031-06", decisions[0].Changes["date"]);
        Assert.All(decisions, decision => Assert.Equal("", decision.Was));
        Assert.Empty(await store.ListRowsAsync(Register.Meetings, Cancel));
    }

    [Fact]
    public async Task MergeAliases_TwoNames_AreOneUntilItIsUndone()
    {
        await using (var store = Open())
        {
            await RecordAliases.MergeAsync(store, "V. Tarr", "Vesna Tarr", Signed(1), Cancel);
            await RecordAliases.MergeAsync(store, "Minister of Sudmark", "V. Tarr", Signed(2), Cancel);
        }

        await using var again = Open();
        var aliases = await RecordAliases.ReadAsync(again, Cancel);
        Assert.Equal("Vesna Tarr", aliases.NameOf("v. tarr"));
        Assert.Equal(["Vesna Tarr", "Minister of Sudmark", "V. Tarr"], aliases.NamesOf("Minister of Sudmark"));
        Assert.Equal(
            [("Ilse", "signs both ways 1"), ("Ilse", "signs both ways 2")],
            RecordAliases
                .Standing(await again.ListDecisionsAsync(Cancel))
                .Select(decision => (decision.By, decision.Reason))
        );

        await RecordAliases.UndoAsync(again, "Vesna Tarr", "V. Tarr", Signed(3), Cancel);
        aliases = await RecordAliases.ReadAsync(again, Cancel);
        Assert.Equal("Vesna Tarr", aliases.NameOf("Vesna Tarr"));
        Assert.Equal("V. Tarr", aliases.NameOf("Minister of Sudmark"));
        Assert.Equal(3, (await again.ListDecisionsAsync(Cancel)).Length);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            RecordAliases.UndoAsync(again, "Vesna Tarr", "V. Tarr", Signed(4), Cancel)
        );
    }

    [Fact]
    public async Task SplitAliases_OfOneSpelling_AreHeldApartAndNoMergeGetsRoundIt()
    {
        await using var store = Open();
        await RecordAliases.MergeAsync(store, "J. Tarr", "Jon Tarr", Signed(1), Cancel);
        await RecordAliases.SplitAsync(store, "Jon Tarr", "J. Tarr", Signed(2), Cancel);
        Assert.False((await RecordAliases.ReadAsync(store, Cancel)).AreOne("J. Tarr", "Jon Tarr"));

        await RecordAliases.MergeAsync(store, "J. Tarr", "Jutta Tarr", Signed(3), Cancel);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            RecordAliases.MergeAsync(store, "Jutta Tarr", "Jon Tarr", Signed(4), Cancel)
        );

        await RecordAliases.UndoAsync(store, "J. Tarr", "Jon Tarr", Signed(5), Cancel);
        Assert.True((await RecordAliases.ReadAsync(store, Cancel)).AreOne("J. Tarr", "Jon Tarr"));
    }

    [Fact]
    public async Task MergeAliases_OfOneName_IsRefused()
    {
        await using var store = Open();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            RecordAliases.MergeAsync(store, " vesna  Tarr", "Vesna Tarr", Signed(1), Cancel)
        );

        Assert.Contains("expected two different names", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await store.ListDecisionsAsync(Cancel));
    }

    [Fact]
    public async Task Add_EarlierReadingOfTheName_TakesItsPlaceAmongTheVersions()
    {
        var first = Documents.Interview("/a", "Trade is growing.");
        var second = Documents.Interview("/a", "Trade is shrinking.");
        await AddAsync(second, at: 10);

        Assert.Equal(AddOutcome.NewVersion, await AddAsync(first, at: 1));
        Assert.Equal(AddOutcome.Unchanged, await AddAsync(first, at: 5));

        await using var store = Open();
        Assert.Equal(
            [(1, first.Document.Hash, 1), (2, second.Document.Hash, 10)],
            (await store.ListVersionsAsync("/a", Cancel)).Select(v =>
                (v.Number, v.Hash, (v.ReadAt - Documents.ReadAt).Days)
            )
        );
    }

    [Fact]
    public async Task Observe_SameThingAgain_ProlongsWhatWasSeen()
    {
        await AddAsync(Documents.Interview("/a", "Trade is growing."));
        await using var store = Open();

        await store.ObserveAsync([Seen(ObservationOutcome.Gone, 1)], Cancel);
        await store.ObserveAsync([Seen(ObservationOutcome.Gone, 2)], Cancel);
        await store.ObserveAsync([Seen(ObservationOutcome.There, 3)], Cancel);
        await store.ObserveAsync([Seen(ObservationOutcome.Gone, 4)], Cancel);

        Assert.Equal(
            [(ObservationOutcome.Gone, 1, 2), (ObservationOutcome.There, 3, 3), (ObservationOutcome.Gone, 4, 4)],
            (await store.ListObservationsAsync("/a", Cancel)).Select(seen =>
                (seen.Outcome, (seen.First - Documents.ReadAt).Days, (seen.Last - Documents.ReadAt).Days)
            )
        );
    }

    [Fact]
    public async Task Add_UnchangedLater_IsSeenToBeThere()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);

        await AddAsync(analysis, at: 3);

        await using var store = Open();
        Assert.Equal(ObservationOutcome.There, Assert.Single(await store.ListObservationsAsync(null, Cancel)).Outcome);
    }

    [Fact]
    public async Task ListNames_UnderAFolder_GivesTheNewestVersionOfEach()
    {
        await AddAsync(Documents.Interview("/texts/a.txt", "Trade is growing."));
        await AddAsync(Documents.Interview("/texts/a.txt", "Trade is shrinking."));
        await AddAsync(Documents.Interview("/texts/b.txt", "Trade."));
        await AddAsync(Documents.Interview("/other/c.txt", "Trade?"));
        await using var store = Open();

        var names = await store.ListNamesAsync("/texts/", Cancel);

        Assert.Equal(
            [("/texts/a.txt", 2), ("/texts/b.txt", 1)],
            names.Select(version => (version.Name, version.Number))
        );
    }

    [Fact]
    public async Task Remove_Document_LeavesATombstoneOnly()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);
        await AddAsync(Documents.Interview("/b", "Winter is coming."));
        await using var store = Open();

        var tombstone = await store.RemoveAsync(
            analysis.Document.Hash,
            "asked by the court",
            Documents.ReadAt,
            false,
            Cancel
        );

        Assert.Equal(("asked by the court", "/a"), (tombstone.Reason, Assert.Single(tombstone.Versions).Name));
        Assert.Null(await store.FindAsync(analysis.Document.Hash, Cancel));
        Assert.Empty(await store.SearchAsync(new SearchQuery("growing"), Cancel));
        Assert.Equal(1, (await store.SummarizeAsync(Cancel)).Documents);
        Assert.Equal(
            analysis.Document.Bytes.ToArray(),
            Assert.Single(await store.ListTombstonesAsync(Cancel)).Bytes!.Value.ToArray()
        );
        Assert.Equal(AddOutcome.Removed, (await store.AddAsync([Entry(analysis)], Cancel)).Single());
        Assert.Empty(await store.AuditAsync(null, Cancel));
    }

    [Fact]
    public async Task Remove_AndPurge_KeepsNoBytes()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);
        await using var store = Open();

        await store.RemoveAsync(analysis.Document.Hash, "private", Documents.ReadAt, true, Cancel);

        Assert.Null(Assert.Single(await store.ListTombstonesAsync(Cancel)).Bytes);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.RemoveAsync(new string('0', 64), "nothing there", Documents.ReadAt, false, Cancel)
        );
    }

    [Fact]
    public async Task Add_RestoringARemovedDocument_BringsVersionsAndVerdictsBack()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);
        await AddAsync(analysis, "/copy");
        await using var store = Open();
        var verdict = new StoredVerdict(0, "verbatim", "{}", Documents.ReadAt);
        await store.SaveVerdictsAsync(analysis.Document.Hash, [verdict], Cancel);
        await store.RemoveAsync(analysis.Document.Hash, "by mistake", Documents.ReadAt, false, Cancel);

        var outcome = await store.AddAsync([Entry(analysis).Restoring()], Cancel);

        Assert.Equal([AddOutcome.Added], outcome);
        Assert.Equal(2, (await store.FindAsync(analysis.Document.Hash, Cancel))!.Versions.Length);
        Assert.Equal(verdict, Assert.Single(await store.ListVerdictsAsync(analysis.Document.Hash, Cancel)));
        Assert.Empty(await store.ListTombstonesAsync(Cancel));
        Assert.Single(await store.SearchAsync(new SearchQuery("growing"), Cancel));
    }

    [Fact]
    public async Task ImportVerdicts_OlderAndKnownOnes_AddsWhatIsMissing()
    {
        var analysis = Documents.Interview("/a", "Trade is growing.");
        await AddAsync(analysis);
        await using var store = Open();
        var newer = new StoredVerdict(0, "altered", "{}", Documents.ReadAt.AddDays(2));
        var older = new StoredVerdict(0, "verbatim", "{ }", Documents.ReadAt);
        await store.SaveVerdictsAsync(analysis.Document.Hash, [newer], Cancel);

        await store.ImportVerdictsAsync(analysis.Document.Hash, [newer, older], Cancel);

        Assert.Equal([older, newer], await store.ListVerdictHistoryAsync(analysis.Document.Hash, Cancel));
        Assert.Equal(newer, Assert.Single(await store.ListVerdictsAsync(analysis.Document.Hash, Cancel)));
    }

    private static RecordEntry Entry(DocumentAnalysis analysis) =>
        RecordEntry.Of(analysis.Document.Id, Documents.ReadAt, analysis);

    private static Observation Seen(ObservationOutcome outcome, int day) =>
        new("/a", outcome, Documents.ReadAt.AddDays(day), Documents.ReadAt.AddDays(day));

    private async Task<AddOutcome> AddAsync(DocumentAnalysis analysis, string? name = null, int at = 0)
    {
        await using var store = Open();
        var entry = RecordEntry.Of(name ?? analysis.Document.Id, Documents.ReadAt.AddDays(at), analysis);
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
