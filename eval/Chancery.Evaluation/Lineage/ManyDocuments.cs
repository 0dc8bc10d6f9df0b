using System.Security.Cryptography;
using Chancery.Evaluation.Language;
using Chancery.Indexing;
using Chancery.Lineage;
using Chancery.Text;

namespace Chancery.Evaluation.Lineage;

/// <summary>Very many documents of made-up text: words that follow each other as in the record, so that they meet by chance as real ones do; one in twenty copies or cuts another.</summary>
internal sealed class ManyDocuments
{
    private const int Words = 400;

    private readonly string[] _words;
    private readonly Dictionary<string, int[]> _next;

    public ManyDocuments(IEnumerable<Passage> record)
    {
        _words =
        [
            .. record.Take(9000).SelectMany(passage => passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
        _next = Enumerable
            .Range(0, _words.Length - 1)
            .GroupBy(i => _words[i], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(i => i + 1).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The document that <paramref name="number"/> comes from, or -1.</summary>
    public static int SourceOf(int number) => number % 20 == 19 ? number - 1 - (number / 7 % 19) : -1;

    /// <summary>True for an excerpt, false for a copy.</summary>
    public static bool IsExcerpt(int number) => number / 20 % 2 == 0;

    public LineageText Make(int number)
    {
        var source = SourceOf(number);
        var words = source < 0 ? Chain(number) : Chain(source);
        if (source >= 0)
        {
            var random = new SplitMix(Seed(-number));
            words = IsExcerpt(number)
                ? words[50..200]
                : [.. words.Select(word => random.Next(100) < 3 ? "harbour" : word)];
        }

        var text = string.Join(' ', words);
        var whole = new TextSpan(0, text.Length);
        var tokens = Winnowing.Tokens(text, [whole]);
        var marks = new LineageMarks(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            tokens.Count,
            [.. Winnowing.Choose([.. tokens.Select(token => token.Key)])],
            [],
            1
        )
        {
            Language = "en",
        };
        return new LineageText(marks, text, [whole], [whole])
        {
            PartAnchors =
            [
                [],
            ],
            Speech = [whole],
        };
    }

    // Seeds that lie a step of the generator apart would give the same numbers, one later.
    private static ulong Seed(int number) => BitConverter.ToUInt64(SHA256.HashData(BitConverter.GetBytes(number)));

    private string[] Chain(int seed)
    {
        var random = new SplitMix(Seed(seed));
        var words = new string[Words];
        var at = random.Next(_words.Length - 1);
        for (var i = 0; i < Words; i++)
        {
            words[i] = _words[at];
            at = _next.TryGetValue(_words[at], out var places)
                ? places[random.Next(places.Length)]
                : random.Next(_words.Length - 1);
        }

        return words;
    }
}
