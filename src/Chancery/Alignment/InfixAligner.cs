using System.Buffers;
using System.Collections.Immutable;

namespace Chancery.Alignment;

/// <summary>Aligns a whole query with any part of a record by dynamic programming.</summary>
/// <remarks>
/// Each word inserted, dropped or replaced costs one. Of the alignments with the fewest edits it takes the one that keeps the most
/// words, then the one with the fewest groups of edits, then with the fewest words skipped, then the one that ends first: the
/// one a reader would draw. Without a band, time and space grow with the product of the two lengths.
/// </remarks>
internal static class InfixAligner
{
    private const long Edit = 1L << 44;
    private const long Loss = 1L << 28;
    private const long Group = 1L << 14;
    private const long Never = long.MaxValue / 4;

    private static readonly Cell Nowhere = new(Never, Never, Never, StepKind.Match, SkippedWords: 0);

    private enum State
    {
        Matched,
        Edited,
        Skipped,
    }

    /// <summary>The best alignment of <paramref name="query"/> inside <paramref name="record"/>.</summary>
    public static LocalAlignment Align(AlignmentQuery query, ReadOnlySpan<int> record) =>
        Align(query, record, -query.Length, record.Length);

    /// <summary>The best alignment that stays between two diagonals.</summary>
    /// <param name="query">The query.</param>
    /// <param name="record">The words of the record.</param>
    /// <param name="lowest">Least difference between a place in the record and one in the query.</param>
    /// <param name="highest">Greatest difference.</param>
    public static LocalAlignment Align(AlignmentQuery query, ReadOnlySpan<int> record, int lowest, int highest)
    {
        var width = highest - lowest + 1;
        var cells = ArrayPool<Cell>.Shared.Rent((query.Length + 1) * width);
        var table = new Table(cells, width, lowest, record.Length);
        Fill(query, record, table);

        var end = FindEnd(table, query.Length);
        var edits = (int)(table.At(query.Length, end).Best / Edit);
        var steps = Trace(table, query.Length, end);
        ArrayPool<Cell>.Shared.Return(cells);
        return new LocalAlignment(edits, steps.IsEmpty ? end : steps[0].Record, end, steps);
    }

    private static void Fill(AlignmentQuery query, ReadOnlySpan<int> record, Table table)
    {
        table.Row(0).Fill(new Cell(Matched: 0, Never, Never, StepKind.Match, SkippedWords: 0));
        for (var i = 0; i < query.Length; i++)
        {
            // One row further down the same diagonal stands at the same place in the row.
            var above = table.Row(i);
            var row = table.Row(i + 1);
            if (query.Skips[i] > 0)
            {
                AllowSkips(above, query.Skips[i]);
            }

            var word = query.Words[i];
            var left = Nowhere;
            for (var at = 0; at < row.Length; at++)
            {
                var j = table.ColumnOf(i + 1, at);
                var up = at + 1 < row.Length ? above[at + 1] : Nowhere;
                left =
                    j < 0 || j > record.Length ? Nowhere
                    : j == 0 ? new Cell(Never, up.Edit + Loss, Never, StepKind.Insert, SkippedWords: 0)
                    : Extend(word == record[j - 1], above[at], up, left);
                row[at] = left;
            }
        }
    }

    private static Cell Extend(bool matches, in Cell diagonal, in Cell above, in Cell left)
    {
        var (edited, by) = (diagonal.Edit + Loss, StepKind.Replace);
        if (above.Edit + Loss < edited)
        {
            (edited, by) = (above.Edit + Loss, StepKind.Insert);
        }

        if (left.Edit < edited)
        {
            (edited, by) = (left.Edit, StepKind.Drop);
        }

        return new Cell(matches ? diagonal.Best : Never, Math.Min(edited, Never), Never, by, SkippedWords: 0);
    }

    /// <summary>Lets each cell of a row be reached from up to <paramref name="limit"/> cells to its left.</summary>
    private static void AllowSkips(Span<Cell> row, int limit)
    {
        for (var at = row.Length - 1; at > 0; at--)
        {
            var (cost, words) = (Never, 0);
            for (var skipped = 1; skipped <= Math.Min(limit, at); skipped++)
            {
                var from = Math.Min(row[at - skipped].Matched, row[at - skipped].Edited) + skipped;
                if (from < cost)
                {
                    (cost, words) = (from, skipped);
                }
            }

            row[at] = row[at] with { Skipped = cost, SkippedWords = words };
        }
    }

    private static int FindEnd(Table table, int length)
    {
        var row = table.Row(length);
        var end = 0;
        for (var at = 1; at < row.Length; at++)
        {
            if (row[at].Best < row[end].Best)
            {
                end = at;
            }
        }

        return table.ColumnOf(length, end);
    }

    private static ImmutableArray<AlignmentStep> Trace(Table table, int length, int end)
    {
        var steps = ImmutableArray.CreateBuilder<AlignmentStep>(length + 8);
        var (i, j) = (length, end);
        var state = table.At(i, j).BestState;
        while (i > 0)
        {
            var cell = table.At(i, j);
            switch (state)
            {
                case State.Matched:
                    steps.Add(new AlignmentStep(StepKind.Match, --i, --j));
                    state = table.At(i, j).BestState;
                    break;
                case State.Skipped:
                    for (var left = cell.SkippedWords; left > 0; left--)
                    {
                        steps.Add(new AlignmentStep(StepKind.Skip, i, --j));
                    }

                    var before = table.At(i, j);
                    state = before.Matched <= before.Edited ? State.Matched : State.Edited;
                    break;
                default:
                    i -= cell.EditedBy == StepKind.Drop ? 0 : 1;
                    j -= cell.EditedBy == StepKind.Insert ? 0 : 1;
                    steps.Add(new AlignmentStep(cell.EditedBy, i, j));
                    state = table.At(i, j).StateBeforeEdit;
                    break;
            }
        }

        steps.Reverse();
        return steps.DrainToImmutable();
    }

    /// <summary>The cells of the rows of the query, each from the lowest diagonal to the highest.</summary>
    private readonly ref struct Table(Span<Cell> cells, int width, int lowest, int recordLength)
    {
        private readonly Span<Cell> _cells = cells;

        public Span<Cell> Row(int i) => _cells.Slice(i * width, width);

        public int ColumnOf(int i, int at) => i + lowest + at;

        public Cell At(int i, int j) => j >= 0 && j <= recordLength ? _cells[(i * width) + j - i - lowest] : Nowhere;
    }

    /// <summary>The lowest costs of reaching a place in the table, by the last step.</summary>
    private readonly record struct Cell(long Matched, long Edited, long Skipped, StepKind EditedBy, int SkippedWords)
    {
        public long Best => Math.Min(Math.Min(Matched, Edited), Skipped);

        public State BestState =>
            Matched <= Edited && Matched <= Skipped ? State.Matched
            : Edited <= Skipped ? State.Edited
            : State.Skipped;

        /// <summary>The cost after one more edit: of a new group, unless an edit came before it.</summary>
        public long Edit => Math.Min(Math.Min(Matched, Skipped) + Group, Edited) + InfixAligner.Edit;

        public State StateBeforeEdit =>
            Edited <= Math.Min(Matched, Skipped) + Group ? State.Edited
            : Matched <= Skipped ? State.Matched
            : State.Skipped;
    }
}
