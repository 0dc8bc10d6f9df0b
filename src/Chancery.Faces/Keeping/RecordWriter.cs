using System.Globalization;
using Chancery.Faces.Inputs;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Writes what comes out of a pipeline into the record: the one writer, some whole documents a transaction.</summary>
internal sealed class RecordWriter(IRecordStore record, IReadingReport report)
{
    private const int MostDocuments = 64;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<PipelineResult<RecordEntry>> _waiting = [];
    private readonly Dictionary<string, int> _namesOfMember = new(StringComparer.Ordinal);
    private string? _member;
    private long _waitingBytes;

    /// <summary>Writes all results, in their order, and reports each once it is kept.</summary>
    public async Task<bool> WriteAsync(
        IAsyncEnumerable<PipelineResult<RecordEntry>> results,
        CancellationToken cancellationToken
    )
    {
        await foreach (var result in results.WithCancellation(cancellationToken))
        {
            _waiting.Add(result.Value is { } entry ? result with { Value = entry.Under(NameOf(result)) } : result);
            _waitingBytes += result.Document?.Bytes.Length ?? 0;
            if (_waiting.Count >= MostDocuments || _waitingBytes >= MostBytes)
            {
                await CommitAsync(cancellationToken);
            }
        }

        await CommitAsync(cancellationToken);
        return true;
    }

    // A file that uses a line's id again means another document, not another version.
    private string NameOf(PipelineResult<RecordEntry> result)
    {
        if (!result.IsLine)
        {
            return result.FullName;
        }

        if (_member != result.MemberId)
        {
            _member = result.MemberId;
            _namesOfMember.Clear();
        }

        var uses = _namesOfMember[result.FullName] = _namesOfMember.GetValueOrDefault(result.FullName) + 1;
        return uses == 1 ? result.FullName : string.Create(CultureInfo.InvariantCulture, $"{result.FullName}#{uses}");
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        RecordEntry[] entries = [.. _waiting.Where(result => result.Value is not null).Select(result => result.Value!)];
        var outcomes = await record.AddAsync(entries, cancellationToken);
        var next = 0;
        foreach (var result in _waiting)
        {
            if (result.Problem is { } problem)
            {
                report.AddProblem(problem);
            }
            else
            {
                report.Add(result, outcomes[next++]);
            }
        }

        _waiting.Clear();
        _waitingBytes = 0;
    }
}
