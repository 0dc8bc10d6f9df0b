using System.Globalization;
using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Evaluation;

/// <summary>Queries near the lines between the verdicts, made from the record with a seed; the labelled sets hold few of them.</summary>
/// <remarks>
/// Truth is by construction, where it can be, and by plain alignment with the turn the words were taken from. Where another turn of the
/// record happens to come nearer, truth is wrong and the answer right: a few of the errors counted are none.
/// </remarks>
internal static class HarderQueries
{
    private const int OfEachKind = 250;
    private const int Tries = 40;

    /// <summary>The queries, in the same order for the same record.</summary>
    public static List<VerificationQuery> Make(List<Passage> passages)
    {
        var turns = passages
            .Where(passage => passage.Speaker is not null)
            .Select(passage => new Turn(passage, Tokenizer.Tokenize(passage.Text)))
            .Where(turn => turn.Words.Length >= 60)
            .ToList();
        var random = new Random(20260);
        var queries = new List<VerificationQuery>();
        Add("near-limit", (turn, other) => NearLimit(turn, other, random));
        Add("many-edits", (turn, other) => ManyEdits(turn, other, random));
        Add("long-drop", (turn, _) => LongDrop(turn, random));
        Add("short-substituted", (turn, other) => ShortSubstituted(turn, other, random));
        Add("short-unsaid", (turn, other) => ShortUnsaid(turn, other, random));
        Add("chance-runs", (turn, other) => ChanceRuns(turn, other, random));
        Add("one-line-of-a-pair", (turn, other) => HalfSaid(turn, other, random));
        return queries;

        void Add(string kind, Func<Turn, Turn, (string Words, string Verdict)?> make)
        {
            var made = 0;
            for (var i = 0; made < OfEachKind && i < OfEachKind * Tries; i++)
            {
                var turn = turns[random.Next(turns.Count)];
                var other = turns[random.Next(turns.Count)];
                if (make(turn, other) is { } query)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"hard-{kind}-{made++}");
                    queries.Add(
                        new VerificationQuery(id, new Claim(query.Words, turn.Passage.Speaker), kind, query.Verdict)
                    );
                }
            }
        }
    }

    /// <summary>Between 45 and 75 % of the words are left.</summary>
    private static (string, string)? NearLimit(Turn turn, Turn other, Random random)
    {
        var words = turn.Take(random, random.Next(10, 30));
        var edits = (int)Math.Round(words.Count * (0.25 + (0.3 * random.NextDouble())));
        Substitute(words, edits, other, random);
        return (string.Join(' ', words), IsAltered(words, turn) ? "altered" : "not_found");
    }

    /// <summary>Three to eight single edits over a long quotation.</summary>
    private static (string, string)? ManyEdits(Turn turn, Turn other, Random random)
    {
        var words = turn.Take(random, random.Next(25, 50));
        Substitute(words, random.Next(3, 9), other, random);
        return IsAltered(words, turn) ? (string.Join(' ', words), "altered") : null;
    }

    /// <summary>Four to eight words in a row left out between two runs of eight to fourteen.</summary>
    private static (string, string)? LongDrop(Turn turn, Random random)
    {
        var (left, right, dropped) = (random.Next(8, 15), random.Next(8, 15), random.Next(4, 9));
        var words = turn.Take(random, left + dropped + right);
        words.RemoveRange(left, dropped);
        var edits = Distance(words, turn);
        return edits == dropped ? (string.Join(' ', words), dropped > 5 ? "spliced" : "altered") : null;
    }

    /// <summary>One word of four to seven is another one.</summary>
    private static (string, string)? ShortSubstituted(Turn turn, Turn other, Random random)
    {
        var words = turn.Take(random, random.Next(4, 8));
        Substitute(words, 1, other, random);
        return Distance(words, turn) == 1 ? (string.Join(' ', words), "altered") : null;
    }

    /// <summary>Four to seven words that stand near each other in a turn of anybody, in another order.</summary>
    private static (string, string)? ShortUnsaid(Turn turn, Turn other, Random random)
    {
        var words = other.Take(random, random.Next(4, 8));
        words = [.. words.OrderBy(_ => random.Next())];
        return IsAltered(words, turn) || IsAltered(words, other) || Distance(words, other) == 0
            ? null
            : (string.Join(' ', words), "not_found");
    }

    /// <summary>A run of four or five words of the speaker among as many others as make it unsaid.</summary>
    private static (string, string)? ChanceRuns(Turn turn, Turn other, Random random)
    {
        var words = turn.Take(random, random.Next(4, 6));
        words.AddRange(other.Take(random, random.Next(3, 5)).Order(StringComparer.Ordinal));
        words.InsertRange(0, other.Take(random, 4).OrderDescending(StringComparer.Ordinal));
        return IsAltered(words, turn) ? null : (string.Join(' ', words), "not_found");
    }

    /// <summary>Half of it said by the speaker, half by nobody: words of another turn in alphabetical order.</summary>
    private static (string, string)? HalfSaid(Turn turn, Turn other, Random random)
    {
        var words = turn.Take(random, random.Next(8, 12));
        words.AddRange(other.Take(random, random.Next(6, 12)).Order(StringComparer.Ordinal));
        return (string.Join(' ', words), IsAltered(words, turn) ? "altered" : "not_found");
    }

    private static void Substitute(List<string> words, int edits, Turn other, Random random)
    {
        foreach (var at in Enumerable.Range(0, words.Count).OrderBy(_ => random.Next()).Take(edits))
        {
            words[at] = other.Word(random.Next(other.Words.Length));
        }
    }

    private static bool IsAltered(List<string> words, Turn turn)
    {
        var edits = Distance(words, turn);
        return edits > 0 && 1 - ((double)edits / words.Count) >= 0.6;
    }

    private static int Distance(List<string> words, Turn turn)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var query = words.Select(Id).ToArray();
        var record = Enumerable.Range(0, turn.Words.Length).Select(turn.Word).Select(Id).ToArray();
        return InfixAligner.Align(new AlignmentQuery(query, new int[query.Length]), record).Edits;

        int Id(string word)
        {
            var key = Normalization.Normalize(word);
            ids.TryAdd(key, ids.Count);
            return ids[key];
        }
    }

    private sealed record Turn(Passage Passage, System.Collections.Immutable.ImmutableArray<Token> Words)
    {
        public string Word(int number) => Passage.Text[Words[number].Start..Words[number].End];

        public List<string> Take(Random random, int count)
        {
            var length = Math.Min(count, Words.Length);
            var start = random.Next(Words.Length - length + 1);
            return [.. Enumerable.Range(start, length).Select(Word)];
        }
    }
}
