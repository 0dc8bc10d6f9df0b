namespace Chancery.Evaluation.Language.Network;

/// <summary>Trains the network on the samples, batch after batch, ever more slowly.</summary>
internal static class NetworkTrainer
{
    public static void Train(
        LanguageNetwork network,
        IReadOnlyList<NetworkSample> samples,
        NetworkOptions options,
        SplitMix random,
        Action<int, double> afterRound
    )
    {
        var step = 0;
        var total = samples.Sum(sample => sample.Count);
        var steps = (double)options.Rounds * total / options.BatchTokens;
        var parameters = network.Parameters.ToList();
        for (var round = 0; round < options.Rounds; round++)
        {
            var loss = 0.0;
            foreach (var batch in Batches(samples, options, random))
            {
                loss += network.Learn(new NetworkBatch(batch));
                step++;
                var rate = options.Rate * (float)Math.Min(1, step / 200.0) * (float)Math.Max(0.02, 1 - (step / steps));
                var scale = 1f / batch.Sum(sample => sample.Count);
                foreach (var parameter in parameters)
                {
                    parameter.Step(rate, scale, step);
                }
            }

            afterRound(round + 1, loss / total);
        }
    }

    private static IEnumerable<List<NetworkSample>> Batches(
        IReadOnlyList<NetworkSample> samples,
        NetworkOptions options,
        SplitMix random
    )
    {
        var batch = new List<NetworkSample>();
        var tokens = 0;
        foreach (var sample in random.Rounds(samples, 1))
        {
            batch.Add(sample);
            tokens += sample.Count;
            if (tokens >= options.BatchTokens)
            {
                yield return batch;
                batch = [];
                tokens = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
