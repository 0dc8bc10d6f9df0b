namespace Chancery.Evaluation.Language.Network;

/// <summary>Sentences that are learned together, their tokens one after another.</summary>
internal sealed class NetworkBatch
{
    public NetworkBatch(IReadOnlyList<NetworkSample> samples)
    {
        Samples = samples;
        Starts = new int[samples.Count + 1];
        for (var i = 0; i < samples.Count; i++)
        {
            Starts[i + 1] = Starts[i] + samples[i].Count;
        }
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<NetworkSample> Samples { get; }

    /// <summary>The row of the first token of each sentence, and the number of all tokens.</summary>
    public int[] Starts { get; }

    /// <summary>Number of sentences.</summary>
    public int Count => Samples.Count;

    /// <summary>Number of tokens.</summary>
    public int Rows => Starts[^1];

    /// <summary>A sentence.</summary>
    public NetworkSample this[int sentence] => Samples[sentence];
}
