namespace Chancery.Evaluation.Language.Network;

/// <summary>A sentence as the network is trained on it.</summary>
/// <param name="Rows">For each token the rows of the tables that make its vector, one a table.</param>
/// <param name="Tags">The tag of each token.</param>
/// <param name="Heads">The head of each token; the number of tokens for the root.</param>
/// <param name="Relations">The relation of each token to its head.</param>
/// <param name="NameTypes">What each token is the head of, as <see cref="MentionTypes"/> counts.</param>
/// <param name="NameStarts">First token of the mention whose head this token is.</param>
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

    /// <summary>Reads a sample. Of two mentions round one head the longer counts, a name before others.</summary>
    public static NetworkSample Of(Sample sample, NetworkTables tables)
    {
        var sentence = sample.Sentence;
        var count = sentence.Tokens.Length;
        var (types, starts, ends) = (new int[count], new int[count], new int[count]);
        foreach (var mention in sentence.Mentions.OrderByDescending(mention => mention.End - mention.Start))
        {
            var head = sentence.HeadOf(mention.Start, mention.End);
            var type = MentionTypes.Of(mention.Kind, sentence.Tokens[head].Tag);
            if (type > 0 && (types[head] == 0 || (MentionTypes.IsName(type) && !MentionTypes.IsName(types[head]))))
            {
                (types[head], starts[head], ends[head]) = (type, mention.Start, mention.End - 1);
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
