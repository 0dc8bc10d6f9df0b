namespace Chancery.Evaluation.Language.Network;

/// <summary>A sentence as the network is trained on it.</summary>
/// <param name="Rows">For each token the rows of the tables that make its vector, one a table.</param>
/// <param name="Tags">The tag of each token.</param>
/// <param name="Heads">The head of each token; the number of tokens for the root.</param>
/// <param name="Relations">The relation of each token to its head.</param>
/// <param name="NameTypes">0 where a token is no name's head, else 1 and more by type.</param>
/// <param name="NameStarts">First token of the name whose head this token is.</param>
/// <param name="NameEnds">Last token of it.</param>
internal sealed record NetworkSample(
    int[][] Rows,
    int[] Tags,
    int[] Heads,
    int[] Relations,
    int[] NameTypes,
    int[] NameStarts,
    int[] NameEnds
)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Rows.Length;

    /// <summary>Reads a sample. Of two names round one head the longer counts.</summary>
    public static NetworkSample Of(Sample sample, NetworkTables tables)
    {
        var sentence = sample.Sentence;
        var count = sentence.Tokens.Length;
        var (types, starts, ends) = (new int[count], new int[count], new int[count]);
        foreach (var name in sentence.Names.OrderByDescending(name => name.End - name.Start))
        {
            var head = sentence.HeadOf(name.Start, name.End);
            if (types[head] == 0)
            {
                (types[head], starts[head], ends[head]) = (1 + (int)name.Type, name.Start, name.End - 1);
            }
        }

        return new NetworkSample(
            [.. sentence.Tokens.Select(token => tables.RowsOf(token.Form, sentence.Document))],
            sample.Tags,
            sample.Heads,
            sample.Relations,
            types,
            starts,
            ends
        );
    }
}
