using Chancery.Language.English;

namespace Chancery.Evaluation.Language.Network;

/// <summary>The tables whose rows make the vector of a token while the network is trained, and how they become the fewer tables of the model.</summary>
internal sealed class NetworkTables
{
    private const int Word = 0;
    private const int Shape = 1;
    private const int Company = 2;
    private const int Affix = 3;
    private const int Coarse = Affix + TokenParts.Affixes;
    private const int Fine = Coarse + 1;
    private const int Tags = Fine + 1;
    private const int Lists = Tags + 1;
    private const int Habits = Lists + 1;
    private const int Names = Habits + 1;
    private const int Count = Names + 1;

    // A word of the treebank has a vector of its own from so many occurrences on.
    private const int LeastOccurrences = 2;
    private const int Shapes = 1024;
    private const int MostTagSets = 2048;

    private static readonly int[] AffixRows = [4096, 1024, 4096, 8192];

    private readonly WordKnowledge _knowledge;
    private readonly Dictionary<string, int> _words;

    public NetworkTables(WordKnowledge knowledge, int width, SplitMix random)
    {
        _knowledge = knowledge;
        _words = knowledge
            .Words.Where(word => knowledge.CountOf(word) >= LeastOccurrences)
            .Select((word, index) => (word, Row: index + 1))
            .ToDictionary(pair => pair.word, pair => pair.Row, StringComparer.Ordinal);
        var rows = new int[Count];
        (rows[Word], rows[Shape], rows[Company]) = (_words.Count + 1, Shapes, knowledge.Companies);
        AffixRows.CopyTo(rows, Affix);
        (rows[Coarse], rows[Fine]) = WordKnowledge.Classes;
        (rows[Tags], rows[Lists]) = (MostTagSets, WordLists.Kinds);
        (rows[Habits], rows[Names]) = (WordHabits.Kinds, WordNames.Kinds);
        All =
        [
            .. rows.Select(
                (count, table) =>
                    new Parameter(count, width, 0.25f, random, table == Company ? Learning.None : Learning.Rows)
            ),
        ];
        knowledge.Vectors.CopyTo(All[Company].Value, 0);
    }

    /// <summary>The tables; those with <see cref="Learning.None"/> stay as they are.</summary>
    public Parameter[] All { get; }

    /// <summary>The rows of a token, one a table; what its own document says of its tags is left out.</summary>
    public int[] RowsOf(string form, string? document)
    {
        Span<char> room = stackalloc char[TokenParts.Longest];
        var parts = new TokenParts(form, room);
        var word = OpenText.Normal(form);
        var rows = new int[Count];
        rows[Shape] = TokenVectors.RowOf(parts.Shape, Shapes);
        for (var i = 0; i < TokenParts.Affixes; i++)
        {
            rows[Affix + i] = TokenVectors.RowOf(parts.Affix(i), AffixRows[i]);
        }

        FillWord(rows, word, document);
        return rows;
    }

    /// <summary>The chance, in thousandths, that a table's row is left out at a token, so that the others learn to do without.</summary>
    public static int DropOf(int table, NetworkOptions options) =>
        (int)(1000 * (table == Word ? options.DropWords : options.DropInputs));

    /// <summary>The tables of the model: all that is known of a word, its ends included, is one vector; the rest is for words not known.</summary>
    public TokenVectors Export(int width)
    {
        var words = _knowledge
            .Words.Select(word => (Word: word, Hash: TextHash.Of(word)))
            .DistinctBy(pair => pair.Hash)
            .ToList();
        var vectors = new float[(words.Count + 1) * width];
        var rows = new int[Count];
        AddAll(rows, vectors.AsSpan(0, width), isKnown: false);
        for (var i = 0; i < words.Count; i++)
        {
            FillAffixes(rows, words[i].Word);
            FillWord(rows, words[i].Word, document: null);
            AddAll(rows, vectors.AsSpan((i + 1) * width, width), isKnown: true);
        }

        return new TokenVectors(
            WordTable.Build(words.Select((pair, i) => KeyValuePair.Create(pair.Hash, i + 1))),
            VectorTable.Of(vectors, width),
            [.. Enumerable.Range(0, TokenParts.Affixes).Select(i => VectorTable.Of(All[Affix + i].Value, width))],
            VectorTable.Of(All[Shape].Value, width)
        );
    }

    private void FillWord(int[] rows, string word, string? document)
    {
        rows[Word] = _words.GetValueOrDefault(word);
        rows[Company] = _knowledge.CompanyOf(word);
        (rows[Coarse], rows[Fine]) = _knowledge.ClassesOf(word);
        rows[Tags] = Math.Min(_knowledge.TagsOf(word, document), MostTagSets - 1);
        rows[Lists] = _knowledge.ListsOf(word);
        rows[Habits] = _knowledge.HabitsOf(word);
        rows[Names] = _knowledge.NamesOf(word, document);
    }

    private static void FillAffixes(int[] rows, string word)
    {
        Span<char> room = stackalloc char[TokenParts.Longest];
        var parts = new TokenParts(word, room);
        for (var i = 0; i < TokenParts.Affixes; i++)
        {
            rows[Affix + i] = TokenVectors.RowOf(parts.Affix(i), AffixRows[i]);
        }
    }

    private void AddAll(int[] rows, Span<float> vector, bool isKnown)
    {
        for (var table = 0; table < Count; table++)
        {
            var isAffix = table is >= Affix and < Affix + TokenParts.Affixes;
            if (table != Shape && (isKnown || !isAffix))
            {
                Vectors.Add(vector, All[table].Row(rows[table]));
            }
        }
    }
}
