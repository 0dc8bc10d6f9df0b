using Chancery.Text;

namespace Chancery.Language.English;

/// <summary>Reads a sentence: vectors of its tokens, layers that let each know its neighbours, and from there tags, tree and names.</summary>
internal sealed class EnglishNetwork
{
    private readonly TokenVectors _vectors;
    private readonly RecurrentLayer[] _layers;
    private readonly DenseLayer _tags;
    private readonly TreeReader _tree;
    private readonly NameReader _names;

    /// <summary>The layer after which the tags are told, which are plainer than the tree; from 0.</summary>
    public const int TagLayer = 1;

    /// <summary>Puts the parts together; the tags are told after <see cref="TagLayer"/>, tree and names after the last layer.</summary>
    public EnglishNetwork(
        TokenVectors vectors,
        RecurrentLayer[] layers,
        DenseLayer tags,
        TreeReader tree,
        NameReader names
    )
    {
        (_vectors, _layers, _tags, _tree, _names) = (vectors, layers, tags, tree, names);
    }

    /// <summary>Number of tags it tells apart.</summary>
    public int TagCount => _tags.Outputs;

    /// <summary>Number of relations it tells apart.</summary>
    public int RelationCount => _tree.RelationCount;

    /// <summary>Reads the tokens, <see cref="SentenceReading.MostTokens"/> at most; the tree only where it is asked for.</summary>
    public void Read(
        ReadOnlySpan<char> text,
        ReadOnlySpan<TextSpan> tokens,
        SentenceReading reading,
        NetworkRooms rooms,
        bool withTree
    )
    {
        reading.Start(tokens.Length, withTree);
        var vectors = rooms.Vectors.Of(tokens.Length * _vectors.Width);
        _vectors.Fill(text, tokens, vectors);
        var states = rooms.States.Of(tokens.Length * _layers[0].Outputs);
        _layers[0].Apply(vectors, rooms.Gates.Of(tokens.Length * _layers[0].GateWidth), states, tokens.Length);
        for (var i = 1; i < _layers.Length; i++)
        {
            var outputs = rooms.Outputs.Of(states.Length);
            _layers[i].Apply(states, rooms.Gates.Of(tokens.Length * _layers[i].GateWidth), outputs, tokens.Length);
            Vectors.Add(states, outputs);
            if (i == TagLayer)
            {
                Tag(states, reading, rooms);
            }
        }

        if (withTree)
        {
            _tree.Read(states, reading, rooms);
        }

        _names.Read(states, reading, rooms);
    }

    private void Tag(ReadOnlySpan<float> states, SentenceReading reading, NetworkRooms rooms)
    {
        var scores = rooms.Scores.Of(reading.Count * _tags.Width);
        _tags.Apply(states, scores, reading.Count);
        for (var token = 0; token < reading.Count; token++)
        {
            reading.Tags[token] = Vectors.Best(scores.Slice(token * _tags.Width, _tags.Outputs));
        }
    }

    /// <summary>Writes it as it lies in memory.</summary>
    public void Write(BinaryWriter writer)
    {
        _vectors.Write(writer);
        writer.Write(_layers.Length);
        foreach (var layer in _layers)
        {
            layer.Write(writer);
        }

        _tags.Write(writer);
        _tree.Write(writer);
        _names.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static EnglishNetwork Read(BinaryReader reader)
    {
        var vectors = TokenVectors.Read(reader);
        var count = reader.ReadInt32();
        ModelArrays.Check(count is > TagLayer and < 16, $"it has {count} layers");
        var layers = new RecurrentLayer[count];
        for (var i = 0; i < count; i++)
        {
            layers[i] = RecurrentLayer.Read(reader);
            var fits =
                layers[i].Inputs == (i == 0 ? vectors.Width : layers[0].Outputs)
                && layers[i].Outputs == layers[0].Outputs;
            ModelArrays.Check(fits, $"its layer {i} does not fit the one before");
        }

        var states = layers[0].Outputs;
        var tags = DenseLayer.Read(reader);
        ModelArrays.Check(tags.Inputs == states, "its tags do not fit its layers");
        return new EnglishNetwork(
            vectors,
            layers,
            tags,
            TreeReader.Read(reader, states),
            NameReader.Read(reader, states)
        );
    }
}
