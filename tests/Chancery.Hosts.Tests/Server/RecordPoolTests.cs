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

    private RecordPool NewPool() =>
        new(
            new ServerOptions { RecordPath = RecordPath, Readers = 1 },
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
