using Chancery.Alignment;

namespace Chancery.Verification;

/// <summary>Counts the edits between a quotation and windows of the record, each window once.</summary>
/// <remarks>With ellipses or brackets only the longest part without one is counted: the whole has no fewer edits.</remarks>
internal sealed class WindowScanner(QuotationQuery query)
{
    private readonly DistanceScanner _scanner = new(query.Words.Words[query.Words.LongestPart()], query.Length);
    private readonly Dictionary<(int Passage, int Start, int End), WindowScan> _known = [];
    private int[] _words = [];

    /// <summary>The fewest edits in the window, and where the first alignment with so many ends.</summary>
    public WindowScan Scan(Window window)
    {
        var place = (window.Passage, window.Start, window.End);
        if (!_known.TryGetValue(place, out var scan))
        {
            var (edits, end) = _scanner.Scan(WordsOf(window.Passage, window.Start, window.End));
            scan = new WindowScan(window, edits, window.Start + end);
            _known.Add(place, scan);
        }

        return scan;
    }

    /// <summary>Words of a passage as the query numbers them; good until the next call of any method.</summary>
    public ReadOnlySpan<int> WordsOf(int passage, int start, int end)
    {
        if (_words.Length < end - start)
        {
            _words = new int[Math.Max(end - start, 2 * _words.Length)];
        }

        var words = _words.AsSpan(0, end - start);
        query.Search.CopyWords(passage, start, words);
        return words;
    }
}
