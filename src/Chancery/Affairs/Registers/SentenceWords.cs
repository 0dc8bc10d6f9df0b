namespace Chancery.Affairs.Registers;

/// <summary>The words of a sentence, for telling that another text has the same ones: quoted, copied, with a word put in.</summary>
internal sealed class SentenceWords
{
    private const int Run = 5;
    private const double Same = 0.6;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    public SentenceWords(string sentence)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(sentence[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        for (var i = 0; i + Run <= words.Count; i++)
        {
            _runs.Add(string.Join(' ', words.GetRange(i, Run)));
        }
    }

    /// <summary>Its runs of five words.</summary>
    public IEnumerable<string> Runs => _runs.Order(StringComparer.Ordinal);

    /// <summary>True where three in five runs of the shorter stand in the other.</summary>
    public bool Shares(SentenceWords other)
    {
        var (few, many) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        return few.Count > 0 && few.Count(many.Contains) >= Same * few.Count;
    }
}
