namespace Chancery.Evaluation.Language;

/// <summary>Which names of the treebank a word stood in, document by document.</summary>
internal sealed class WordNames
{
    /// <summary>Numbers below which all answers of <see cref="Of"/> are.</summary>
    public const int Kinds = 64;

    // No name, and names by their type; the last for all that is no person, organisation or place.
    private const int Types = 5;

    private readonly Dictionary<string, Dictionary<string, int[]>> _counts = new(StringComparer.Ordinal);

    public WordNames(IEnumerable<GumSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var types = TypesOf(sentence);
            for (var i = 0; i < types.Length; i++)
            {
                var word = OpenText.Normal(sentence.Tokens[i].Form);
                var byDocument = _counts.TryGetValue(word, out var known)
                    ? known
                    : _counts[word] = new Dictionary<string, int[]>(StringComparer.Ordinal);
                var counts = byDocument.TryGetValue(sentence.Document, out var found)
                    ? found
                    : byDocument[sentence.Document] = new int[Types];
                counts[types[i]]++;
            }
        }
    }

    /// <summary>The types of a word as one number, 0 where it was not seen; the document <paramref name="without"/> is left out.</summary>
    public int Of(string word, string? without)
    {
        if (!_counts.TryGetValue(word, out var byDocument))
        {
            return 0;
        }

        var counts = new int[Types];
        foreach (var (document, found) in byDocument)
        {
            for (var type = 0; document != without && type < Types; type++)
            {
                counts[type] += found[type];
            }
        }

        var total = counts.Sum();
        var set = total is > 0 and < 3 ? 1 << Types : 0;
        for (var type = 0; type < Types; type++)
        {
            set |= counts[type] * 6 > total ? 1 << type : 0;
        }

        return set;
    }

    /// <summary>The type of the innermost name that each proper noun stands in.</summary>
    private static int[] TypesOf(GumSentence sentence)
    {
        var types = new int[sentence.Tokens.Length];
        foreach (var mention in sentence.Mentions.OrderByDescending(mention => mention.End - mention.Start))
        {
            if (!sentence.Tokens[sentence.HeadOf(mention.Start, mention.End)].IsProper)
            {
                continue;
            }

            for (var i = mention.Start; i < mention.End; i++)
            {
                types[i] =
                    !sentence.Tokens[i].IsProper ? 0
                    : GumReader.NameTypeOf(mention.Kind) is { } type ? 1 + (int)type
                    : Types - 1;
            }
        }

        return types;
    }
}
