namespace Chancery.Language.English;

/// <summary>Finds names by their heads: each token says whether a name is built round it and of which type, and then where the name begins and ends.</summary>
/// <remarks>So a name inside another one is found as any other: "the mayor of Velmark" has two heads.</remarks>
internal sealed class NameReader
{
    private readonly DenseLayer _cells;
    private readonly DenseLayer _types;
    private readonly DenseLayer _edges;
    private readonly float[] _firstDistances;
    private readonly float[] _lastDistances;

    /// <summary>Puts the parts together.</summary>
    /// <param name="cells">From a token's state: what its type is told by.</param>
    /// <param name="types">From these: scores of no name and of each type.</param>
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
            var type = Vectors.Best(scores.Slice(token * _types.Width, _types.Outputs));
            if (type > 0)
            {
                if (edges.IsEmpty)
                {
                    edges = rooms.Others.Of(reading.Count * _edges.Width);
                    _edges.Apply(states, edges, reading.Count);
                }

                var first = Edge(
                    edges,
                    token,
                    Math.Max(0, token - (_firstDistances.Length / 2)),
                    token,
                    0,
                    _firstDistances
                );
                var last = Edge(
                    edges,
                    token,
                    token,
                    Math.Min(reading.Count - 1, token + (_lastDistances.Length / 2)),
                    1,
                    _lastDistances
                );
                AddOnce(reading.Names, (first, last + 1, (NameType)(type - 1)));
            }
        }

        reading.Names.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
    }

    // Two heads may claim the same words: the first has them.
    private static void AddOnce(
        List<(int Start, int End, NameType Type)> names,
        (int Start, int End, NameType Type) name
    )
    {
        if (!names.Exists(other => other.Start == name.Start && other.End == name.End))
        {
            names.Add(name);
        }
    }

    /// <summary>The likeliest edge of the name round a head, among the tokens from one to another.</summary>
    private int Edge(ReadOnlySpan<float> edges, int head, int from, int to, int side, float[] distances)
    {
        var sought = edges.Slice((head * _edges.Width) + (side * EdgeCells), EdgeCells);
        var (best, most) = (from, float.NegativeInfinity);
        for (var token = from; token <= to; token++)
        {
            var cells = edges.Slice((token * _edges.Width) + ((2 + side) * EdgeCells), EdgeCells);
            var score = distances[token - head + (distances.Length / 2)];
            for (var i = 0; i < cells.Length; i++)
            {
                score += sought[i] * cells[i];
            }

            (best, most) = score > most ? (token, score) : (best, most);
        }

        return best;
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
                && types.Outputs == 1 + Enum.GetValues<NameType>().Length
                && edges.Outputs % 4 == 0,
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
