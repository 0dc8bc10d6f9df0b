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
    private readonly DistanceScanner? _scanner;
    private int[] _words = [];

    public AlignmentSearch(QuotationQuery query, IReadOnlyList<Seed> seeds, SeedIndex index, VerifierOptions options)
    {
        _query = query;
        _index = index;
        _options = options;
        var slack = Math.Max(2, (int)((1 - options.MinSimilarity) * query.Length));
        _windows = Chaining.Link(seeds, query.Words, slack, index);
        _scanner = query.Words.TotalSkips == 0 ? new DistanceScanner(query.Words.Words) : null;
    }

    /// <summary>The alignment with the fewest edits in the passages that <paramref name="admits"/> lets pass, or null.</summary>
    public AlteredReading? FindBest(Predicate<int> admits)
    {
        var left = _scanner is null ? _options.MaxWindowsWithSkips : _options.MaxWindows;
        AlteredReading? best = null;
        var bestEnd = (Window: default(Window), Edits: int.MaxValue, End: 0);
        foreach (var window in _windows)
        {
            if (left == 0 || window.Covered < _query.Length * _options.MinCover || bestEnd.Edits <= 1)
            {
                break;
            }

            if (!admits(window.Passage))
            {
                continue;
            }

            left--;
            if (_scanner is null)
            {
                var reading = Align(window);
                best = best is null || reading.Alignment.Edits < best.Alignment.Edits ? reading : best;
                continue;
            }

            var (edits, end) = _scanner.Scan(WordsOf(window.Passage, window.Start, window.End));
            bestEnd = edits < bestEnd.Edits ? (window, edits, window.Start + end) : bestEnd;
        }

        best = bestEnd.Edits < _query.Length ? AlignAround(bestEnd.Window, bestEnd.End, bestEnd.Edits) : best;
        return best is null ? null : AlignmentEnds.Settle(best, _index);
    }

    private AlteredReading Align(Window window)
    {
        var words = WordsOf(window.Passage, window.Start, window.End);
        return new AlteredReading(window.Passage, InfixAligner.Align(_query.Words, words).Shift(window.Start));
    }

    /// <summary>Draws the alignment whose end and number of edits are known: it keeps near one diagonal.</summary>
    private AlteredReading AlignAround(Window window, int end, int edits)
    {
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
}
