using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>Learns what is known of words: classes from open text, and tags from the treebank.</summary>
internal sealed class WordTableLearner
{
    // A word has a class of its own company from so many occurrences on.
    private const int LeastOccurrences = 4;
    private const int CoarseClasses = 64;
    private const int FineClasses = 512;
    private const int Rounds = 12;

    private readonly Dictionary<string, (int Coarse, int Fine)> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int[]>> _tagCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, ushort> _tagSets = [];

    public WordTableLearner(IReadOnlyList<Sample> samples, IEnumerable<string> paragraphs)
    {
        LearnClasses([
            .. paragraphs.Select(OpenText.Words),
            .. samples.Select(sample => sample.Sentence.Tokens.Select(token => OpenText.Normal(token.Form))),
        ]);
        CountTags(samples);
    }

    /// <summary>The lexicon as one document may see it whose own tags are left out; the whole for <see langword="null"/>.</summary>
    public WordTable Build(string? without)
    {
        var words = new Dictionary<uint, WordEntry>();
        foreach (var word in _classes.Keys.Union(_tagCounts.Keys).Order(StringComparer.Ordinal))
        {
            var (coarse, fine) = _classes.GetValueOrDefault(word);
            words.TryAdd(FeatureHash.OfText(word), new WordEntry((ushort)coarse, (ushort)fine, TagsOf(word, without)));
        }

        return WordTable.Build(words);
    }

    private ushort TagsOf(string word, string? without)
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
        return set == 0 ? (ushort)0
            : _tagSets.TryGetValue(set, out var number) ? number
            : _tagSets[set] = (ushort)(_tagSets.Count + 1);
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

    private void LearnClasses(List<IEnumerable<string>> sentences)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(words => words))
        {
            frequencies[word] = frequencies.GetValueOrDefault(word) + 1;
        }

        // Word 0 is the edge of a sentence, word 1 stands for the rare ones.
        var words = frequencies
            .Where(pair => pair.Value >= LeastOccurrences)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, index) => (pair.Key, Number: index + 2))
            .ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
        var bigrams = new Dictionary<long, int>();
        foreach (var sentence in sentences)
        {
            var last = 0;
            foreach (var number in sentence.Select(word => words.GetValueOrDefault(word, 1)).Append(0))
            {
                var key = ((long)last << 32) | (uint)number;
                bigrams[key] = bigrams.GetValueOrDefault(key) + 1;
                last = number;
            }
        }

        var coarse = Clusters.Learn(CoarseClasses, words.Count + 2, bigrams, Rounds);
        var fine = Clusters.Learn(FineClasses, words.Count + 2, bigrams, Rounds);
        foreach (var (word, number) in words)
        {
            _classes[word] = (coarse[number] + 1, fine[number] + 1);
        }
    }
}
