using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;
using Chancery.Faces.Json;
using Chancery.Faces.Web;
using Chancery.Fetching;
using Chancery.Reading;
using Chancery.Reading.Archives;
using Chancery.Server.Security;
using Chancery.Text;
using Microsoft.Extensions.Hosting;

namespace Chancery.Server.Rest;

/// <summary>Reads what was sent into the record, one job after the other, beside the questions.</summary>
internal sealed class ReadJobs(
    ServerOptions options,
    RecordKeeper keeper,
    Lazy<AuthorityData> authority,
    TimeProvider time,
    IHostApplicationLifetime lifetime
) : IAsyncDisposable
{
    private const int MostWaiting = 16;
    private const int MostKept = 200;
    private const int MostDocuments = 64;
    private const long MostBytes = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, ReadJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly Channel<ReadJob> _waiting = Channel.CreateBounded<ReadJob>(MostWaiting);
    private readonly ReadingOptions _reading = new();
    private readonly Lock _lock = new();
    private Task? _working;

    /// <summary>Takes a job.</summary>
    /// <exception cref="ProblemException">There are too many that wait.</exception>
    public ReadJob Begin(
        string owner,
        IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files,
        IReadOnlyList<string> addresses
    )
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var job = new ReadJob(id, owner, files, addresses);
        if (!_waiting.Writer.TryWrite(job))
        {
            job.Dispose();
            throw new ProblemException(
                Problem.Conflict($"{MostWaiting} jobs wait already; send it again when one of them is done.")
            );
        }

        _jobs[id] = job;
        _order.Enqueue(id);
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest))
        {
            _jobs.TryRemove(oldest, out _);
        }

        lock (_lock)
        {
            _working ??= Task.Run(WorkAsync);
        }

        return job;
    }

    /// <summary>A job by its id, or null.</summary>
    public ReadJob? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>The jobs that are remembered, newest first.</summary>
    public IEnumerable<ReadJob> List() => _order.Reverse().Select(Find).OfType<ReadJob>();

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_working is not null)
        {
            await _working;
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(
                job.Cancelled,
                lifetime.ApplicationStopping
            );
            try
            {
                job.Enter("reading");
                await ReadAsync(job, stop.Token);
                job.Enter("indexing");
                await keeper.CatchUpAsync(stop.Token);
                job.End("done");
            }
            catch (OperationCanceledException)
            {
                job.End("cancelled");
            }
            catch (Exception exception)
            {
                // A job has no answer of its own: what failed is told where it is asked for, and in the log.
                job.Add(
                    new InputProblem(
                        "",
                        exception is RecordException ? "CH4010" : "CH4011",
                        "The reading failed inside the server; what was written before is kept."
                    )
                );
                lock (options.ErrorLog)
                {
                    options.ErrorLog.WriteLine(
                        $"{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} job {job.Look().State.Id} {exception.ToString().ReplaceLineEndings(" | ")}"
                    );
                    options.ErrorLog.Flush();
                }

                job.End("failed");
            }
        }
    }

    private async Task ReadAsync(ReadJob job, CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in job.Files)
        {
            var waiting = new List<(Document Document, RecordEntry Entry)>();
            var waitingBytes = 0L;
            foreach (var document in DocumentsOf(name, bytes))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (document.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
                {
                    job.Add(new InputProblem(document.Id, error.Id, error.Message));
                    continue;
                }

                var analysis = DocumentAnalyzer.Analyze(document, authority.Value);
                waiting.Add(
                    (
                        document,
                        RecordEntry
                            .Of(NameOf(name, document), time.GetUtcNow(), analysis)
                            .Stating(keeper.Affairs.Extract(analysis), keeper.Affairs.MadeBy)
                    )
                );
                waitingBytes += document.Bytes.Length;
                if (waiting.Count >= MostDocuments || waitingBytes >= MostBytes)
                {
                    await AddAsync(job, waiting, cancellationToken);
                    waiting.Clear();
                    waitingBytes = 0;
                }
            }

            await AddAsync(job, waiting, cancellationToken);
            job.CountInput();
        }

        if (job.Addresses.Count > 0)
        {
            await FetchAsync(job, cancellationToken);
        }
    }

    private IEnumerable<Document> DocumentsOf(string name, ReadOnlyMemory<byte> bytes) =>
        MemberReader.IsArchive(bytes.Span[..Math.Min(bytes.Length, MemberReader.HeadBytes)])
            ? MemberReader
                .Read(name, new MemoryStream(bytes.ToArray(), writable: false), _reading)
                .SelectMany(member => DocumentReader.Read(member, _reading))
            : DocumentReader.Read(name, bytes, _reading);

    // A line of a file has an id of its own, which another file may use as well.
    private static string NameOf(string file, Document document) =>
        document.Id == file || document.Id.StartsWith($"{file}/", StringComparison.Ordinal)
            ? document.Id
            : $"{file}#{document.Id}";

    private async Task AddAsync(
        ReadJob job,
        List<(Document Document, RecordEntry Entry)> waiting,
        CancellationToken cancellationToken
    )
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var outcomes = await keeper.WriteAsync(
            record => record.AddAsync([.. waiting.Select(pair => pair.Entry)], cancellationToken),
            cancellationToken
        );
        for (var i = 0; i < waiting.Count; i++)
        {
            job.Add(Of(waiting[i].Document, waiting[i].Entry, outcomes[i]));
        }
    }

    private async Task FetchAsync(ReadJob job, CancellationToken cancellationToken)
    {
        using var fetcher = new Fetcher(options.Fetching, time);
        foreach (var address in job.Addresses)
        {
            var outcomes = await keeper.WriteAsync(
                async record =>
                {
                    var reader = await WebReader.CreateAsync(
                        record,
                        fetcher,
                        time,
                        restores: false,
                        document => DocumentAnalyzer.Analyze(document, authority.Value),
                        cancellationToken
                    );
                    return await reader.ReadAsync([address], null, TimeSpan.FromHours(1), cancellationToken);
                },
                cancellationToken
            );
            foreach (var outcome in outcomes)
            {
                Report(job, outcome);
            }

            job.CountInput();
        }
    }

    private static void Report(ReadJob job, WebOutcome outcome)
    {
        foreach (var problem in outcome.Unreadable)
        {
            job.Add(problem);
        }

        if (outcome.Problem is { } failed)
        {
            job.Add(failed);
        }
        else if (outcome.Links is not null)
        {
            job.Add(
                new InputProblem(outcome.Address, "CH2024", "the address is a feed; 'chancery watch' reads its pages")
            );
        }
        else if (outcome.IsUnchanged && outcome.Documents.IsEmpty)
        {
            job.Add(new ReadJson(outcome.Address, null, "unchanged", null, null, null, null, 0, 0));
        }
        else if (outcome.Gone is { } version)
        {
            job.Add(new ReadJson(version.Name, version.Hash, "gone", null, null, null, null, 0, 0));
        }

        foreach (var (document, entry, added) in outcome.Documents)
        {
            job.Add(Of(document, entry, added));
        }
    }

    private static ReadJson Of(Document document, RecordEntry entry, AddOutcome outcome) =>
        new(
            document.Id,
            document.Hash,
            outcome switch
            {
                AddOutcome.Added => "added",
                AddOutcome.NewVersion => "new-version",
                AddOutcome.NewName => "new-name",
                AddOutcome.Unchanged => "unchanged",
                AddOutcome.Renewed => "renewed",
                _ => "removed",
            },
            document.Title,
            document.Published?.Date.ToString(),
            document.Language,
            StoredWords.Of(document.Kind),
            entry.Turns,
            entry.Quotations
        );
}
