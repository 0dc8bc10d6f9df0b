using System.Collections.Immutable;
using Chancery.Lineage;

namespace Chancery.Storage;

/// <summary>Keeps the lineage of a record up to date: what came since is compared with everything.</summary>
public static class RecordLineage
{
    private const int MostTexts = 2048;

    /// <summary>Compares the documents that were not compared yet, and keeps what was found.</summary>
    /// <param name="record">The record.</param>
    /// <param name="progress">Told after each document that was read for it.</param>
    /// <param name="cancellationToken">Checked once a document; nothing is kept of what was cut short.</param>
    /// <returns>How many documents were compared.</returns>
    public static async Task<int> RefreshAsync(
        IRecordStore record,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var waiting = await record.ListUnlinkedAsync(cancellationToken);
        if (waiting.IsEmpty)
        {
            return 0;
        }

        var found = new List<LineageMarks>(waiting.Length);
        for (var i = 0; i < waiting.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await record.FindAsync(waiting[i], cancellationToken) is { } stored)
            {
                found.Add(LineageTexts.Of(stored.Analysis, stored.Versions.Select(version => version.Name)).Marks);
            }

            progress?.Report(new BatchProgress(i + 1, waiting.Length));
        }

        var known = await record.ListMarksAsync(cancellationToken);
        LineageMarks[] all = [.. known, .. found];
        var texts = new Texts(record, all);
        var links = new LineageFinder().Find(all, known.Length, texts.Find, cancellationToken);
        await record.SaveLineageAsync(found, links, cancellationToken);
        return found.Count;
    }

    /// <summary>Documents as they are compared; the record serves one caller at a time.</summary>
    private sealed class Texts(IRecordStore record, IEnumerable<LineageMarks> marks)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, LineageText?> _texts = new(StringComparer.Ordinal);
        private readonly ImmutableDictionary<string, LineageMarks> _marks = marks.ToImmutableDictionary(
            document => document.Key,
            StringComparer.Ordinal
        );

        public LineageText? Find(string key)
        {
            DocumentAnalysis? analysis;
            lock (_lock)
            {
                if (_texts.TryGetValue(key, out var known))
                {
                    return known;
                }

                analysis = record.Find(key);
            }

            var text = analysis is null ? null : LineageTexts.Of(analysis, []) with { Marks = _marks[key] };
            lock (_lock)
            {
                if (_texts.Count >= MostTexts)
                {
                    _texts.Clear();
                }

                _texts[key] = text;
            }

            return text;
        }
    }
}
