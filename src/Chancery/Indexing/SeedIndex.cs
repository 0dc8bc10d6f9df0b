using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Indexing;

/// <summary>Finds the runs of words that a query shares with the passages of the record.</summary>
/// <remarks>
/// Immutable: any number of threads may ask it. Passages are numbered from 0 over all segments, in the order in which they were
/// added. Words are compared by their keys, so a run is exact as far as 64 bits can tell.
/// </remarks>
public sealed class SeedIndex : IDisposable
{
    private readonly ImmutableArray<Segment> _segments;
    private readonly int[] _firstPassages;

    internal SeedIndex(ImmutableArray<Segment> segments)
    {
        _segments = segments;
        _firstPassages = new int[segments.Length];
        for (var i = 1; i < segments.Length; i++)
        {
            _firstPassages[i] = _firstPassages[i - 1] + segments[i - 1].PassageCount;
        }
    }

    /// <summary>Number of documents with passages.</summary>
    public int DocumentCount => _segments.Sum(segment => segment.DocumentCount);

    /// <summary>Number of passages.</summary>
    public int PassageCount => _segments.Sum(segment => segment.PassageCount);

    /// <summary>Number of words of all passages.</summary>
    public long WordCount => _segments.Sum(segment => (long)segment.WordCount);

    internal ImmutableArray<Segment> Segments => _segments;

    /// <summary>An index in memory. A document's passages stand side by side, in the order of its turns.</summary>
    public static SeedIndex Build(IEnumerable<Passage> passages)
    {
        var builders = SegmentBuilders.Create([], ImmutableHashSet<string>.Empty, passages, CancellationToken.None);
        return new SeedIndex([.. builders.Select(builder => SegmentFile.InMemory(builder.Build()))]);
    }

    /// <summary>Looks up the words of a query once, for any number of questions about them.</summary>
    /// <param name="tokens">The words, as <see cref="Tokenizer"/> gives them.</param>
    public SeedQuery Prepare(ReadOnlySpan<Token> tokens)
    {
        var keys = new ulong[tokens.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = tokens[i].Key;
        }

        return Prepare(keys);
    }

    /// <summary>Looks up the words with these keys once, for any number of questions about them.</summary>
    public SeedQuery Prepare(ReadOnlySpan<ulong> keys) => new(this, keys);

    /// <summary>The key of the passage's document.</summary>
    public string DocumentOf(int passage) => SegmentOf(passage, out var local).DocumentOf(local);

    /// <summary>The number of the turn in its document.</summary>
    public int TurnOf(int passage) => SegmentOf(passage, out var local).TurnOf(local);

    /// <summary>The speaker label, or null.</summary>
    public string? SpeakerOf(int passage) => SegmentOf(passage, out var local).SpeakerOf(local);

    /// <summary>The whole text of a passage.</summary>
    public string TextOf(int passage)
    {
        var segment = SegmentOf(passage, out var local);
        return segment.TextOf(local, new TextSpan(0, segment.TextLengthOf(local)));
    }

    /// <summary>A stretch of the text of a passage, without decoding the rest.</summary>
    public string TextOf(int passage, TextSpan span) => SegmentOf(passage, out var local).TextOf(local, span);

    /// <summary>Length of a passage's text in UTF-16 units.</summary>
    public int TextLengthOf(int passage) => SegmentOf(passage, out var local).TextLengthOf(local);

    /// <summary>Number of words of a passage.</summary>
    public int WordCountOf(int passage) => SegmentOf(passage, out var local).WordCountOf(local);

    /// <summary>The place of a word in the text of its passage.</summary>
    public TextSpan SpanOf(int passage, int word)
    {
        var segment = SegmentOf(passage, out var local);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, segment.WordCountOf(local));
        var first = (int)segment.PassageStarts[local];
        return segment.Spans.SpanAt(first + word, first);
    }

    /// <summary>Lets go of the files. Nothing may be asked afterwards.</summary>
    public void Dispose()
    {
        foreach (var segment in _segments)
        {
            segment.Dispose();
        }
    }

    internal int FirstPassageOf(int segment) => _firstPassages[segment];

    internal int SegmentNumberOf(int passage)
    {
        var at = Array.BinarySearch(_firstPassages, passage);
        at = at >= 0 ? at : ~at - 1;

        // An empty segment begins where the next one does.
        while (at + 1 < _firstPassages.Length && _firstPassages[at + 1] == passage)
        {
            at++;
        }

        return at;
    }

    private Segment SegmentOf(int passage, out int local)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        var number = SegmentNumberOf(passage);
        local = passage - _firstPassages[number];
        return _segments[number];
    }
}
