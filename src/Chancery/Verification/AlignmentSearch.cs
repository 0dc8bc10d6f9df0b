using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>Finds the passage that a quotation aligns with best.</summary>
internal sealed class AlignmentSearch
{
    private readonly QuotationQuery _query;
    private readonly WindowScanner _scanner;
    private readonly SeedIndex _index;
    private readonly VerifierOptions _options;
    private readonly List<Window> _windows;

    public AlignmentSearch(
        QuotationQuery query,
        IReadOnlyList<Seed> seeds,
        WindowScanner scanner,
        SeedIndex index,
        VerifierOptions options
    )
    {
        _query = query;
        _scanner = scanner;
        _index = index;
        _options = options;
        var slack = Math.Max(2, (int)((1 - options.MinSimilarity) * query.Length));
        _windows = Chaining.Link(seeds, query.Words, slack, index);
    }

    /// <summary>The alignment with the fewest edits in the passages that <paramref name="admits"/> lets pass, or null.</summary>
    public AlteredReading? FindBest(Predicate<int> admits)
    {
        var scans = Scan(admits);
        if (scans.Count == 0)
        {
            return null;
        }

        // Stable: of equal ones the first comes first.
        WindowScan[] ordered = [.. scans.OrderBy(scan => scan.Edits)];
        var best = _query.Words.TotalSkips == 0 ? AlignAround(ordered[0]) : AlignBest(ordered);
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

            var scan = _scanner.Scan(window);
            scans.Add(scan);
            if (scan.Edits <= 1 && _query.Words.TotalSkips == 0)
            {
                break;
            }
        }

        return scans;
    }

    /// <summary>With skips only a part of the query was scanned: the windows that hold it best are aligned with the whole.</summary>
    private AlteredReading AlignBest(ReadOnlySpan<WindowScan> scans)
    {
        var best = Align(scans[0].Window);
        foreach (var scan in scans[1..Math.Min(scans.Length, _options.MaxWindowsWithSkips)])
        {
            // The whole has no fewer edits than its part.
            if (scan.Edits >= best.Alignment.Edits)
            {
                break;
            }

            var reading = Align(scan.Window);
            best = reading.Alignment.Edits < best.Alignment.Edits ? reading : best;
        }

        return best;
    }

    private AlteredReading Align(Window window)
    {
        var words = _scanner.WordsOf(window.Passage, window.Start, window.End);
        return new AlteredReading(window.Passage, InfixAligner.Align(_query.Words, words).Shift(window.Start));
    }

    /// <summary>Draws the alignment whose end and number of edits are known: it keeps near one diagonal.</summary>
    private AlteredReading AlignAround(WindowScan scan)
    {
        var (window, edits, end) = scan;
        var start = Math.Max(window.Start, end - _query.Length - edits - 1);
        var words = _scanner.WordsOf(window.Passage, start, Math.Min(window.End, end + edits + 1));
        var lowest = end - start - _query.Length - edits - 1;
        var alignment = InfixAligner.Align(_query.Words, words, lowest, lowest + (2 * (edits + 1)));
        return new AlteredReading(window.Passage, alignment.Shift(start));
    }
}
