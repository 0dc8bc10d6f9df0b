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
            if (query.Skips[i] > 0)
            {
                AllowSkips(table.Row(i)[table.PlacesOf(i)], query.Skips[i]);
            }

            FillRow(query.Words[i], record, table, i + 1);
        }
    }

    /// <summary>One row from the one above it: one row further down the same diagonal stands at the same place in the row.</summary>
    private static void FillRow(int word, ReadOnlySpan<int> record, Table table, int i)
    {
        var above = table.Row(i - 1);
        var row = table.Row(i);
        var places = table.PlacesOf(i);
        var (first, end) = (places.Start.Value, places.End.Value);
        var column = table.ColumnOf(i, first);
        var leftEdit = Never;
        var diagonalEdit = Never;
        if (column > 0 && first < end)
        {
            diagonalEdit = above[first].Edit;
        }

        for (var at = first; at < end; at++, column++)
        {
            var upEdit = at + 1 < above.Length ? above[at + 1].Edit : Never;
            var (edited, by) = (diagonalEdit + Loss, StepKind.Replace);
            if (upEdit + Loss < edited || column == 0)
            {
                (edited, by) = (upEdit + Loss, StepKind.Insert);
            }

            if (leftEdit < edited)
            {
                (edited, by) = (leftEdit, StepKind.Drop);
            }

            var matched = column > 0 && record[column - 1] == word ? above[at].Best : Never;
            edited = Math.Min(edited, Never);
            row[at] = new Cell(matched, edited, Never, by, SkippedWords: 0);
            leftEdit = Math.Min(matched + Group, edited) + Edit;
            diagonalEdit = upEdit;
        }
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
        var places = table.PlacesOf(length);
        var end = places.Start.Value;
        for (var at = end + 1; at < places.End.Value; at++)
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

        /// <summary>The places of a row that stand for a column of the record; only they are filled and read.</summary>
        public Range PlacesOf(int i)
        {
            var first = Math.Clamp(-(i + lowest), 0, width);
            return first..Math.Clamp(recordLength - (i + lowest) + 1, first, width);
        }

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
