using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary>Trains the tagger: an averaged perceptron that learns with the tags it gave itself before.</summary>
internal static class TaggerTrainer
{
    public static WeightTable Train(
        IReadOnlyList<Sample> samples,
        Func<Sample, WordTable> words,
        int tags,
        TrainingOptions options
    )
    {
        var weights = new TrainingWeights(tags, options.LeastChanges);
        var random = new SplitMix(options.Seed);
        var tokens = new TokenFeatures();
        Span<ulong> features = stackalloc ulong[Tagger.MostFeatures];
        Span<int> scores = stackalloc int[weights.Width];
        foreach (var sample in random.Rounds(samples, options.Rounds))
        {
            tokens.Fill(sample.Text, sample.Spans, words(sample));
            for (var i = 0; i < tokens.Count; i++)
            {
                var used = features[
                    ..random.Drop(features[..Tagger.Extract(tokens, i, features)], options.DropPercent)
                ];
                weights.Score(used, scores);
                var best = Tagger.Best(scores[..tags]);
                weights.Learn(used, right: sample.Tags[i], found: best);
                tokens.Tag[i + TokenFeatures.Pad] = (uint)best;
            }
        }

        return weights.Average();
    }

    /// <summary>Tags the samples of each fold by a tagger that has not seen their documents, as the parser will meet tags that are not all right.</summary>
    public static void Jackknife(
        IReadOnlyList<Sample> samples,
        Func<Sample, WordTable> words,
        int tags,
        TrainingOptions options,
        int folds
    )
    {
        var foldOf = samples
            .Select(sample => sample.Sentence.Document)
            .Distinct()
            .Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index % folds, StringComparer.Ordinal);
        var tokens = new TokenFeatures();
        for (var fold = 0; fold < folds; fold++)
        {
            var seen = samples.Where(sample => foldOf[sample.Sentence.Document] != fold).ToList();
            var model = Train(seen, words, tags, options);
            foreach (var sample in samples.Where(sample => foldOf[sample.Sentence.Document] == fold))
            {
                tokens.Fill(sample.Text, sample.Spans, words(sample));
                Tagger.Tag(tokens, model, tags);
                sample.Predicted = tokens.Tag.AsSpan(TokenFeatures.Pad, tokens.Count).ToArray();
            }
        }
    }
}
