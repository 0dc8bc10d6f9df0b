namespace Chancery.Language.English;

/// <summary>
/// Finds the tree of a sentence: every token scores every other as its head (biaffine, Dozat and Manning 2017), the best tree over all is taken,
/// and then each arc gets its relation.
/// </summary>
internal sealed class TreeReader
{
    // Scores are compared as integers in this many steps of one.
    private const float Steps = 4096;

    private readonly DenseLayer _parts;
    private readonly DenseLayer _arcs;
    private readonly DenseLayer _relations;
    private readonly float[] _root;
    private readonly float[] _rootOfRelation;
    private readonly float[] _distances;

    /// <summary>Puts the parts together.</summary>
    /// <param name="parts">From a token's state: what it is as a dependant and as a head, first for arcs, then for relations.</param>
    /// <param name="arcs">From a dependant: the head it looks for.</param>
    /// <param name="relations">From the sum of a dependant and its head: scores of the relations.</param>
    /// <param name="root">The root as a head.</param>
    /// <param name="rootOfRelation">The same for relations.</param>
    /// <param name="distances">What is added for the place of a head, from far left to far right.</param>
    public TreeReader(
        DenseLayer parts,
        DenseLayer arcs,
        DenseLayer relations,
        float[] root,
        float[] rootOfRelation,
        float[] distances
    )
    {
        (_parts, _arcs, _relations) = (parts, arcs, relations);
        (_root, _rootOfRelation, _distances) = (root, rootOfRelation, distances);
    }

    /// <summary>Number of relations it tells apart.</summary>
    public int RelationCount => _relations.Outputs;

    private int ArcCells => _arcs.Inputs;

    private int RelationCells => _relations.Inputs;

    /// <summary>Fills the heads and relations from the states of the tokens.</summary>
    public void Read(ReadOnlySpan<float> states, SentenceReading reading, NetworkRooms rooms)
    {
        var parts = rooms.Parts.Of(reading.Count * _parts.Width);
        _parts.Apply(states, parts, reading.Count);
        SpanningTree.Find(Scores(parts, reading.Count, rooms), reading.Count, reading.Heads);
        Relate(parts, reading, rooms);
    }

    /// <summary>The score of each head for each token: a row a token, the root last.</summary>
    private int[] Scores(ReadOnlySpan<float> parts, int count, NetworkRooms rooms)
    {
        var sought = rooms.Others.Of(count * _arcs.Width);
        var dependants = rooms.Gates.Of(count * ArcCells);
        for (var token = 0; token < count; token++)
        {
            parts.Slice(token * _parts.Width, ArcCells).CopyTo(dependants[(token * ArcCells)..]);
        }

        Vectors.Rectify(dependants);
        _arcs.Apply(dependants, sought, count);

        var width = PackedMatrix.WidthFor(count + 1);
        var heads = rooms.Strips.Of(width * ArcCells);
        heads.Clear();
        for (var head = 0; head <= count; head++)
        {
            var cells = head < count ? parts.Slice((head * _parts.Width) + ArcCells, ArcCells) : _root;
            for (var i = 0; i < ArcCells; i++)
            {
                heads[PackedMatrix.Place(i, head, ArcCells)] = head < count ? Math.Max(0, cells[i]) : cells[i];
            }
        }

        var scores = rooms.Scores.Of(count * width);
        scores.Clear();
        PackedMatrix.AddProduct(sought, _arcs.Width, heads, ArcCells, scores, width, count);
        return Rounded(scores, width, count);
    }

    private int[] Rounded(ReadOnlySpan<float> scores, int width, int count)
    {
        var far = _distances.Length / 2;
        var rounded = new int[count * (count + 1)];
        for (var token = 0; token < count; token++)
        {
            for (var head = 0; head <= count; head++)
            {
                var distance = head < count ? _distances[Math.Clamp(head - token, -far, far) + far] : 0;
                rounded[(token * (count + 1)) + head] = (int)
                    MathF.Round((scores[(token * width) + head] + distance) * Steps);
            }
        }

        return rounded;
    }

    private void Relate(ReadOnlySpan<float> parts, SentenceReading reading, NetworkRooms rooms)
    {
        var sums = rooms.Gates.Of(reading.Count * RelationCells);
        var (ofDependant, ofHead) = (2 * ArcCells, (2 * ArcCells) + RelationCells);
        for (var token = 0; token < reading.Count; token++)
        {
            var head = reading.Heads[token];
            var dependantCells = parts.Slice((token * _parts.Width) + ofDependant, RelationCells);
            var headCells =
                head < reading.Count ? parts.Slice((head * _parts.Width) + ofHead, RelationCells) : _rootOfRelation;
            var sum = sums.Slice(token * RelationCells, RelationCells);
            dependantCells.CopyTo(sum);
            Vectors.Add(sum, headCells);
        }

        Vectors.Rectify(sums);

        var scores = rooms.Others.Of(reading.Count * _relations.Width);
        _relations.Apply(sums, scores, reading.Count);
        for (var token = 0; token < reading.Count; token++)
        {
            reading.Relations[token] = Vectors.Best(scores.Slice(token * _relations.Width, _relations.Outputs));
        }
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        _parts.Write(writer);
        _arcs.Write(writer);
        _relations.Write(writer);
        ModelArrays.Write(writer, _root);
        ModelArrays.Write(writer, _rootOfRelation);
        ModelArrays.Write(writer, _distances);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, for states of so many values.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TreeReader Read(BinaryReader reader, int states)
    {
        var (parts, arcs, relations) = (DenseLayer.Read(reader), DenseLayer.Read(reader), DenseLayer.Read(reader));
        ModelArrays.Check(
            parts.Inputs == states
                && parts.Outputs == 2 * (arcs.Inputs + relations.Inputs)
                && arcs.Inputs == arcs.Outputs,
            "the layers of its tree do not fit each other"
        );
        return new TreeReader(
            parts,
            arcs,
            relations,
            ModelArrays.Read<float>(reader, arcs.Inputs),
            ModelArrays.Read<float>(reader, relations.Inputs),
            ModelArrays.ReadDistances(reader)
        );
    }
}
