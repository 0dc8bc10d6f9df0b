using System.Diagnostics.CodeAnalysis;

namespace Chancery.Indexing;

/// <summary>Where the runs of one to four words of a query stand in one segment, each looked up when it is first asked for.</summary>
internal sealed class RunRanges
{
    /// <summary>So few places are compared one by one sooner than searched by halves.</summary>
    private const int FewPlaces = 4;

    private const int FirstStep = 8;

    private readonly Segment _segment;

    /// <summary>The words as the segment numbers them, -1 for those that it does not have.</summary>
    private readonly int[] _words;

    /// <summary>For each word the places of the runs of one to four words from there, as far as they were asked for.</summary>
    private readonly PlaceRange[] _ranges;
    private readonly byte[] _known;

    /// <summary>For each word the places near those before the next word.</summary>
    private PlaceRange[]? _near;

    public RunRanges(Segment segment, int[] words)
    {
        _segment = segment;
        _words = words;
        _ranges = new PlaceRange[words.Length * PlaceOrder.Depth];
        _known = new byte[words.Length];
    }

    /// <summary>The places of a run of up to four words; all stand side by side.</summary>
    public PlaceRange Of(int start, int length)
    {
        var ranges = _ranges.AsSpan(start * PlaceOrder.Depth, length);
        for (var depth = (int)_known[start]; depth < length; depth++)
        {
            ranges[depth] = depth == 0 ? FirstRange(_words[start]) : NextRange(start, depth, ranges[depth - 1]);
            _known[start]++;
        }

        return ranges[length - 1];
    }

    /// <summary>A stretch of places of a word of the query that holds all those before the next one; empty if the segment lacks one of them.</summary>
    public PlaceRange Near(int at)
    {
        if (_near is null)
        {
            FindNear();
        }

        return _near[at];
    }

    /// <summary>Finds those of all words, since their entries in the directory are waited for together.</summary>
    [MemberNotNull(nameof(_near))]
    private void FindNear()
    {
        for (var i = 0; i + 1 < _words.Length; i++)
        {
            if (_words[i] >= 0 && _words[i + 1] >= 0)
            {
                _segment.AskForPlacesNear(_words[i], (uint)_words[i + 1]);
            }
        }

        _near = new PlaceRange[_words.Length];
        for (var i = 0; i + 1 < _words.Length; i++)
        {
            if (_words[i] >= 0 && _words[i + 1] >= 0)
            {
                _near[i] = _segment.PlacesNear(_words[i], (uint)_words[i + 1]);
            }
        }
    }

    private PlaceRange FirstRange(int word) => word < 0 ? default : _segment.PlacesOf(word);

    private PlaceRange NextRange(int start, int depth, PlaceRange range)
    {
        var word = _words[start + depth];
        if (word < 0 || range.Count == 0)
        {
            return default;
        }

        return Narrow(depth == 1 ? Near(start) : range, depth, (uint)word);
    }

    /// <summary>The places of a range whose word at <paramref name="depth"/> is <paramref name="word"/>; those before it are all equal.</summary>
    /// <remarks>
    /// Each look at a word costs two waits for memory. The places wanted are mostly few, or nearly the whole range: their end is looked for
    /// in growing steps, from their start for the few, from the end of the range for the many.
    /// </remarks>
    private PlaceRange Narrow(PlaceRange range, int depth, uint word)
    {
        var places = _segment.Places;
        var words = _segment.Words;
        var start = FirstAtLeast(places, words, range, depth, word);
        var behind = new PlaceRange(start, range.End);
        var end =
            behind.Count > FewPlaces && words[(int)places[range.End - 1] + depth] == word
                ? range.End
                : FirstAtLeast(places, words, behind, depth, word + 1);
        return new PlaceRange(start, end);
    }

    /// <summary>The first place of a range with a word that is not less, found in steps that double, then by halves.</summary>
    private static int FirstAtLeast(PackedWords places, PackedWords words, PlaceRange range, int depth, uint word)
    {
        var low = range.Start;
        var high = range.End;
        for (var step = FirstStep; high - low > step; step *= 2)
        {
            if (words[(int)places[low + step] + depth] >= word)
            {
                high = low + step;
                break;
            }

            low += step + 1;
        }

        while (high - low > FewPlaces)
        {
            var middle = (low + high) >>> 1;
            if (words[(int)places[middle] + depth] < word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low < high && words[(int)places[low] + depth] < word)
        {
            low++;
        }

        return low;
    }
}
