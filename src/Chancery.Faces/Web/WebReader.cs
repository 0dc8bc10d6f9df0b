using System.Collections.Immutable;
using Chancery.Faces.Inputs;
using Chancery.Fetching;
using Chancery.Reading;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Web;

/// <summary>Fetches addresses and writes what they bring into the record; hosts are asked side by side, each one request at a time.</summary>
internal sealed class WebReader
{
    private const int MostAtATime = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(7);

    private readonly ReadingOptions _options = new();
    private readonly Dictionary<string, WebAddress> _known;
    private readonly IRecordStore _record;
    private readonly Fetcher _fetcher;
    private readonly TimeProvider _time;
    private readonly bool _restores;
    private readonly Func<Document, DocumentAnalysis> _analyze;

    private WebReader(
        IRecordStore record,
        Fetcher fetcher,
        TimeProvider time,
        bool restores,
        Func<Document, DocumentAnalysis> analyze,
        IEnumerable<WebAddress> known
    )
    {
        _record = record;
        _fetcher = fetcher;
        _time = time;
        _restores = restores;
        _analyze = analyze;
        _known = known.ToDictionary(address => address.Url, StringComparer.Ordinal);
    }

    /// <param name="record">The record; only one answer at a time is written.</param>
    /// <param name="fetcher">Fetches.</param>
    /// <param name="time">The clock.</param>
    /// <param name="restores">Takes documents back that were removed.</param>
    /// <param name="analyze">Finds turns and quotations in a document.</param>
    /// <param name="cancellationToken">Checked before the record is read.</param>
    public static async Task<WebReader> CreateAsync(
        IRecordStore record,
        Fetcher fetcher,
        TimeProvider time,
        bool restores,
        Func<Document, DocumentAnalysis> analyze,
        CancellationToken cancellationToken
    ) => new(record, fetcher, time, restores, analyze, await record.ListAddressesAsync(cancellationToken));

    /// <summary>Reads the addresses; results come in their order.</summary>
    /// <param name="addresses">As they were given.</param>
    /// <param name="feed">The feed that led to them, or null.</param>
    /// <param name="every">How soon a page is asked again at the earliest.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public async Task<IReadOnlyList<WebOutcome>> ReadAsync(
        IReadOnlyList<string> addresses,
        string? feed,
        TimeSpan every,
        CancellationToken cancellationToken
    )
    {
        using var places = new SemaphoreSlim(MostAtATime);
        var fetches = addresses.Select(address => FetchAsync(address, places, cancellationToken)).ToArray();
        var outcomes = new List<WebOutcome>(fetches.Length);
        for (var i = 0; i < fetches.Length; i++)
        {
            var (address, result) = await fetches[i];
            outcomes.Add(
                address is null
                    ? new WebOutcome(addresses[i], new InputProblem(addresses[i], "CH2021", result.Reason()))
                    : await KeepAsync(address, result, feed, every, cancellationToken)
            );
        }

        return outcomes;
    }

    /// <summary>The addresses that a feed led to and that may be asked again.</summary>
    public IReadOnlyList<string> Due(string feed) =>
        [
            .. _known
                .Values.Where(address => address.Feed == feed && address.NextAt <= _time.GetUtcNow())
                .Select(address => address.Url)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>True where the address was asked before.</summary>
    public bool IsKnown(string address) => _known.ContainsKey(address);

    /// <summary>False for an address that failed, until its time has come.</summary>
    public bool MayAsk(string input) =>
        WebAddresses.Parse(input).Address is not { } address
        || !_known.TryGetValue(address.AbsoluteUri, out var known)
        || known.Failures == 0
        || known.NextAt <= _time.GetUtcNow();

    private async Task<(Uri? Address, FetchResult Result)> FetchAsync(
        string input,
        SemaphoreSlim places,
        CancellationToken cancellationToken
    )
    {
        var (address, problem) = WebAddresses.Parse(input);
        if (address is null)
        {
            return (null, new FetchResult.Refused(problem!));
        }

        await places.WaitAsync(cancellationToken);
        try
        {
            var known = _restores ? null : _known.GetValueOrDefault(address.AbsoluteUri);
            var request = new FetchRequest(address, known?.ETag, known?.LastModified);
            return (address, await _fetcher.FetchAsync(request, cancellationToken));
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<WebOutcome> KeepAsync(
        Uri address,
        FetchResult result,
        string? feed,
        TimeSpan every,
        CancellationToken cancellationToken
    )
    {
        var url = address.AbsoluteUri;
        var now = _time.GetUtcNow();
        var outcome = result switch
        {
            FetchResult.Content content => await AddAsync(url, content, now, cancellationToken),
            FetchResult.NotModified => await ObserveAsync(
                url,
                ObservationOutcome.There,
                result,
                now,
                cancellationToken
            ),
            FetchResult.Gone gone => await ObserveAsync(url, ObservationOutcome.Gone, gone, now, cancellationToken),
            _ => await ObserveAsync(url, ObservationOutcome.Unreachable, result, now, cancellationToken),
        };
        outcome = outcome with { RetryAfter = (result as FetchResult.Failed)?.RetryAfter };
        var next = Next(url, result, outcome, feed, every, now);
        // A feed is only "not modified" to us once its pages were read.
        await SaveAsync(
            outcome.Links is null ? next : next with { ETag = null, LastModified = null },
            cancellationToken
        );
        return outcome with { Next = next };
    }

    /// <summary>Takes note that the pages of a feed were read: it may answer "not modified" from now on.</summary>
    public async Task CompleteAsync(WebOutcome feed, CancellationToken cancellationToken)
    {
        if (feed is { Links: { } links, Next: { } next } && links.All(link => IsKnown(link.AbsoluteUri)))
        {
            await SaveAsync(next, cancellationToken);
        }
    }

    private async Task SaveAsync(WebAddress address, CancellationToken cancellationToken)
    {
        _known[address.Url] = address;
        await _record.SaveAddressAsync(address, cancellationToken);
    }

    private async Task<WebOutcome> AddAsync(
        string url,
        FetchResult.Content content,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (FeedReader.ReadLinks(content.Bytes, content.Address) is { } links)
        {
            return new WebOutcome(url, null) { Links = links };
        }

        var documents = ImmutableArray.CreateBuilder<(Document, RecordEntry, AddOutcome)>();
        var unreadable = ImmutableArray.CreateBuilder<InputProblem>();
        var page = new Member(url, content.Bytes) { Charset = content.Charset, Url = content.Address.AbsoluteUri };
        foreach (var document in DocumentReader.Read(page, _options))
        {
            if (document.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
            {
                unreadable.Add(new InputProblem(document.Id, error.Id, error.Message));
                continue;
            }

            var entry = RecordEntry.Of(document.Id, now, _analyze(document));
            var outcome = (await _record.AddAsync([_restores ? entry.Restoring() : entry], cancellationToken)).Single();
            documents.Add((document, entry, outcome));
        }

        return new WebOutcome(url, null)
        {
            Documents = documents.ToImmutable(),
            Unreadable = unreadable.ToImmutable(),
            IsUnchanged = documents.All(document => document.Item3 is AddOutcome.Unchanged),
        };
    }

    private async Task<WebOutcome> ObserveAsync(
        string url,
        ObservationOutcome seen,
        FetchResult result,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var versions = await _record.ListVersionsAsync(url, cancellationToken);
        var reason = seen is ObservationOutcome.There ? null : result.Reason();
        if (!versions.IsEmpty)
        {
            await _record.ObserveAsync([new Observation(url, seen, now, now, reason)], cancellationToken);
        }

        return seen switch
        {
            ObservationOutcome.There => new WebOutcome(url, null) { IsUnchanged = true },
            ObservationOutcome.Gone when !versions.IsEmpty => new WebOutcome(url, null) { Gone = versions[^1] },
            _ => new WebOutcome(url, new InputProblem(url, ProblemOf(result), reason!)),
        };
    }

    private static string ProblemOf(FetchResult result) =>
        result switch
        {
            FetchResult.Gone => "CH2022",
            FetchResult.Disallowed => InputProblem.Disallowed,
            _ => "CH2023",
        };

    // What rarely changes is asked more rarely; what fails, after twice the time, and never before the server says.
    private WebAddress Next(
        string url,
        FetchResult result,
        WebOutcome outcome,
        string? feed,
        TimeSpan every,
        DateTimeOffset now
    )
    {
        var before = _known.GetValueOrDefault(url);
        var failures = result is FetchResult.Failed ? (before?.Failures ?? 0) + 1 : 0;
        var isNew = outcome.Documents.Any(document =>
            document.Outcome is AddOutcome.Added or AddOutcome.NewVersion or AddOutcome.NewName
        );
        var changedAt = isNew || before is null ? now : before.ChangedAt;
        var isFeed = outcome.Links is not null || (before is { Feed: null } && feed is null);
        var pause =
            failures > 0 ? TimeSpan.FromTicks(every.Ticks << Math.Min(failures, 8))
            : isFeed ? every
            : (now - changedAt) / 4;
        pause =
            pause < every ? every
            : pause > LongestPause ? LongestPause
            : pause;
        pause = outcome.RetryAfter is { } asked && asked > pause ? asked : pause;
        return new WebAddress(url, now, changedAt, now + (pause > LongestPause ? LongestPause : pause))
        {
            Feed = feed ?? before?.Feed,
            ETag = (result as FetchResult.Content)?.ETag ?? (result is FetchResult.NotModified ? before?.ETag : null),
            LastModified =
                (result as FetchResult.Content)?.LastModified
                ?? (result is FetchResult.NotModified ? before?.LastModified : null),
            Failures = failures,
        };
    }
}
