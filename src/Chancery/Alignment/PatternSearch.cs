using Chancery.Indexing;

namespace Chancery.Alignment;

/// <summary>Finds every place where a query stands word for word, its skips used as sparingly as possible.</summary>
internal static class PatternSearch
{
    /// <summary>The matches in the order of the record; of the rarest part no more than <paramref name="limit"/> places are looked at.</summary>
    public static List<PatternMatch> Find(AlignmentQuery query, SeedQuery search, SeedIndex index, int limit)
    {
        if (query.TotalSkips == 0)
        {
            var places = search.FindRun(0, query.Length, limit);
            var runs = new List<PatternMatch>(places.Count);
            foreach (var place in places)
            {
                runs.Add(new PatternMatch(place.Passage, place.Start, place.Start + query.Length, Skipped: 0));
            }

            return runs;
        }

        return FindPieces(query, search, index, limit);
    }

    private static List<PatternMatch> FindPieces(AlignmentQuery query, SeedQuery search, SeedIndex index, int limit)
    {
        var pieces = SplitAtSkips(query);
        var anchor = Rarest(pieces, query, search);
        var (anchorStart, anchorLength) = pieces[anchor].GetOffsetAndLength(query.Length);
        var reach = query.Length + query.TotalSkips;
        var matches = new List<PatternMatch>();
        foreach (var place in search.FindRun(anchorStart, anchorLength, limit))
        {
            var from = Math.Max(0, place.Start - reach);
            var end = place.Start + anchorLength;
            var window = new int[Math.Min(index.WordCountOf(place.Passage), end + reach) - from];
            search.CopyWords(place.Passage, from, window);
            if (TryExtend(query, pieces, anchor, window, place.Start - from, out var extended))
            {
                matches.Add(
                    extended with
                    {
                        Passage = place.Passage,
                        Start = extended.Start + from,
                        End = extended.End + from,
                    }
                );
            }
        }

        return [.. matches.OrderBy(match => match.Passage).ThenBy(match => match.Start)];
    }

    private static List<Range> SplitAtSkips(AlignmentQuery query)
    {
        var pieces = new List<Range>();
        var start = 0;
        for (var i = 1; i < query.Length; i++)
        {
            if (query.Skips[i] > 0)
            {
                pieces.Add(start..i);
                start = i;
            }
        }

        pieces.Add(start..query.Length);
        return pieces;
    }

    private static int Rarest(List<Range> pieces, AlignmentQuery query, SeedQuery search)
    {
        var best = 0;
        var fewest = long.MaxValue;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (start, length) = pieces[i].GetOffsetAndLength(query.Length);
            var count = search.EstimateRun(start, length);
            if (count < fewest)
            {
                (best, fewest) = (i, count);
            }
        }

        return best;
    }

    private static bool TryExtend(
        AlignmentQuery query,
        List<Range> pieces,
        int anchor,
        ReadOnlySpan<int> record,
        int start,
        out PatternMatch match
    )
    {
        var (anchorStart, anchorLength) = pieces[anchor].GetOffsetAndLength(query.Length);
        match = new PatternMatch(0, start, start + anchorLength, Skipped: 0);
        for (var i = anchor + 1; i < pieces.Count; i++)
        {
            var piece = query.Words[pieces[i]];
            var limit = query.Skips[pieces[i].Start.Value];
            var skipped = FindAfter(record, match.End, piece, limit);
            if (skipped < 0)
            {
                return false;
            }

            match = match with { End = match.End + skipped + piece.Length, Skipped = match.Skipped + skipped };
        }

        for (var i = anchor - 1; i >= 0; i--)
        {
            var piece = query.Words[pieces[i]];
            var limit = query.Skips[pieces[i + 1].Start.Value];
            var skipped = FindBefore(record, match.Start, piece, limit);
            if (skipped < 0)
            {
                return false;
            }

            match = match with { Start = match.Start - skipped - piece.Length, Skipped = match.Skipped + skipped };
        }

        return true;
    }

    private static int FindAfter(ReadOnlySpan<int> record, int at, ReadOnlySpan<int> piece, int limit)
    {
        for (var skipped = 0; skipped <= limit && at + skipped + piece.Length <= record.Length; skipped++)
        {
            if (record.Slice(at + skipped, piece.Length).SequenceEqual(piece))
            {
                return skipped;
            }
        }

        return -1;
    }

    private static int FindBefore(ReadOnlySpan<int> record, int at, ReadOnlySpan<int> piece, int limit)
    {
        for (var skipped = 0; skipped <= limit && at - skipped - piece.Length >= 0; skipped++)
        {
            if (record.Slice(at - skipped - piece.Length, piece.Length).SequenceEqual(piece))
            {
                return skipped;
            }
        }

        return -1;
    }
}
