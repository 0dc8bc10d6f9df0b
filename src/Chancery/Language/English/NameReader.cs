namespace Chancery.Language.English;

/// <summary>Finds names by their heads: each token says whether a name is built round it and of which type, and then where the name begins and ends.</summary>
/// <remarks>So a name inside another one is found as any other: "the mayor of Velmark" has two heads.</remarks>
internal sealed class NameReader
{
    // How much likelier, in powers of e, a stretch has to be that breaks the tree. From 1.5 to 3 it makes no difference on GUM's dev split.
    private const float Trust = 2;

    // How far below that of no name the score of a name may be, so that other mentions in the text can still speak for it.
    private const float Doubt = 5;

    private static readonly int TypeCount = Enum.GetValues<NameType>().Length;

    private readonly DenseLayer _cells;
    private readonly DenseLayer _types;
    private readonly DenseLayer _edges;
    private readonly float[] _firstDistances;
    private readonly float[] _lastDistances;

    /// <summary>Puts the parts together.</summary>
    /// <param name="cells">From a token's state: what its type is told by.</param>
    /// <param name="types">From these: scores of no mention, of each type of name, and of mentions that are none, which only keep words from being names.</param>
    /// <param name="edges">From a token's state: the first and the last token it looks for as a head; what it is as a first and as a last token.</param>
    /// <param name="firstDistances">What is added for the place of a first token.</param>
    /// <param name="lastDistances">The same for the last.</param>
    public NameReader(
        DenseLayer cells,
        DenseLayer types,
        DenseLayer edges,
        float[] firstDistances,
        float[] lastDistances
    )
    {
        (_cells, _types, _edges) = (cells, types, edges);
        (_firstDistances, _lastDistances) = (firstDistances, lastDistances);
    }

    private int EdgeCells => _edges.Outputs / 4;

    /// <summary>Fills the names from the states of the tokens.</summary>
    public void Read(ReadOnlySpan<float> states, SentenceReading reading, NetworkRooms rooms)
    {
        var cells = rooms.Parts.Of(reading.Count * _cells.Width);
        _cells.Apply(states, cells, reading.Count);
        Vectors.Rectify(cells);
        var scores = rooms.Scores.Of(reading.Count * _types.Width);
        _types.Apply(cells, scores, reading.Count);
        var edges = Span<float>.Empty;
        for (var token = 0; token < reading.Count; token++)
        {
            var row = scores.Slice(token * _types.Width, _types.Outputs);
            var none = Math.Max(row[0], Highest(row[(1 + TypeCount)..]));
            if (Highest(row.Slice(1, TypeCount)) > none - Doubt)
            {
                if (edges.IsEmpty)
                {
                    edges = rooms.Others.Of(reading.Count * _edges.Width);
                    _edges.Apply(states, edges, reading.Count);
                }

                var (first, last) = Edges(edges, token, reading);
                reading.Names.Add(new NameCandidate(token, first, last, none, row[1], row[2], row[3]));
            }
        }
    }

    private static float Highest(ReadOnlySpan<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        return highest;
    }

    /// <summary>
    /// The likeliest first and last token of the name round a head. Where tokens between them, the head aside, hang on one outside, a stretch of which
    /// this is not so is taken if it is nearly as likely.
    /// </summary>
    private (int First, int Last) Edges(ReadOnlySpan<float> edges, int head, SentenceReading reading)
    {
        var from = Math.Max(0, head - (_firstDistances.Length / 2));
        var to = Math.Min(reading.Count - 1, head + (_lastDistances.Length / 2));
        Span<float> firsts = stackalloc float[head - from + 1];
        Span<float> lasts = stackalloc float[to - head + 1];
        Score(edges, head, from, 0, _firstDistances, firsts);
        Score(edges, head, head, 1, _lastDistances, lasts);

        var best = (First: from + Vectors.Best(firsts), Last: head + Vectors.Best(lasts));
        if (!reading.HasTree)
        {
            return best;
        }

        var most = firsts[best.First - from] + lasts[best.Last - head] - Trust;
        var (lowest, highest) = (head, head);
        for (var first = head; first >= from; first--)
        {
            Reach(reading.Heads, first, head, ref lowest, ref highest);
            var (low, high) = (lowest, highest);
            for (var last = head; last <= to; last++)
            {
                Reach(reading.Heads, last, head, ref low, ref high);
                var score = firsts[first - from] + lasts[last - head];
                if (low >= first && high <= last && score > most)
                {
                    (best, most) = ((first, last), score);
                }
            }
        }

        return best;
    }

    /// <summary>Widens a stretch to the head of a token, unless the token is the name's head itself.</summary>
    private static void Reach(int[] heads, int token, int head, ref int lowest, ref int highest)
    {
        if (token != head)
        {
            (lowest, highest) = (Math.Min(lowest, heads[token]), Math.Max(highest, heads[token]));
        }
    }

    /// <summary>The scores of the tokens from one on as an edge of the name round a head.</summary>
    private void Score(ReadOnlySpan<float> edges, int head, int from, int side, float[] distances, Span<float> scores)
    {
        var sought = edges.Slice((head * _edges.Width) + (side * EdgeCells), EdgeCells);
        for (var k = 0; k < scores.Length; k++)
        {
            var cells = edges.Slice(((from + k) * _edges.Width) + ((2 + side) * EdgeCells), EdgeCells);
            scores[k] = distances[from + k - head + (distances.Length / 2)] + Vectors.Dot(sought, cells);
        }
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        _cells.Write(writer);
        _types.Write(writer);
        _edges.Write(writer);
        ModelArrays.Write(writer, _firstDistances);
        ModelArrays.Write(writer, _lastDistances);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, for states of so many values.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static NameReader Read(BinaryReader reader, int states)
    {
        var (cells, types, edges) = (DenseLayer.Read(reader), DenseLayer.Read(reader), DenseLayer.Read(reader));
        ModelArrays.Check(
            cells.Inputs == states
                && edges.Inputs == states
                && types.Inputs == cells.Width
                && types.Outputs > TypeCount
                && edges.Outputs % (4 * Vectors.Lanes) == 0,
            "the layers of its names do not fit each other"
        );
        return new NameReader(
            cells,
            types,
            edges,
            ModelArrays.ReadDistances(reader),
            ModelArrays.ReadDistances(reader)
        );
    }
}
