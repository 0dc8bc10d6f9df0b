using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>Learns lemma rules: for each tag and ending the commonest one, kept where a shorter ending does not give the same.</summary>
internal static class LemmaLearner
{
    private const int LeastOccurrences = 2;

    public static Lemmatizer Learn(IEnumerable<GumSentence> sentences, TagSet tags)
    {
        var counts = new SortedDictionary<
            (int Tag, int Length, string Ending),
            SortedDictionary<(int Strip, string Append), int>
        >(
            Comparer<(int Tag, int Length, string Ending)>.Create(
                (a, b) =>
                    (a.Length, a.Tag).CompareTo((b.Length, b.Tag)) is var order and not 0
                        ? order
                        : string.CompareOrdinal(a.Ending, b.Ending)
            )
        );
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            var form = token.IsProper ? token.Form : token.Form.ToLowerInvariant();
            var rule = RuleFor(form, token.Lemma);
            var tag = tags.IndexOf(token.Tag);
            for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            {
                Count((tag, length, form[^length..]), rule);
            }

            Count((tag, int.MaxValue, form), rule);
        }

        return Build(counts);

        void Count((int, int, string) key, (int, string) rule)
        {
            if (!counts.TryGetValue(key, out var rules))
            {
                counts[key] = rules = new(
                    Comparer<(int Strip, string Append)>.Create(
                        (a, b) =>
                            a.Strip != b.Strip ? a.Strip.CompareTo(b.Strip) : string.CompareOrdinal(a.Append, b.Append)
                    )
                );
            }

            rules[rule] = rules.GetValueOrDefault(rule) + 1;
        }
    }

    private static Lemmatizer Build(
        SortedDictionary<(int Tag, int Length, string Ending), SortedDictionary<(int Strip, string Append), int>> counts
    )
    {
        var rules = new List<LemmaRule>();
        var endings = new Dictionary<uint, ushort>();
        foreach (var ((tag, length, ending), found) in counts)
        {
            var isWhole = length == int.MaxValue;
            var (rule, count) = found.MaxBy(pair => pair.Value);
            if (
                count < (isWhole ? 1 : LeastOccurrences)
                || Shorter(endings, rules, tag, ending, isWhole) == new LemmaRule(rule.Strip, rule.Append)
            )
            {
                continue;
            }

            var number = rules.IndexOf(new LemmaRule(rule.Strip, rule.Append));
            if (number < 0)
            {
                number = rules.Count;
                rules.Add(new LemmaRule(rule.Strip, rule.Append));
            }

            endings[Lemmatizer.Key(ending, tag, isWhole)] = (ushort)number;
        }

        return new Lemmatizer([.. rules], endings);
    }

    private static LemmaRule Shorter(
        Dictionary<uint, ushort> endings,
        List<LemmaRule> rules,
        int tag,
        string ending,
        bool isWhole
    )
    {
        for (
            var length = isWhole ? Math.Min(Lemmatizer.LongestEnding, ending.Length) : ending.Length - 1;
            length >= 0;
            length--
        )
        {
            if (
                endings.TryGetValue(
                    Lemmatizer.Key(ending.AsSpan(ending.Length - length), tag, isWhole: false),
                    out var rule
                )
            )
            {
                return rules[rule];
            }
        }

        return new LemmaRule(0, "");
    }

    private static (int Strip, string Append) RuleFor(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return (Math.Min(form.Length - common, byte.MaxValue), lemma[common..]);
    }
}
