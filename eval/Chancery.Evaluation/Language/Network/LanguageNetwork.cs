using Chancery.Language.English;

namespace Chancery.Evaluation.Language.Network;

/// <summary>The network of tags, heads, relations and names while it is trained: in floating point, with the way back.</summary>
internal sealed class LanguageNetwork
{
    public const int Far = 20;

    /// <summary>No name, a person, an organisation, a place.</summary>
    public const int NameTypeCount = 4;

    private readonly NetworkOptions _options;
    private readonly SplitMix _random;
    private readonly int _width;

    public LanguageNetwork(Parameter[] tables, int tags, int relations, NetworkOptions options, SplitMix random)
    {
        (_options, _random, _width) = (options, random, 2 * options.Cells);
        Tables = tables;
        Layers =
        [
            .. Enumerable
                .Range(0, options.Layers)
                .Select(i => new Recurrent(i == 0 ? options.Inputs : _width, options.Cells, random)),
        ];
        (TagCount, RelationCount) = (tags, relations);
        Tags = new Dense(_width, Padded(tags), random);
        Dependants = new Dense(_width, options.ArcCells, random);
        Heads = new Dense(_width, options.ArcCells, random);
        Arcs = new Dense(options.ArcCells, options.ArcCells, random);
        Root = new Parameter(1, options.ArcCells, 0.1f, random);
        Distances = new Parameter(1, (2 * Far) + 1, 0, random);
        OfDependant = new Dense(_width, options.RelationCells, random);
        OfHead = new Dense(_width, options.RelationCells, random, hasBias: false);
        RootOfHead = new Parameter(1, options.RelationCells, 0.1f, random);
        Relations = new Dense(options.RelationCells, Padded(relations), random);
        Names = new Dense(_width, options.NameCells, random);
        NameTypes = new Dense(options.NameCells, Padded(NameTypeCount), random);
        Mentions = [new Dense(_width, options.EdgeCells, random), new Dense(_width, options.EdgeCells, random)];
        Edges =
        [
            new Dense(_width, options.EdgeCells, random, hasBias: false),
            new Dense(_width, options.EdgeCells, random, hasBias: false),
        ];
        EdgeDistances = [new Parameter(1, (2 * Far) + 1, 0, random), new Parameter(1, (2 * Far) + 1, 0, random)];
    }

    public int TagCount { get; }
    public int RelationCount { get; }
    public Parameter[] Tables { get; }
    public Recurrent[] Layers { get; }
    public Dense Tags { get; }
    public Dense Dependants { get; }
    public Dense Heads { get; }
    public Dense Arcs { get; }
    public Parameter Root { get; }
    public Parameter Distances { get; }
    public Dense OfDependant { get; }
    public Dense OfHead { get; }
    public Parameter RootOfHead { get; }
    public Dense Relations { get; }
    public Dense Names { get; }
    public Dense NameTypes { get; }
    public Dense[] Mentions { get; }
    public Dense[] Edges { get; }
    public Parameter[] EdgeDistances { get; }

    public IEnumerable<Parameter> Parameters =>
        [
            .. Tables,
            .. Layers.SelectMany(layer => layer.Parameters),
            .. DenseLayers.SelectMany(layer => layer.Parameters),
            Root,
            Distances,
            RootOfHead,
            .. EdgeDistances,
        ];

    private Dense[] DenseLayers =>
        [Tags, Dependants, Heads, Arcs, OfDependant, OfHead, Relations, Names, NameTypes, .. Mentions, .. Edges];

    public static int Padded(int count) => (count + 7) / 8 * 8;

    public static int DistanceOf(int from, int to) => Math.Clamp(to - from, -Far, Far) + Far;

    /// <summary>One batch forward and back; returns its loss.</summary>
    public double Learn(IReadOnlyList<NetworkSample> batch)
    {
        var starts = Starts(batch);
        var rows = starts[^1];
        var dropped = batch.Select(_ => _random.Next()).ToArray();
        var states = Embed(batch, starts, dropped);
        var traces = new Recurrent.Trace[Layers.Length];
        var masks = new float[Layers.Length + 1][];
        var levels = new float[Layers.Length][];
        for (var i = 0; i < Layers.Length; i++)
        {
            masks[i] = Mask(starts, states.Length / rows);
            traces[i] = Layers[i].Forward(Product(states, masks[i]), starts);
            states = levels[i] = i == 0 ? traces[i].Outputs : Sum(states, traces[i].Outputs);
        }

        var mask = Mask(starts, _width);
        var top = Product(states, mask);
        var topSlopes = new float[top.Length];
        var loss = 0.0;
        loss += LearnArcs(batch, starts, top, topSlopes);
        loss += LearnRelations(batch, starts, top, topSlopes);
        loss += LearnNames(batch, starts, top, topSlopes);
        var tagMask = Mask(starts, _width);
        var tagInputs = Product(levels[EnglishNetwork.TagLayer], tagMask);
        var tagSlopes = new float[top.Length];
        loss += LearnTags(batch, starts, tagInputs, tagSlopes);
        tagSlopes = Product(tagSlopes, tagMask);

        var slopes = Product(topSlopes, mask);
        for (var i = Layers.Length - 1; i >= 0; i--)
        {
            if (i == EnglishNetwork.TagLayer)
            {
                slopes = Sum(slopes, tagSlopes);
            }

            var inputSlopes = new float[traces[i].Inputs.Length];
            Layers[i].Backward(traces[i], slopes, inputSlopes, starts);
            inputSlopes = Product(inputSlopes, masks[i]);
            slopes = i == 0 ? inputSlopes : Sum(inputSlopes, slopes);
        }

        Unembed(batch, starts, dropped, slopes);
        return loss;
    }

    private static int[] Starts(IReadOnlyList<NetworkSample> batch)
    {
        var starts = new int[batch.Count + 1];
        for (var i = 0; i < batch.Count; i++)
        {
            starts[i + 1] = starts[i] + batch[i].Count;
        }

        return starts;
    }

    private float[] Embed(IReadOnlyList<NetworkSample> batch, int[] starts, ulong[] dropped)
    {
        var states = new float[starts[^1] * _options.Inputs];
        for (var s = 0; s < batch.Count; s++)
        {
            var chance = new SplitMix(dropped[s]);
            for (var token = 0; token < batch[s].Count; token++)
            {
                var sum = states.AsSpan((starts[s] + token) * _options.Inputs, _options.Inputs);
                for (var table = 0; table < Tables.Length; table++)
                {
                    var row = batch[s].Rows[token][table];
                    row = IsDropped(chance, table) ? 0 : row;
                    Matrices.Add(sum, Tables[table].Row(row));
                }
            }
        }

        return states;
    }

    private bool IsDropped(SplitMix chance, int table) => chance.Next(1000) < NetworkTables.DropOf(table, _options);

    private void Unembed(IReadOnlyList<NetworkSample> batch, int[] starts, ulong[] dropped, float[] slopes)
    {
        for (var s = 0; s < batch.Count; s++)
        {
            var chance = new SplitMix(dropped[s]);
            for (var token = 0; token < batch[s].Count; token++)
            {
                var slope = slopes.AsSpan((starts[s] + token) * _options.Inputs, _options.Inputs);
                for (var table = 0; table < Tables.Length; table++)
                {
                    var row = batch[s].Rows[token][table];
                    row = IsDropped(chance, table) ? 0 : row;
                    if (Tables[table].Learns != Learning.None)
                    {
                        Matrices.Add(Tables[table].Touch(row), slope);
                    }
                }
            }
        }
    }

    /// <summary>The scores of all heads of all tokens of a sentence: a row a token, the root last.</summary>
    private float[] ArcScores(float[] queries, float[] targets, int start, int count)
    {
        var width = count + 1;
        var size = _options.ArcCells;
        var heads = new float[width * size];
        targets.AsSpan(start * size, count * size).CopyTo(heads);
        Root.Value.CopyTo(heads, count * size);
        var scores = new float[count * width];
        Matrices.Multiply(
            queries.AsSpan(start * size, count * size),
            Matrices.Transposed(heads, width, size),
            scores,
            count,
            size,
            width
        );
        for (var token = 0; token < count; token++)
        {
            for (var head = 0; head < count; head++)
            {
                scores[(token * width) + head] += Distances.Value[DistanceOf(token, head)];
            }
        }

        return scores;
    }

    private double LearnArcs(IReadOnlyList<NetworkSample> batch, int[] starts, float[] top, float[] topSlopes)
    {
        var (rows, size) = (starts[^1], _options.ArcCells);
        var dependants = Relu(Dependants.Forward(top, rows));
        var targets = Relu(Heads.Forward(top, rows));
        var queries = Arcs.Forward(dependants, rows);
        var (querySlopes, targetSlopes) = (new float[queries.Length], new float[targets.Length]);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var (start, count) = (starts[s], batch[s].Count);
            var width = count + 1;
            var scores = ArcScores(queries, targets, start, count);
            for (var token = 0; token < count; token++)
            {
                scores[(token * width) + token] = float.NegativeInfinity;
                var row = scores.AsSpan(token * width, width);
                loss += Softmax(row, batch[s].Heads[token], 1);
                for (var head = 0; head < count; head++)
                {
                    Distances.Gradient[DistanceOf(token, head)] += row[head];
                }
            }

            var heads = new float[width * size];
            targets.AsSpan(start * size, count * size).CopyTo(heads);
            Root.Value.CopyTo(heads, count * size);
            Matrices.Multiply(scores, heads, querySlopes.AsSpan(start * size, count * size), count, width, size);
            var headSlopes = new float[width * size];
            Matrices.Multiply(
                Matrices.Transposed(scores, count, width),
                queries.AsSpan(start * size, count * size),
                headSlopes,
                width,
                count,
                size
            );
            headSlopes.AsSpan(0, count * size).CopyTo(targetSlopes.AsSpan(start * size));
            Matrices.Add(Root.Gradient, headSlopes.AsSpan(count * size));
        }

        var dependantSlopes = new float[dependants.Length];
        Arcs.Backward(dependants, querySlopes, dependantSlopes, rows);
        Dependants.Backward(top, Unrelu(dependantSlopes, dependants), topSlopes, rows);
        Heads.Backward(top, Unrelu(targetSlopes, targets), topSlopes, rows);
        return loss;
    }

    private double LearnRelations(IReadOnlyList<NetworkSample> batch, int[] starts, float[] top, float[] topSlopes)
    {
        var (rows, size) = (starts[^1], _options.RelationCells);
        var ofDependant = OfDependant.Forward(top, rows);
        var ofHead = OfHead.Forward(top, rows);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                Matrices.Add(
                    ofDependant.AsSpan((starts[s] + token) * size, size),
                    HeadPart(batch[s], token, starts[s], ofHead)
                );
            }
        }

        var cells = Relu(ofDependant);
        var scores = Relations.Forward(cells, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan((starts[s] + token) * Relations.Weights.Columns, Relations.Weights.Columns);
                row[RelationCount..].Fill(float.NegativeInfinity);
                loss += Softmax(row, batch[s].Relations[token], 1);
            }
        }

        var slopes = new float[cells.Length];
        Relations.Backward(cells, scores, slopes, rows);
        slopes = Unrelu(slopes, cells);
        var headSlopes = new float[ofHead.Length];
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var slope = slopes.AsSpan((starts[s] + token) * size, size);
                var head = batch[s].Heads[token];
                var target =
                    head == batch[s].Count ? RootOfHead.Gradient : headSlopes.AsSpan((starts[s] + head) * size, size);
                Matrices.Add(target, slope);
            }
        }

        OfDependant.Backward(top, slopes, topSlopes, rows);
        OfHead.Backward(top, headSlopes, topSlopes, rows);
        return loss;
    }

    private ReadOnlySpan<float> HeadPart(NetworkSample sample, int token, int start, float[] ofHead) =>
        sample.Heads[token] == sample.Count
            ? RootOfHead.Value
            : ofHead.AsSpan((start + sample.Heads[token]) * _options.RelationCells, _options.RelationCells);

    private double LearnTags(IReadOnlyList<NetworkSample> batch, int[] starts, float[] inputs, float[] inputSlopes)
    {
        var rows = starts[^1];
        var scores = Tags.Forward(inputs, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan((starts[s] + token) * Tags.Weights.Columns, Tags.Weights.Columns);
                row[TagCount..].Fill(float.NegativeInfinity);
                loss += Softmax(row, batch[s].Tags[token], 1);
            }
        }

        Tags.Backward(inputs, scores, inputSlopes, rows);
        return loss;
    }

    private double LearnNames(IReadOnlyList<NetworkSample> batch, int[] starts, float[] top, float[] topSlopes)
    {
        var rows = starts[^1];
        var cells = Relu(Names.Forward(top, rows));
        var scores = NameTypes.Forward(cells, rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var token = 0; token < batch[s].Count; token++)
            {
                var row = scores.AsSpan((starts[s] + token) * NameTypes.Weights.Columns, NameTypes.Weights.Columns);
                row[NameTypeCount..].Fill(float.NegativeInfinity);
                loss += Softmax(row, batch[s].NameTypes[token], _options.NameWeight);
            }
        }

        var slopes = new float[cells.Length];
        NameTypes.Backward(cells, scores, slopes, rows);
        Names.Backward(top, Unrelu(slopes, cells), topSlopes, rows);
        for (var side = 0; side < 2; side++)
        {
            loss += LearnEdges(batch, starts, top, topSlopes, side);
        }

        return loss;
    }

    private double LearnEdges(
        IReadOnlyList<NetworkSample> batch,
        int[] starts,
        float[] top,
        float[] topSlopes,
        int side
    )
    {
        var (rows, size) = (starts[^1], _options.EdgeCells);
        var mentions = Mentions[side].Forward(top, rows);
        var edges = Edges[side].Forward(top, rows);
        var (mentionSlopes, edgeSlopes) = (new float[mentions.Length], new float[edges.Length]);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var sample = batch[s];
            for (var token = 0; token < sample.Count; token++)
            {
                if (sample.NameTypes[token] == 0)
                {
                    continue;
                }

                var scores = EdgeScores(mentions, edges, starts[s], sample.Count, token, side, out var first);
                var right = side == 0 ? sample.NameStarts[token] : sample.NameEnds[token];
                if (right < first || right >= first + scores.Length)
                {
                    continue;
                }

                loss += Softmax(scores, right - first, _options.NameWeight);
                for (var i = 0; i < scores.Length; i++)
                {
                    EdgeDistances[side].Gradient[DistanceOf(token, first + i)] += scores[i];
                    for (var k = 0; k < size; k++)
                    {
                        mentionSlopes[((starts[s] + token) * size) + k] +=
                            scores[i] * edges[((starts[s] + first + i) * size) + k];
                        edgeSlopes[((starts[s] + first + i) * size) + k] +=
                            scores[i] * mentions[((starts[s] + token) * size) + k];
                    }
                }
            }
        }

        Mentions[side].Backward(top, mentionSlopes, topSlopes, rows);
        Edges[side].Backward(top, edgeSlopes, topSlopes, rows);
        return loss;
    }

    /// <summary>Scores of the tokens that may be a name's first (side 0, up to its head) or last (side 1, from it on).</summary>
    public float[] EdgeScores(float[] mentions, float[] edges, int start, int count, int token, int side, out int first)
    {
        first = side == 0 ? Math.Max(0, token - Far) : token;
        var last = side == 0 ? token : Math.Min(count - 1, token + Far);
        var scores = new float[last - first + 1];
        var size = _options.EdgeCells;
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = EdgeDistances[side].Value[DistanceOf(token, first + i)];
            for (var k = 0; k < size; k++)
            {
                sum += mentions[((start + token) * size) + k] * edges[((start + first + i) * size) + k];
            }

            scores[i] = sum;
        }

        return scores;
    }

    /// <summary>Turns scores into the slopes of the loss; returns the loss.</summary>
    private static double Softmax(Span<float> scores, int right, float weight)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        var loss = -Math.Log(Math.Max(scores[right] / sum, 1e-20f));
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = weight * ((scores[i] / sum) - (i == right ? 1 : 0));
        }

        return loss * weight;
    }

    /// <summary>For each sentence which cells are left out, the same ones at each token (Gal and Ghahramani 2016).</summary>
    private float[] Mask(int[] starts, int width)
    {
        var mask = new float[starts[^1] * width];
        var kept = 1 / (1 - _options.DropCells);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var first = mask.AsSpan(starts[s] * width, width);
            for (var i = 0; i < width; i++)
            {
                first[i] = _random.Next(1000) < 1000 * _options.DropCells ? 0 : kept;
            }

            for (var row = starts[s] + 1; row < starts[s + 1]; row++)
            {
                first.CopyTo(mask.AsSpan(row * width, width));
            }
        }

        return mask;
    }

    private static float[] Product(float[] values, float[] others)
    {
        var product = new float[values.Length];
        for (var i = 0; i < product.Length; i++)
        {
            product[i] = values[i] * others[i];
        }

        return product;
    }

    private static float[] Sum(float[] values, float[] others)
    {
        var sum = new float[values.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = values[i] + others[i];
        }

        return sum;
    }

    private static float[] Relu(float[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Math.Max(0, values[i]);
        }

        return values;
    }

    private static float[] Unrelu(float[] slopes, float[] values)
    {
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = values[i] > 0 ? slopes[i] : 0;
        }

        return slopes;
    }
}
