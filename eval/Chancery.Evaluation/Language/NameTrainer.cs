using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>Trains the two models of names: those that stand alone, and those inside them.</summary>
internal static class NameTrainer
{
    private const int Pad = TokenFeatures.Pad;

    // Longer mentions carry clauses with them; training sees the names inside instead.
    private const int LongestTokens = 9;

    public static WeightTable Train(
        IReadOnlyList<Sample> samples,
        Func<Sample, WordTable> words,
        bool isInner,
        TrainingOptions options
    )
    {
        var weights = new TrainingWeights(NameTagger.Labels, options.LeastChanges);
        var random = new SplitMix(options.Seed);
        var tokens = new TokenFeatures();
        Span<ulong> features = stackalloc ulong[NameTagger.MostFeatures];
        Span<int> scores = stackalloc int[weights.Width];
        foreach (var sample in random.Rounds(samples, options.Rounds))
        {
            tokens.Fill(sample.Text, sample.Spans, words(sample));
            sample.Predicted.CopyTo(tokens.Tag.AsSpan(Pad));
            var (outer, inner) = Gold(sample.Sentence);
            var gold = isInner ? inner : outer;
            var labels = new uint[outer.Length];
            var context = isInner ? outer : labels;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (isInner && !NameTagger.IsInsideLonger(outer[i + Pad]))
                {
                    continue;
                }

                var found = NameTagger.Extract(tokens, context, labels, i, features);
                var used = features[..random.Drop(features[..found], options.DropPercent)];
                weights.Score(used, scores);
                var best = Tagger.Best(scores[..NameTagger.Labels]);
                weights.Learn(used, right: (int)gold[i + Pad], found: best);
                labels[i + Pad] = random.Next(2) == 0 ? gold[i + Pad] : (uint)best;
            }
        }

        return weights.Average();
    }

    private static (uint[] Outer, uint[] Inner) Gold(GumSentence sentence)
    {
        var (outer, inner) = (
            new uint[sentence.Tokens.Length + (2 * Pad)],
            new uint[sentence.Tokens.Length + (2 * Pad)]
        );
        foreach (var name in sentence.Names.Where(name => name.End - name.Start <= LongestTokens))
        {
            var isFree = !outer.AsSpan(name.Start + Pad, name.End - name.Start).ContainsAnyExcept(0u);
            var target = isFree ? outer : inner;
            if (target.AsSpan(name.Start + Pad, name.End - name.Start).ContainsAnyExcept(0u))
            {
                continue;
            }

            for (var i = name.Start; i < name.End; i++)
            {
                var place =
                    name.End - name.Start == 1 ? 3
                    : i == name.Start ? 0
                    : i == name.End - 1 ? 2
                    : 1;
                target[i + Pad] = NameTagger.LabelOf(TypeOf(name.Type), place);
            }
        }

        return (outer, inner);
    }

    public static NameType TypeOf(string type) =>
        type switch
        {
            "person" => NameType.Person,
            "organization" => NameType.Organisation,
            _ => NameType.Place,
        };
}
