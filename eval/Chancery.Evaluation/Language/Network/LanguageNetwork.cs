using Chancery.Language.English;

namespace Chancery.Evaluation.Language.Network;

/// <summary>The network of tags, heads, relations and names while it is trained: in floating point, with the way back.</summary>
internal sealed class LanguageNetwork
{
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
        Tags = new TagTask(_width, tags, random);
        Arcs = new ArcTask(_width, options, random);
        Relations = new RelationTask(_width, relations, options, random);
        Names = new NameTask(_width, options, random);
    }

    public Parameter[] Tables { get; }
    public Recurrent[] Layers { get; }
    public TagTask Tags { get; }
    public ArcTask Arcs { get; }
    public RelationTask Relations { get; }
    public NameTask Names { get; }

    public IEnumerable<Parameter> Parameters =>
        [
            .. Tables,
            .. Layers.SelectMany(layer => layer.Parameters),
            .. Tags.Tags.Parameters,
            .. Arcs.Parameters,
            .. Relations.Parameters,
            .. Names.Parameters,
        ];

    /// <summary>One batch forward and back; returns its loss.</summary>
    public double Learn(NetworkBatch batch)
    {
        var (starts, rows) = (batch.Starts, batch.Rows);
        var dropped = batch.Samples.Select(_ => _random.Next()).ToArray();
        var states = Embed(batch, dropped);
        var traces = new Recurrent.Trace[Layers.Length];
        var masks = new float[Layers.Length + 1][];
        var levels = new float[Layers.Length][];
        for (var i = 0; i < Layers.Length; i++)
        {
            masks[i] = Mask(starts, states.Length / rows);
            traces[i] = Layers[i].Forward(Cells.Product(states, masks[i]), starts);
            states = levels[i] = i == 0 ? traces[i].Outputs : Cells.Sum(states, traces[i].Outputs);
        }

        var mask = Mask(starts, _width);
        var top = Cells.Product(states, mask);
        var topSlopes = new float[top.Length];
        var loss = 0.0;
        loss += Arcs.Learn(batch, top, topSlopes);
        loss += Relations.Learn(batch, top, topSlopes);
        loss += Names.Learn(batch, top, topSlopes);
        var tagMask = Mask(starts, _width);
        var tagInputs = Cells.Product(levels[EnglishNetwork.TagLayer], tagMask);
        var tagSlopes = new float[top.Length];
        loss += Tags.Learn(batch, tagInputs, tagSlopes);
        tagSlopes = Cells.Product(tagSlopes, tagMask);

        var slopes = Cells.Product(topSlopes, mask);
        for (var i = Layers.Length - 1; i >= 0; i--)
        {
            if (i == EnglishNetwork.TagLayer)
            {
                slopes = Cells.Sum(slopes, tagSlopes);
            }

            var inputSlopes = new float[traces[i].Inputs.Length];
            Layers[i].Backward(traces[i], slopes, inputSlopes, starts);
            inputSlopes = Cells.Product(inputSlopes, masks[i]);
            slopes = i == 0 ? inputSlopes : Cells.Sum(inputSlopes, slopes);
        }

        Unembed(batch, dropped, slopes);
        return loss;
    }

    private float[] Embed(NetworkBatch batch, ulong[] dropped)
    {
        var states = new float[batch.Rows * _options.Inputs];
        for (var s = 0; s < batch.Count; s++)
        {
            var chance = new SplitMix(dropped[s]);
            for (var token = 0; token < batch[s].Count; token++)
            {
                var sum = states.AsSpan((batch.Starts[s] + token) * _options.Inputs, _options.Inputs);
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

    private void Unembed(NetworkBatch batch, ulong[] dropped, float[] slopes)
    {
        for (var s = 0; s < batch.Count; s++)
        {
            var chance = new SplitMix(dropped[s]);
            for (var token = 0; token < batch[s].Count; token++)
            {
                var slope = slopes.AsSpan((batch.Starts[s] + token) * _options.Inputs, _options.Inputs);
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
}
