using Chancery.Actors.Authority;
using Chancery.Faces;
using Chancery.Faces.Inputs;
using Chancery.Server;
using Chancery.Server.Record;

namespace Chancery.Hosts.Tests.Server;

public sealed class RecordPoolTests : IDisposable
{
    private const string Words = "We do not close lighthouses in the middle of winter";

    private readonly CliProcess _cli = new();
    private readonly Clock _clock = new();

    private string RecordPath => _cli.PathOf("desk.db");

    [Fact]
    public async Task Rent_AfterTheIndexFollowed_FindsWhatItHolds()
    {
        ReadIn("talk.txt", Texts.Interview);
        Directory.Delete($"{RecordPath}.index", recursive: true);
        await using var pool = NewPool();
        Assert.Equal("not_found", await VerdictAsync(pool));

        // The record itself stays as it is: only the index is made.
        await using (var record = RecordFile.Open(RecordPath))
        {
            await using var index = await RecordIndex.OpenAsync(
                RecordPath,
                record,
                TestContext.Current.CancellationToken
            );
        }

        _clock.Advance(RecordPool.Oldest);
        Assert.Equal("verbatim", await VerdictAsync(pool));
    }

    [Fact]
    public async Task Rent_AfterAnotherProcessReadOrRemoved_AnswersFromTheNewState()
    {
        ReadIn("other.txt", Texts.Other);
        await using var pool = NewPool();
        Assert.Equal("not_found", await VerdictAsync(pool));

        ReadIn("talk.txt", Texts.Interview);
        _clock.Advance(RecordPool.Oldest);
        Assert.Equal("verbatim", await VerdictAsync(pool));

        Assert.Equal(0, _cli.Run("remove", "talk.txt", "--reason", "test", "--record", RecordPath).ExitCode);
        _clock.Advance(RecordPool.Oldest);
        Assert.Equal("not_found", await VerdictAsync(pool));
    }

    [Fact]
    public async Task Rent_BetweenARemovalAndItsIndex_FindsNothingOfTheDocument()
    {
        ReadIn("other.txt", Texts.Other);
        ReadIn("talk.txt", Texts.Interview);
        await using var pool = NewPool();
        Assert.Equal("verbatim", await VerdictAsync(pool));

        await using (var record = RecordFile.Open(RecordPath))
        {
            var talk = Assert.Single(await record.ResolveAsync("talk.txt", TestContext.Current.CancellationToken));
            await record.RemoveAsync(
                talk.Hash,
                "test",
                DateTimeOffset.UnixEpoch,
                purges: false,
                TestContext.Current.CancellationToken
            );
        }

        _clock.Advance(RecordPool.Oldest);
        Assert.Equal("not_found", await VerdictAsync(pool));
        using var lease = await pool.RentAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, lease.Reader.Evidence.Index.DocumentCount);
    }

    [Fact]
    public async Task Rent_ManyAtATimeWhileTheRecordGrows_AnswersAll()
    {
        ReadIn("talk.txt", Texts.Interview);
        await using var pool = NewPool(readers: 8);
        using var done = new CancellationTokenSource();
        var asking = Enumerable
            .Range(0, 8)
            .Select(_ =>
                Task.Run(async () =>
                {
                    var asked = 0;
                    for (; !done.IsCancellationRequested; asked++)
                    {
                        _clock.Advance(RecordPool.Oldest);
                        using var lease = await pool.RentAsync(TestContext.Current.CancellationToken);
                        Assert.Equal("verbatim", VerdictOf(lease));
                        Assert.Null(await lease.Reader.Record.FindAsync("none", TestContext.Current.CancellationToken));
                    }

                    return asked;
                })
            )
            .ToList();
        for (var i = 0; i < 3; i++)
        {
            ReadIn($"lines-{i}.jsonl", Texts.Lines(20 + i));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(asking), asked => Assert.True(asked > 0));
    }

    [Fact]
    public async Task Reader_LentWhileSegmentsAreMerged_KeepsAnswering()
    {
        ReadIn("talk.txt", Texts.Interview);
        await using var pool = NewPool();
        using (var lease = await pool.RentAsync(TestContext.Current.CancellationToken))
        {
            for (var i = 0; i < 4; i++)
            {
                ReadIn($"lines-{i}.jsonl", Texts.Lines(20 + i));
            }

            Assert.Equal("verbatim", VerdictOf(lease));
        }

        _clock.Advance(RecordPool.Oldest);
        Assert.Equal("verbatim", await VerdictAsync(pool));
    }

    public void Dispose() => _cli.Dispose();

    private RecordPool NewPool(int readers = 1) =>
        new(
            new ServerOptions { RecordPath = RecordPath, Readers = readers },
            new Lazy<AuthorityData>(() => AuthorityData.Empty),
            _clock
        );

    private void ReadIn(string name, string text)
    {
        _cli.Write(name, text);
        Assert.Equal(0, _cli.Run("read", name, "--record", RecordPath).ExitCode);
    }

    private static async Task<string?> VerdictAsync(RecordPool pool)
    {
        using var lease = await pool.RentAsync(TestContext.Current.CancellationToken);
        return VerdictOf(lease);
    }

    private static string? VerdictOf(RecordLease lease)
    {
        var checker = lease.Reader.Checker;
        return checker.LinesOf(checker.OfQuotation(Words, null)).First().Verdict;
    }

    /// <summary>Time that goes on when it is told to.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public void Advance(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);
    }
}
