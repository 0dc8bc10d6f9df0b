using Chancery.Language.English;

namespace Chancery.Tests.Language.English;

public sealed class WeightTableTests
{
    [Fact]
    public void Score_ThreeClasses_KeepsTheirDistances()
    {
        var features = Enumerable.Range(0, 500).Select(i => FeatureHash.Of(i, (uint)i)).Order().ToList();
        var weights = Enumerable
            .Range(0, features.Count * 4)
            .Select(i => (short)(2 * ((i * 7919 % 2001) - 1000)))
            .ToArray();
        var table = TransitionTable.Build(4, features, weights);
        var scores = new int[4];

        table.Score([features[3], features[499], FeatureHash.Of(7, 123_456)], scores);

        int Sum(int c) => weights[12 + c] + weights[(499 * 4) + c];
        Assert.Equal([0, (Sum(1) - Sum(0)) / 2, (Sum(2) - Sum(0)) / 2], scores[..3]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(46)]
    public void Score_KnownFeatures_SumsTheirRowsAndNothingElse(int classes)
    {
        var width = WeightTable.WidthFor(classes);
        var features = Enumerable.Range(0, 500).Select(i => FeatureHash.Of(i, (uint)i)).Order().ToList();
        var weights = Enumerable
            .Range(0, features.Count * width)
            .Select(i => i % width < classes ? (short)((i * 7919 % 2001) - 1000) : (short)0)
            .ToArray();
        var table = WeightTable.Build(width, features, weights);
        var scores = new int[width];

        table.Score([features[3], features[499], FeatureHash.Of(7, 123_456)], scores);

        var expected = Enumerable.Range(0, width).Select(c => weights[(3 * width) + c] + weights[(499 * width) + c]);
        Assert.Equal(expected, scores);
    }
}
