using System.Collections.Immutable;

namespace Chancery.Alignment;

/// <summary>Aligns a whole query with any part of a record by full dynamic programming.</summary>
/// <remarks>
/// Each word inserted, dropped or replaced costs one. Of the alignments with the fewest edits it takes the one that keeps the most
/// words, then the one with the fewest groups of edits, then with the fewest words skipped, then the one that ends first: the
/// one a reader would draw.
/// Time and space grow with the product of the two lengths.
/// </remarks>
internal static class InfixAligner
{
    private const long Edit = 1L << 44;
    private const long Loss = 1L << 28;
    private const long Group = 1L << 14;
    private const long Never = long.MaxValue / 4;

    private enum State
    {
        Matched,
        Edited,
        Skipped,
    }

    /// <summary>The best alignment of <paramref name="query"/> inside <paramref name="record"/>.</summary>
    public static LocalAlignment Align(AlignmentQuery query, ReadOnlySpan<int> record)
    {
        var width = record.Length + 1;
        var table = new Cell[(query.Length + 1) * width];
        Fill(query, record, table, width);

        var end = FindEnd(table.AsSpan(query.Length * width, width));
        var edits = (int)(table[(query.Length * width) + end].Best / Edit);
        var steps = Trace(table, width, query.Length, end);
        return new LocalAlignment(edits, steps.IsEmpty ? end : steps[0].Record, end, steps);
    }

    private static void Fill(AlignmentQuery query, ReadOnlySpan<int> record, Cell[] table, int width)
    {
        for (var j = 0; j < width; j++)
        {
            table[j] = new Cell(Matched: 0, Never, Never, StepKind.Match, SkippedWords: 0);
        }

        for (var i = 0; i < query.Length; i++)
        {
            var above = table.AsSpan(i * width, width);
            var row = table.AsSpan((i + 1) * width, width);
            if (query.Skips[i] > 0)
            {
                AllowSkips(above, query.Skips[i]);
            }

            row[0] = new Cell(Never, above[0].Edit + Loss, Never, StepKind.Insert, SkippedWords: 0);
            for (var j = 1; j < width; j++)
            {
                row[j] = Extend(query.Words[i] == record[j - 1], above[j - 1], above[j], row[j - 1]);
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

        return new Cell(matches ? diagonal.Best : Never, edited, Never, by, SkippedWords: 0);
    }

    /// <summary>Lets each cell of a row be reached from up to <paramref name="limit"/> cells to its left.</summary>
    private static void AllowSkips(Span<Cell> row, int limit)
    {
        for (var j = row.Length - 1; j > 0; j--)
        {
            var (cost, words) = (Never, 0);
            for (var skipped = 1; skipped <= Math.Min(limit, j); skipped++)
            {
                var from = Math.Min(row[j - skipped].Matched, row[j - skipped].Edited) + skipped;
                if (from < cost)
                {
                    (cost, words) = (from, skipped);
                }
            }

            row[j] = row[j] with { Skipped = cost, SkippedWords = words };
        }
    }

    private static int FindEnd(ReadOnlySpan<Cell> last)
    {
        var end = 0;
        for (var j = 1; j < last.Length; j++)
        {
            if (last[j].Best < last[end].Best)
            {
                end = j;
            }
        }

        return end;
    }

    private static ImmutableArray<AlignmentStep> Trace(Cell[] table, int width, int length, int end)
    {
        var steps = new List<AlignmentStep>(length + 8);
        var (i, j) = (length, end);
        var state = table[(i * width) + j].BestState;
        while (i > 0)
        {
            ref readonly var cell = ref table[(i * width) + j];
            switch (state)
            {
                case State.Matched:
                    steps.Add(new AlignmentStep(StepKind.Match, --i, --j));
                    state = table[(i * width) + j].BestState;
                    break;
                case State.Skipped:
                    for (var left = cell.SkippedWords; left > 0; left--)
                    {
                        steps.Add(new AlignmentStep(StepKind.Skip, i, --j));
                    }

                    ref readonly var before = ref table[(i * width) + j];
                    state = before.Matched <= before.Edited ? State.Matched : State.Edited;
                    break;
                default:
                    i -= cell.EditedBy == StepKind.Drop ? 0 : 1;
                    j -= cell.EditedBy == StepKind.Insert ? 0 : 1;
                    steps.Add(new AlignmentStep(cell.EditedBy, i, j));
                    state = table[(i * width) + j].StateBeforeEdit;
                    break;
            }
        }

        steps.Reverse();
        return [.. steps];
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
