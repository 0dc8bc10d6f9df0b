using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Faces.Inputs;

/// <summary>Documents of the record, those asked for last kept in memory. As many threads may ask as may ask what is behind it.</summary>
/// <param name="record">Where they are read.</param>
/// <param name="revisionOf">A mark that changes with the analysis of a document; null for one that the record does not hold.</param>
/// <param name="mostBytes">Texts and bytes that are kept at the most; the last document is kept, however large.</param>
internal sealed class DocumentCache(
    IRecordDocuments record,
    Func<string, string?> revisionOf,
    long mostBytes = DocumentCache.DefaultBytes
) : IRecordDocuments
{
    /// <summary>Room for a record of some four million words.</summary>
    public const long DefaultBytes = 128L << 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _lastFirst = new();
    private long _bytes;
    private int _state;

    public ImmutableArray<string> LanguagesOfEvidence => record.LanguagesOfEvidence;

    public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) => record.SpokenOn(day);

    /// <summary>Takes note that the record has changed: each document is asked about before it is given again.</summary>
    public void MarkChanged() => Interlocked.Increment(ref _state);

    public DocumentAnalysis? Find(string key)
    {
        var state = Volatile.Read(ref _state);
        var known = Take(key);
        if (known?.State == state)
        {
            return known.Analysis;
        }

        // Asked before the document is read: where it changes in between, it is asked about again at the next change.
        var revision = revisionOf(key);
        var analysis = known is not null && known.Revision == revision ? known.Analysis : record.Find(key);
        Put(key, analysis is null || revision is null ? null : new Entry(analysis, revision, state));
        return analysis;
    }

    private Entry? Take(string key)
    {
        lock (_lock)
        {
            if (!_byHash.TryGetValue(key, out var node))
            {
                return null;
            }

            _lastFirst.Remove(node);
            _lastFirst.AddFirst(node);
            return node.Value;
        }
    }

    private void Put(string key, Entry? entry)
    {
        lock (_lock)
        {
            if (_byHash.Remove(key, out var before))
            {
                Drop(before);
            }

            if (entry is null)
            {
                return;
            }

            _byHash.Add(key, _lastFirst.AddFirst(entry));
            _bytes += entry.Bytes;
            while (_bytes > mostBytes && _lastFirst is { Count: > 1, Last: { } last })
            {
                _byHash.Remove(last.Value.Analysis.Document.Hash);
                Drop(last);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _lastFirst.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    private sealed record Entry(DocumentAnalysis Analysis, string Revision, int State)
    {
        /// <summary>What weighs most of it in memory.</summary>
        public long Bytes { get; } = SizeOf(Analysis.Document);

        private static long SizeOf(Document document)
        {
            var (source, view) = (document.Source.Value, document.View.Value);
            var characters = source.Length + (ReferenceEquals(source, view) ? 0L : view.Length);
            return (characters * sizeof(char)) + document.Bytes.Length;
        }
    }
}
