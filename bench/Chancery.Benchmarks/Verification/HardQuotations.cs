using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Benchmarks.Verification;

/// <summary>Runs of the record that are hard to find fast: very short, very long, around a rare word, of the commonest words only.</summary>
internal sealed class HardQuotations
{
    private const int CommonWords = 60;
    private readonly List<(Passage Passage, Token[] Tokens)> _turns = [];
    private readonly Dictionary<ulong, int> _counts = [];
    private readonly HashSet<ulong> _common;

    public HardQuotations(IEnumerable<Passage> record)
    {
        foreach (var passage in record)
        {
            var tokens = Tokenizer.Tokenize(passage.Text).ToArray();
            _turns.Add((passage, tokens));
            foreach (var token in tokens)
            {
                _counts[token.Key] = _counts.GetValueOrDefault(token.Key) + 1;
            }
        }

        _common =
        [
            .. _counts
                .OrderByDescending(word => word.Value)
                .ThenBy(word => word.Key)
                .Take(CommonWords)
                .Select(word => word.Key),
        ];
    }

    /// <summary>All kinds, each with its quotations; seeded.</summary>
    public IEnumerable<(string Kind, List<BenchmarkQuery> Queries)> Make()
    {
        yield return ("3 to 6 words", Draw(600, random => random.Next(3, 7), (_, _) => true));
        yield return ("400 words", Draw(200, _ => 400, (_, _) => true));
        yield return ("a rare word's neighbourhood", Draw(300, random => random.Next(3, 9), HasRareWord));
        yield return ("stop words only", Draw(300, random => random.Next(3, 7), HasStopWordsOnly));
        yield return (
            "stop words shuffled",
            [.. Draw(300, random => random.Next(6, 13), HasFewOtherWords).Select(Shuffled)]
        );
    }

    private List<BenchmarkQuery> Draw(int count, Func<Random, int> length, Func<Token[], Range, bool> isWanted)
    {
        var random = new Random(count);
        var drawn = new List<BenchmarkQuery>(count);
        while (drawn.Count < count)
        {
            var (passage, tokens) = _turns[random.Next(_turns.Count)];
            var words = length(random);
            if (tokens.Length < words)
            {
                continue;
            }

            var start = random.Next(tokens.Length - words + 1);
            if (isWanted(tokens, start..(start + words)))
            {
                var text = passage.Text[tokens[start].Start..tokens[start + words - 1].End];
                drawn.Add(new BenchmarkQuery(text, null, [(passage.Document, passage.Turn)]));
            }
        }

        return drawn;
    }

    private bool HasRareWord(Token[] tokens, Range run) => tokens[run].Any(token => _counts[token.Key] == 1);

    private bool HasStopWordsOnly(Token[] tokens, Range run) => tokens[run].All(token => _common.Contains(token.Key));

    private bool HasFewOtherWords(Token[] tokens, Range run) =>
        4 * tokens[run].Count(token => _common.Contains(token.Key)) >= 3 * tokens[run].Length;

    /// <summary>Words that stand nowhere in this order: the search finds many places of their parts.</summary>
    private BenchmarkQuery Shuffled(BenchmarkQuery query)
    {
        var words = query
            .Quotation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => Tokenizer.Tokenize(word).All(token => _common.Contains(token.Key)))
            .ToArray();
        new Random(query.Quotation.Length).Shuffle(words);
        return query with { Quotation = string.Join(' ', words), Expected = [] };
    }
}
