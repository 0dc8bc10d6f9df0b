namespace Chancery.Evaluation.Language;

/// <summary>How words are written in open text: how often with a capital inside a sentence, and then behind which words.</summary>
internal sealed class WordHabits
{
    /// <summary>Numbers below which all answers of <see cref="Of"/> are.</summary>
    public const int Kinds = 1 + (4 * Marks);

    private const int Marks = 16;
    private const int Least = 4;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "president",
        "minister",
        "secretary",
        "senator",
        "chancellor",
        "ambassador",
        "general",
        "governor",
        "representative",
        "professor",
        "prime",
    };
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "in", "from", "to", "at", "near" };

    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts sentences, each as its words in their own letters.</summary>
    public WordHabits(IEnumerable<IReadOnlyList<string>> sentences)
    {
        foreach (var words in sentences)
        {
            // The first word has a capital whatever it is.
            for (var i = 1; i < words.Count; i++)
            {
                if (char.IsLetter(words[i][0]) && char.IsLetterOrDigit(words[i - 1][0]))
                {
                    Count(words, i);
                }
            }
        }
    }

    /// <summary>The habits of a word in lower case, as one number; 0 where it is too rare.</summary>
    public int Of(string word)
    {
        if (!_counts.TryGetValue(word, out var counts) || counts.All < Least)
        {
            return 0;
        }

        var share = 100 * counts.Capital / counts.All;
        var level =
            share < 3 ? 0
            : share < 50 ? 1
            : share < 95 ? 2
            : 3;
        var capital = Math.Max(1, counts.Capital);
        var marks =
            (counts.AfterTitle * 5 > capital ? 1 : 0)
            + (counts.AfterPlace * 5 > capital ? 2 : 0)
            + (counts.AfterThe * 2 > capital ? 4 : 0)
            + (counts.BeforeCapital * 2 > capital ? 8 : 0);
        return 1 + (level * Marks) + (level > 0 ? marks : 0);
    }

    private void Count(IReadOnlyList<string> words, int at)
    {
        var word = OpenText.Normal(words[at]);
        if (!_counts.TryGetValue(word, out var counts))
        {
            _counts[word] = counts = new Counts();
        }

        counts.All++;
        if (char.IsUpper(words[at][0]))
        {
            var before = OpenText.Normal(words[at - 1]);
            counts.Capital++;
            counts.AfterTitle += Titles.Contains(before) ? 1 : 0;
            counts.AfterPlace += Places.Contains(before) ? 1 : 0;
            counts.AfterThe += before == "the" ? 1 : 0;
            counts.BeforeCapital += at + 1 < words.Count && char.IsUpper(words[at + 1][0]) ? 1 : 0;
        }
    }

    private sealed class Counts
    {
        public int All { get; set; }
        public int Capital { get; set; }
        public int AfterTitle { get; set; }
        public int AfterPlace { get; set; }
        public int AfterThe { get; set; }
        public int BeforeCapital { get; set; }
    }
}
