using System.Text;
using Chancery.Actors;

namespace Chancery.Evaluation.Language;

/// <summary>Which lists of names a word stands in: states, peoples, capitals, bodies, persons, offices of <c>authority/</c>, given names, and lists of our own.</summary>
internal sealed class WordLists
{
    /// <summary>Numbers below which all answers of <see cref="Of"/> are.</summary>
    public const int Kinds = 1024;

    private const int Role = 32;
    private const int Given = 64;

    private static readonly (string Table, string Column, int Kind)[] Columns =
    [
        ("states", "name", 1),
        ("states", "official", 1),
        ("states", "alias", 1),
        ("states", "adjective", 2),
        ("states", "demonym", 2),
        ("states", "capital", 4),
        ("places", "name", 4),
        ("places", "alias", 4),
        ("organisations", "name", 8),
        ("organisations", "alias", 8),
        ("persons", "name", 16),
        ("persons", "alias", 16),
        ("roles", "name", Role),
        ("roles", "alias", Role),
    ];

    private static readonly (string File, int Kind)[] Lists = [("places", 128), ("bodies", 256), ("surnames", 512)];

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Reads the lists from a folder of tables, and from the program's own.</summary>
    public WordLists(string authority)
    {
        foreach (var (file, kind) in Lists)
        {
            using var resource = typeof(WordLists).Assembly.GetManifestResourceStream($"Lists/{file}.txt")!;
            using var reader = new StreamReader(resource, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                Add(line.StartsWith('#') ? "" : line, kind);
            }
        }

        foreach (var table in Columns.GroupBy(column => column.Table))
        {
            var lines = File.ReadLines(Path.Combine(authority, table.Key + ".tsv"), Encoding.UTF8)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t'));
            string[]? header = null;
            foreach (var row in lines)
            {
                header ??= row;
                foreach (var (_, column, kind) in table)
                {
                    var at = Array.IndexOf(header, column);
                    Add(row != header && at < row.Length ? row[at] : "", kind);
                }
            }
        }
    }

    /// <summary>The words that stand in a list, in order.</summary>
    public IEnumerable<string> Words => _kinds.Keys;

    /// <summary>The lists of a word in lower case, as one number; 0 for none.</summary>
    public int Of(string word) =>
        _kinds.GetValueOrDefault(word) | (GivenNames.GenderOf(word) != NameGender.Unknown ? Given : 0);

    // Small words inside names ("of", "the") are no mark of a name; roles are written small.
    private void Add(string names, int kind)
    {
        foreach (var word in names.Split(['|', ' ', '~'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind == Role || char.IsUpper(word[0]))
            {
                var normal = OpenText.Normal(word);
                _kinds[normal] = _kinds.GetValueOrDefault(normal) | kind;
            }
        }
    }
}
