using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>Finds the passage that a quotation aligns with best.</summary>
internal sealed class AlignmentSearch
{
    private readonly QuotationQuery _query;
    private readonly SeedIndex _index;
    private readonly VerifierOptions _options;
    private readonly List<Window> _windows;
    private readonly DistanceScanner _scanner;
    private int[] _words = [];

    public AlignmentSearch(QuotationQuery query, IReadOnlyList<Seed> seeds, SeedIndex index, VerifierOptions options)
    {
        _query = query;
        _index = index;
        _options = options;
        var slack = Math.Max(2, (int)((1 - options.MinSimilarity) * query.Length));
        _windows = Chaining.Link(seeds, query.Words, slack, index);
        _scanner = new DistanceScanner(query.Words.Words[query.Words.LongestPart()], query.Length);
    }

    /// <summary>The alignment with the fewest edits in the passages that <paramref name="admits"/> lets pass, or null.</summary>
    public AlteredReading? FindBest(Predicate<int> admits)
    {
        var scans = Scan(admits);
        if (scans.Count == 0)
        {
            return null;
        }

        var best = _query.Words.TotalSkips == 0 ? AlignAround(scans.MinBy(scan => scan.Edits)) : AlignBest(scans);
        return AlignmentEnds.Settle(best, _index);
    }

    /// <summary>Scans windows until there are enough of them, or one that differs by a word.</summary>
    private List<WindowScan> Scan(Predicate<int> admits)
    {
        var scans = new List<WindowScan>(_options.MaxWindows);
        foreach (var window in _windows)
        {
            if (scans.Count == _options.MaxWindows || window.Covered < _query.Length * _options.MinCover)
            {
                break;
            }

            if (!admits(window.Passage))
            {
                continue;
            }

            var (edits, end) = _scanner.Scan(WordsOf(window.Passage, window.Start, window.End));
            scans.Add(new WindowScan(window, edits, window.Start + end));
            if (edits <= 1 && _query.Words.TotalSkips == 0)
            {
                break;
            }
        }

        return scans;
    }

    /// <summary>With skips only a part of the query was scanned: the windows that hold it best are aligned with the whole.</summary>
    private AlteredReading AlignBest(List<WindowScan> scans) =>
        scans
            .OrderBy(scan => scan.Edits)
            .Take(_options.MaxWindowsWithSkips)
            .Select(scan => Align(scan.Window))
            .MinBy(reading => reading.Alignment.Edits)!;

    private AlteredReading Align(Window window)
    {
        var words = WordsOf(window.Passage, window.Start, window.End);
        return new AlteredReading(window.Passage, InfixAligner.Align(_query.Words, words).Shift(window.Start));
    }

    /// <summary>Draws the alignment whose end and number of edits are known: it keeps near one diagonal.</summary>
    private AlteredReading AlignAround(WindowScan scan)
    {
        var (window, edits, end) = scan;
        var start = Math.Max(window.Start, end - _query.Length - edits - 1);
        var words = WordsOf(window.Passage, start, Math.Min(window.End, end + edits + 1));
        var lowest = end - start - _query.Length - edits - 1;
        var alignment = InfixAligner.Align(_query.Words, words, lowest, lowest + (2 * (edits + 1)));
        return new AlteredReading(window.Passage, alignment.Shift(start));
    }

    private ReadOnlySpan<int> WordsOf(int passage, int start, int end)
    {
        if (_words.Length < end - start)
        {
            _words = new int[Math.Max(end - start, 2 * _words.Length)];
        }

        var words = _words.AsSpan(0, end - start);
        _query.Search.CopyWords(passage, start, words);
        return words;
    }

    private readonly record struct WindowScan(Window Window, int Edits, int End);
}
