using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>Which documents hold which marks; finds for each document those before it that share some.</summary>
/// <remarks>
/// Marks weigh by how rare they are. Of a mark that many documents hold, the first <see cref="First"/> and the last <see cref="Last"/> before
/// a document are looked at: copies lead to the first of their kind, so that a text with a thousand copies costs no more than one with forty.
/// </remarks>
internal sealed class MarkIndex
{
    private const int First = 32;
    private const int Last = 8;

    private readonly IReadOnlyList<ImmutableArray<uint>> _marks;

    // Sorted by mark, then by document: the mark in the upper half, the document in the lower.
    private readonly ulong[] _entries;

    // For each mark of each document, in their order, where the entries of the mark begin.
    private readonly int[] _groups;
    private readonly int[] _firstGroup;

    public MarkIndex(IReadOnlyList<ImmutableArray<uint>> marks)
    {
        _marks = marks;
        _firstGroup = new int[marks.Count + 1];
        for (var document = 0; document < marks.Count; document++)
        {
            _firstGroup[document + 1] = _firstGroup[document] + marks[document].Length;
        }

        _entries = new ulong[_firstGroup[^1]];
        _groups = new int[_entries.Length];
        var at = 0;
        for (var document = 0; document < marks.Count; document++)
        {
            foreach (var mark in marks[document])
            {
                _entries[at++] = ((ulong)mark << 32) | (uint)document;
            }
        }

        Array.Sort(_entries);
        FindGroups();
    }

    /// <summary>The documents that share most with <paramref name="document"/>, heaviest first; only such as come before it.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="work">Room for counting, one a thread.</param>
    public IEnumerable<(int Other, float Weight, int Shared)> Find(int document, Work work)
    {
        work.Prepare(_marks.Count);
        for (var i = _firstGroup[document]; i < _firstGroup[document + 1]; i++)
        {
            Count(document, _groups[i], work);
        }

        return work.Take();
    }

    private void FindGroups()
    {
        var next = _firstGroup.ToArray();
        var start = 0;
        for (var i = 0; i < _entries.Length; i++)
        {
            start = i > 0 && _entries[i] >> 32 == _entries[start] >> 32 ? start : i;
            _groups[next[(int)(uint)_entries[i]]++] = start;
        }
    }

    private void Count(int document, int group, Work work)
    {
        var mark = _entries[group] >> 32;
        var end = group;
        while (end < _entries.Length && _entries[end] >> 32 == mark && end - group < First)
        {
            end++;
        }

        // How many hold it is known up to First; beyond that a mark is as good as common, unless whole texts are copied.
        var weight = 1f / MathF.Sqrt(Math.Max(1, end - group - 1));
        for (var i = group; i < end && (int)(uint)_entries[i] < document; i++)
        {
            work.Add((int)(uint)_entries[i], weight);
        }

        if (end - group == First)
        {
            CountLast(document, mark, end, weight, work);
        }
    }

    private void CountLast(int document, ulong mark, int from, float weight, Work work)
    {
        var own = Array.BinarySearch(_entries, from, _entries.Length - from, (mark << 32) | (uint)document);
        for (var i = (own < 0 ? ~own : own) - 1; i >= from && i >= (own < 0 ? ~own : own) - Last; i--)
        {
            work.Add((int)(uint)_entries[i], weight);
        }
    }

    /// <summary>Counts of one document at a time.</summary>
    public sealed class Work
    {
        private readonly List<int> _touched = [];
        private float[] _weights = [];
        private int[] _shared = [];

        public void Prepare(int documents)
        {
            if (_weights.Length < documents)
            {
                _weights = new float[documents];
                _shared = new int[documents];
            }
        }

        public void Add(int document, float weight)
        {
            if (_shared[document]++ == 0)
            {
                _touched.Add(document);
            }

            _weights[document] += weight;
        }

        /// <summary>What was counted, heaviest first, the earlier document before the later; forgets it.</summary>
        public IReadOnlyList<(int Other, float Weight, int Shared)> Take()
        {
            var found = new (int Other, float Weight, int Shared)[_touched.Count];
            for (var i = 0; i < found.Length; i++)
            {
                var other = _touched[i];
                found[i] = (other, _weights[other], _shared[other]);
                _weights[other] = 0;
                _shared[other] = 0;
            }

            _touched.Clear();
            Array.Sort(found, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Other - b.Other);
            return found;
        }
    }
}
