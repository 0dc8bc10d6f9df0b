using Chancery.Indexing;

namespace Chancery.Alignment;

/// <summary>Gathers seeds that lie near one diagonal of a passage to windows worth an alignment.</summary>
internal static class Chaining
{
    /// <summary>The windows, those that cover most of the query first, then by place.</summary>
    /// <param name="found">Seeds of any passages, in any order.</param>
    /// <param name="query">The query.</param>
    /// <param name="slack">Words that one alignment may insert or drop.</param>
    /// <param name="index">The index the seeds come from.</param>
    public static List<Window> Link(IEnumerable<Seed> found, AlignmentQuery query, int slack, SeedIndex index)
    {
        // Diagonals fall in bands; a window holds two neighbouring ones, so that no alignment is cut by a border.
        var width = slack + query.TotalSkips + 1;
        var seeds = found.ToList();
        seeds.Sort(CompareByDiagonal);
        var windows = new List<Window>();
        var covered = new bool[query.Length];
        for (var first = 0; first < seeds.Count; )
        {
            var passage = seeds[first].Passage;
            var band = Band(seeds[first], query, width);
            var next = first;
            covered.AsSpan().Clear();
            for (var i = first; i < seeds.Count && seeds[i].Passage == passage; i++)
            {
                var distance = Band(seeds[i], query, width) - band;
                if (distance > 1)
                {
                    break;
                }

                next = distance == 0 ? i + 1 : next;
                covered.AsSpan(seeds[i].QueryStart, seeds[i].Length).Fill(true);
            }

            var from = (band * width) - query.Length - slack;
            windows.Add(
                new Window(
                    passage,
                    Math.Max(0, from),
                    Math.Min(index.WordCountOf(passage), from + slack + (2 * width) + query.Length + width),
                    covered.Count(c => c)
                )
            );
            first = next;
        }

        windows.Sort(CompareByCover);
        return windows;
    }

    private static int Band(Seed seed, AlignmentQuery query, int width) =>
        (seed.PassageStart - seed.QueryStart + query.Length) / width;

    private static int CompareByDiagonal(Seed one, Seed other) =>
        (one.Passage, one.PassageStart - one.QueryStart).CompareTo(
            (other.Passage, other.PassageStart - other.QueryStart)
        );

    private static int CompareByCover(Window one, Window other) =>
        one.Covered != other.Covered
            ? other.Covered.CompareTo(one.Covered)
            : (one.Passage, one.Start).CompareTo((other.Passage, other.Start));
}
