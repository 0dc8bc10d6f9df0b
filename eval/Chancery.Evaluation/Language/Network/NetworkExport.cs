using Chancery.Language.English;

namespace Chancery.Evaluation.Language.Network;

/// <summary>Makes of a trained network the one that the engine reads sentences with.</summary>
internal static class NetworkExport
{
    public static EnglishNetwork Export(LanguageNetwork network, NetworkTables tables, NetworkOptions options) =>
        new(
            tables.Export(options.Inputs),
            [.. network.Layers.Select(layer => RecurrentLayer.Of(layer.Gates.Weights.Value, layer.Gates.Bias!.Value))],
            Layer((network.Tags.Tags, network.Tags.Count)),
            new TreeReader(
                Layer(
                    Whole(network.Arcs.Dependants),
                    Whole(network.Arcs.Heads),
                    Whole(network.Relations.OfDependant),
                    Whole(network.Relations.OfHead)
                ),
                Layer(Whole(network.Arcs.Arcs)),
                Layer((network.Relations.Relations, network.Relations.Count)),
                network.Arcs.Root.Value,
                network.Relations.RootOfHead.Value,
                network.Arcs.Distances.Value
            ),
            new NameReader(
                Layer(Whole(network.Names.Names)),
                Layer((network.Names.Types, MentionTypes.Count)),
                Layer(
                    Whole(network.Names.Mentions[0]),
                    Whole(network.Names.Mentions[1]),
                    Whole(network.Names.Edges[0]),
                    Whole(network.Names.Edges[1])
                ),
                network.Names.Distances[0].Value,
                network.Names.Distances[1].Value
            )
        );

    private static (Dense Layer, int Columns) Whole(Dense layer) => (layer, layer.Weights.Columns);

    /// <summary>Layers of the same inputs side by side, of each its first columns.</summary>
    private static DenseLayer Layer(params (Dense Layer, int Columns)[] parts)
    {
        var (inputs, outputs) = (parts[0].Layer.Weights.Rows, parts.Sum(part => part.Columns));
        var (weights, bias) = (new float[inputs * outputs], new float[outputs]);
        var at = 0;
        foreach (var (layer, columns) in parts)
        {
            for (var row = 0; row < inputs; row++)
            {
                layer.Weights.Row(row)[..columns].CopyTo(weights.AsSpan((row * outputs) + at));
            }

            layer.Bias?.Value.AsSpan(0, columns).CopyTo(bias.AsSpan(at));
            at += columns;
        }

        return DenseLayer.Of(weights, bias);
    }
}
