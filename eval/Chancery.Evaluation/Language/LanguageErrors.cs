using System.Globalization;
using System.Text;
using Chancery.Language;

namespace Chancery.Evaluation.Language;

/// <summary>Groups what the stage got wrong: trees by relation and by the length of the arc, relations and tags taken for others, names by what is wrong with them.</summary>
internal sealed class LanguageErrors
{
    private const int Most = 14;

    private static readonly (string Name, int Most)[] Lengths =
    [
        ("1", 1),
        ("2", 2),
        ("3 to 4", 4),
        ("5 to 8", 8),
        ("9 to 16", 16),
        ("more", int.MaxValue),
    ];

    private readonly Dictionary<string, (int Wrong, int All)> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Wrong, int All)> _lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>The names that are wrong, a line a sentence: those missed, then those that are none.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Counts the errors in the tokens of a sentence.</summary>
    public void CountTokens(GumSentence gold, Sentence found)
    {
        for (var i = 0; i < gold.Tokens.Length; i++)
        {
            var (right, token) = (gold.Tokens[i], found.Tokens[i]);
            var isWrong = token.Head != right.Head;
            var length = right.Head < 0 ? "root" : Lengths.First(l => Math.Abs(right.Head - i) <= l.Most).Name;
            Count(_heads, right.Relation, isWrong);
            Count(_lengths, length, isWrong);
            if (!isWrong && token.Relation != right.Relation)
            {
                Count(_relations, $"{right.Relation} as {token.Relation}");
            }

            if (token.Tag != right.Tag)
            {
                Count(_tags, $"{right.Tag} as {token.Tag}");
            }
        }
    }

    /// <summary>Counts the errors in the names of a sentence, given as ranges of tokens.</summary>
    public void CountNames(GumSentence gold, IReadOnlyList<GumName> right, IReadOnlyList<GumName> found)
    {
        var (missed, wrong) = (right.Except(found).ToList(), found.Except(right).ToList());
        if (missed.Count + wrong.Count > 0)
        {
            Lines.Add($"{gold.Document}: {Shown(gold, missed)} | {Shown(gold, wrong)}");
        }

        var heads = right.ToLookup(name => gold.HeadOf(name.Start, name.End));
        foreach (var name in found.Where(name => !right.Contains(name)))
        {
            var same = heads[gold.HeadOf(name.Start, name.End)].ToList();
            var kind =
                same.Count == 0 ? "found, no name of these types"
                : same.TrueForAll(other => other.Type != name.Type) ? $"{same[0].Type} taken for {name.Type}"
                : same[0].Start != name.Start && same[0].End != name.End ? "right head and type, both ends wrong"
                : same[0].Start != name.Start ? "right head and type, wrong first word"
                : "right head and type, wrong last word";
            Count(_names, kind);
        }

        var foundHeads = found.Select(name => gold.HeadOf(name.Start, name.End)).ToHashSet();
        foreach (var name in right.Where(name => !foundHeads.Contains(gold.HeadOf(name.Start, name.End))))
        {
            Count(_names, $"{name.Type} not found");
        }
    }

    /// <summary>The groups as tables.</summary>
    public string Write()
    {
        var page = new StringBuilder("\n## Errors, grouped\n");
        Shares(page, "relation (gold)", _heads.OrderByDescending(pair => pair.Value.Wrong).Take(Most));
        Shares(
            page,
            "tokens to the head",
            Lengths
                .Select(length => length.Name)
                .Prepend("root")
                .Select(name => KeyValuePair.Create(name, _lengths[name]))
        );
        Counts(page, "relation, head right", _relations);
        Counts(page, "tag", _tags);
        Counts(page, "names", _names);
        return page.ToString();
    }

    private static string Shown(GumSentence sentence, IEnumerable<GumName> names) =>
        string.Join(
            ", ",
            names.Select(name =>
                $"{string.Join(' ', sentence.Tokens[name.Start..name.End].Select(token => token.Form))} ({name.Type})"
            )
        );

    private static void Shares(
        StringBuilder page,
        string title,
        IEnumerable<KeyValuePair<string, (int Wrong, int All)>> rows
    )
    {
        page.Append(CultureInfo.InvariantCulture, $"\n| {title} | tokens | wrong head | share |\n|---|--:|--:|--:|\n");
        foreach (var (name, (wrong, all)) in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {all} | {wrong} | {100.0 * wrong / all:F1} |\n");
        }
    }

    private static void Counts(StringBuilder page, string title, Dictionary<string, int> counts)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n| {title} | count |\n|---|--:|\n");
        var most = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (name, count) in most.Take(Most))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {count} |\n");
        }
    }

    private static void Count(Dictionary<string, int> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;

    private static void Count(Dictionary<string, (int Wrong, int All)> counts, string name, bool isWrong)
    {
        var (wrong, all) = counts.GetValueOrDefault(name);
        counts[name] = (wrong + (isWrong ? 1 : 0), all + 1);
    }
}
