namespace Chancery.Evaluation.Language;

/// <summary>What is known of words before a sentence is seen: classes and vectors from open text, lists of names, and their tags in the treebank.</summary>
internal sealed class WordKnowledge
{
    // A word has a class and a vector of its own from so many occurrences on.
    private const int LeastOccurrences = 4;
    private const int CoarseClasses = 64;
    private const int FineClasses = 512;
    private const int ClassRounds = 12;

    // Word 0 is the edge of a sentence, word 1 stands for the rare ones.
    private const int FirstWord = 2;

    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _coarse;
    private readonly int[] _fine;
    private readonly Dictionary<string, Dictionary<string, int[]>> _tagCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _tagSets = [];
    private readonly WordLists _lists;
    private readonly WordHabits _habits;
    private readonly WordNames _names;

    /// <summary>Learns from the treebank and from paragraphs of open text.</summary>
    public WordKnowledge(
        IReadOnlyList<Sample> samples,
        IEnumerable<string> paragraphs,
        WordLists lists,
        int width,
        SplitMix random
    )
    {
        _lists = lists;
        List<string[]> forms =
        [
            .. paragraphs.Select(paragraph => OpenText.Forms(paragraph).ToArray()),
            .. samples.Select(sample => sample.Sentence.Tokens.Select(token => token.Form).ToArray()),
        ];
        _habits = new WordHabits(forms);
        _names = new WordNames(samples.Select(sample => sample.Sentence));
        List<string[]> sentences = [.. forms.Select(words => words.Select(word => OpenText.Normal(word)).ToArray())];
        _numbers = Numbers(sentences);
        List<int[]> text =
        [
            .. sentences.Select(words => words.Select(word => _numbers.GetValueOrDefault(word, 1)).ToArray()),
        ];
        var bigrams = Bigrams(text);
        var words = _numbers.Count + FirstWord;
        _coarse = Clusters.Learn(CoarseClasses, words, bigrams, ClassRounds);
        _fine = Clusters.Learn(FineClasses, words, bigrams, ClassRounds);
        Vectors = WordVectors.Learn(text, words, FirstWord, width, random);
        CountTags(samples);
    }

    /// <summary>The vectors of words by their company, a row a number of <see cref="CompanyOf"/>; row 0 and 1 are empty.</summary>
    public float[] Vectors { get; }

    /// <summary>Number of rows of <see cref="Vectors"/>.</summary>
    public int Companies => _numbers.Count + FirstWord;

    /// <summary>Number of classes of each size, the unknown included.</summary>
    public static (int Coarse, int Fine) Classes => (CoarseClasses + 1, FineClasses + 1);

    /// <summary>Number of sets of tags, the unknown included; grows while sets are asked for.</summary>
    public int TagSets => _tagSets.Count + 1;

    /// <summary>All words of which something is known, in order.</summary>
    public IEnumerable<string> Words =>
        _numbers.Keys.Union(_tagCounts.Keys).Union(_lists.Words).Order(StringComparer.Ordinal);

    /// <summary>How often a word stands in the treebank.</summary>
    public int CountOf(string word) =>
        _tagCounts.TryGetValue(word, out var tags) ? tags.Values.Sum(counts => counts.Sum()) : 0;

    /// <summary>The row of a word's vector; 0 where it has none.</summary>
    public int CompanyOf(string word) => _numbers.GetValueOrDefault(word);

    /// <summary>The classes of a word, from 1; 0 where it has none.</summary>
    public (int Coarse, int Fine) ClassesOf(string word) =>
        _numbers.TryGetValue(word, out var number) ? (_coarse[number] + 1, _fine[number] + 1) : (0, 0);

    /// <summary>The lists of names a word stands in.</summary>
    public int ListsOf(string word) => _lists.Of(word);

    /// <summary>How a word is written in open text.</summary>
    public int HabitsOf(string word) => _habits.Of(word);

    /// <summary>Which names a word stood in; the document <paramref name="without"/> is left out.</summary>
    public int NamesOf(string word, string? without) => _names.Of(word, without);

    /// <summary>Which tags a word had, as one number from 1; 0 where it was not seen. The document <paramref name="without"/> is left out.</summary>
    public int TagsOf(string word, string? without)
    {
        if (!_tagCounts.TryGetValue(word, out var byDocument))
        {
            return 0;
        }

        var counts = new int[64];
        foreach (var (document, tags) in byDocument)
        {
            for (var tag = 0; document != without && tag < tags.Length; tag++)
            {
                counts[tag] += tags[tag];
            }
        }

        var total = counts.Sum();
        var set = 0UL;
        for (var tag = 0; tag < counts.Length; tag++)
        {
            set |= counts[tag] * 50 > total ? 1UL << tag : 0;
        }

        // Few occurrences say less: they make a set of their own.
        set |= total is > 0 and < 3 ? 1UL << 63 : 0;
        return set == 0 ? 0
            : _tagSets.TryGetValue(set, out var number) ? number
            : _tagSets[set] = _tagSets.Count + 1;
    }

    private void CountTags(IReadOnlyList<Sample> samples)
    {
        foreach (var sample in samples)
        {
            for (var i = 0; i < sample.Tags.Length; i++)
            {
                var word = OpenText.Normal(sample.Sentence.Tokens[i].Form);
                var byDocument = _tagCounts.TryGetValue(word, out var known)
                    ? known
                    : _tagCounts[word] = new Dictionary<string, int[]>(StringComparer.Ordinal);
                var counts = byDocument.TryGetValue(sample.Sentence.Document, out var tags)
                    ? tags
                    : byDocument[sample.Sentence.Document] = new int[64];
                counts[sample.Tags[i]]++;
            }
        }
    }

    /// <summary>Numbers the words that are frequent enough, by falling frequency.</summary>
    private static Dictionary<string, int> Numbers(List<string[]> sentences)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(words => words))
        {
            frequencies[word] = frequencies.GetValueOrDefault(word) + 1;
        }

        return frequencies
            .Where(pair => pair.Value >= LeastOccurrences)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, index) => (pair.Key, Number: index + FirstWord))
            .ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
    }

    private static Dictionary<long, int> Bigrams(List<int[]> text)
    {
        var bigrams = new Dictionary<long, int>();
        foreach (var sentence in text)
        {
            var last = 0;
            foreach (var number in sentence.Append(0))
            {
                var key = ((long)last << 32) | (uint)number;
                bigrams[key] = bigrams.GetValueOrDefault(key) + 1;
                last = number;
            }
        }

        return bigrams;
    }
}
