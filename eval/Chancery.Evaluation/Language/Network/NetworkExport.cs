using Chancery.Language.English;

namespace Chancery.Evaluation.Language.Network;

/// <summary>Makes of a trained network the one that the engine reads sentences with.</summary>
internal static class NetworkExport
{
    public static EnglishNetwork Export(LanguageNetwork network, NetworkTables tables, NetworkOptions options) =>
        new(
            tables.Export(options.Inputs),
            [.. network.Layers.Select(layer => RecurrentLayer.Of(layer.Gates.Weights.Value, layer.Gates.Bias!.Value))],
            Layer((network.Tags, network.TagCount)),
            new TreeReader(
                Layer(
                    Whole(network.Dependants),
                    Whole(network.Heads),
                    Whole(network.OfDependant),
                    Whole(network.OfHead)
                ),
                Layer(Whole(network.Arcs)),
                Layer((network.Relations, network.RelationCount)),
                network.Root.Value,
                network.RootOfHead.Value,
                network.Distances.Value
            ),
            new NameReader(
                Layer(Whole(network.Names)),
                Layer((network.NameTypes, LanguageNetwork.NameTypeCount)),
                Layer(
                    Whole(network.Mentions[0]),
                    Whole(network.Mentions[1]),
                    Whole(network.Edges[0]),
                    Whole(network.Edges[1])
                ),
                network.EdgeDistances[0].Value,
                network.EdgeDistances[1].Value
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
