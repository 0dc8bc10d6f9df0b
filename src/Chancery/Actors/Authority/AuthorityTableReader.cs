using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>Reads tables of facts: one entry a line, a field a column, or one fact a line. See docs/formats/authority.md.</summary>
internal static class AuthorityTableReader
{
    private const string EntryColumn = "entry";

    public static void Read(
        string file,
        string text,
        List<AuthorityStatement> statements,
        List<AuthorityProblem> problems
    )
    {
        var table = new Table(file, statements, problems);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var row = number == 1 ? line.TrimStart('\uFEFF') : line;
            if (row.IsWhiteSpace())
            {
                continue;
            }

            if (row[0] == '#')
            {
                table.ReadRemark(row, number);
            }
            else if (!table.HasHeader)
            {
                table.ReadHeader(row, number);
            }
            else
            {
                table.ReadRow(row, number);
            }
        }
    }

    private sealed class Table(string file, List<AuthorityStatement> statements, List<AuthorityProblem> problems)
    {
        private ImmutableArray<(string Field, string? Language)> _columns = [];
        private (int Entry, int From, int To, int Source, int Field, int Value) _at;
        private PartialDate? _asOf;

        public bool HasHeader => !_columns.IsEmpty;

        public void ReadRemark(ReadOnlySpan<char> row, int line)
        {
            if (row.StartsWith("#as-of", StringComparison.Ordinal))
            {
                _asOf = PartialDate.TryParse(row[6..], out var date)
                    ? date
                    : Refuse<PartialDate?>(line, $"'{row}': expected #as-of and a date such as 2025-06-30");
            }
        }

        public void ReadHeader(ReadOnlySpan<char> row, int line)
        {
            _columns = [.. row.ToString().Split('\t').Select(SplitLanguage)];
            _at = (Find(EntryColumn), Find("from"), Find("to"), Find("source"), Find("field"), Find("value"));
            if (_at.Entry < 0)
            {
                problems.Add(
                    new AuthorityProblem(
                        new AuthorityPlace(file, line),
                        "no column 'entry': expected a line of column names with tabs between them"
                    )
                );
            }

            foreach (
                var (field, _) in _columns.Where((column, i) => !IsOfRow(i) && !AuthorityFields.IsKnown(column.Field))
            )
            {
                problems.Add(
                    new AuthorityProblem(new AuthorityPlace(file, line), $"'{field}' is no field of authority files")
                );
            }
        }

        public void ReadRow(ReadOnlySpan<char> row, int line)
        {
            Span<Range> cells = stackalloc Range[64];
            cells = cells[..row.Split(cells, '\t')];
            if (_at.Entry < 0 || cells.Length > _columns.Length)
            {
                if (_at.Entry >= 0)
                {
                    problems.Add(
                        new AuthorityProblem(
                            new AuthorityPlace(file, line),
                            $"{cells.Length} cells: the first line names {_columns.Length} columns"
                        )
                    );
                }

                return;
            }

            var entry = Cell(row, cells, _at.Entry).ToString();
            if (!AuthorityFields.TryGetKind(entry, out _))
            {
                problems.Add(
                    new AuthorityProblem(
                        new AuthorityPlace(file, line),
                        $"'{entry}' is no id: expected state:, org:, person:, office:, role: or place: and a name without spaces"
                    )
                );
                return;
            }

            var shape = new AuthorityStatement(entry, "", "", new AuthorityPlace(file, line))
            {
                From = DateOf(Cell(row, cells, _at.From), line),
                To = DateOf(Cell(row, cells, _at.To), line),
                AsOf = _asOf,
                Source = Cell(row, cells, _at.Source).ToString(),
            };
            if (_at is { Field: >= 0, Value: >= 0 })
            {
                ReadFact(row, cells, shape, line);
                return;
            }

            for (var i = 0; i < cells.Length; i++)
            {
                if (!IsOfRow(i))
                {
                    Add(shape, _columns[i], row[cells[i]]);
                }
            }
        }

        private void ReadFact(ReadOnlySpan<char> row, Span<Range> cells, AuthorityStatement shape, int line)
        {
            var column = SplitLanguage(Cell(row, cells, _at.Field).ToString());
            if (AuthorityFields.IsKnown(column.Field))
            {
                Add(shape, column, Cell(row, cells, _at.Value));
            }
            else
            {
                problems.Add(
                    new AuthorityProblem(
                        new AuthorityPlace(file, line),
                        $"'{column.Field}' is no field of authority files"
                    )
                );
            }
        }

        private void Add(AuthorityStatement shape, (string Field, string? Language) column, ReadOnlySpan<char> cell)
        {
            if (cell.IsWhiteSpace())
            {
                return;
            }

            foreach (var range in cell.Split('|'))
            {
                var value = cell[range].Trim();
                var isShared = !value.IsEmpty && value[0] == '~';
                value = isShared ? value[1..].TrimStart() : value;
                if (!value.IsEmpty)
                {
                    statements.Add(
                        shape with
                        {
                            Field = column.Field,
                            Language = column.Language,
                            Value = value.ToString(),
                            IsShared = isShared,
                        }
                    );
                }
            }
        }

        private PartialDate? DateOf(ReadOnlySpan<char> cell, int line) =>
            cell.IsWhiteSpace() || cell.Trim() is ".." ? null
            : PartialDate.TryParse(cell, out var date) ? date
            : Refuse<PartialDate?>(line, $"'{cell}' is no date: expected YYYY, YYYY-MM, YYYY-MM-DD or ..");

        private T? Refuse<T>(int line, string message)
        {
            problems.Add(new AuthorityProblem(new AuthorityPlace(file, line), message));
            return default;
        }

        private static ReadOnlySpan<char> Cell(ReadOnlySpan<char> row, Span<Range> cells, int column) =>
            column >= 0 && column < cells.Length ? row[cells[column]].Trim() : default;

        private bool IsOfRow(int column) =>
            column == _at.Entry
            || column == _at.From
            || column == _at.To
            || column == _at.Source
            || column == _at.Field
            || column == _at.Value;

        private int Find(string column)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                if (_columns[i].Field == column)
                {
                    return i;
                }
            }

            return -1;
        }

        private static (string Field, string? Language) SplitLanguage(string column)
        {
            var at = column.IndexOf('@', StringComparison.Ordinal);
            return at < 0 ? (column.Trim(), null) : (column[..at].Trim(), column[(at + 1)..].Trim());
        }
    }
}
