namespace Chancery.Language.English;

/// <summary>Scores the classes of a linear model: the trained table when the stage runs, the growing weights while it is trained.</summary>
internal interface IScorer
{
    /// <summary>Length of a row of scores; classes beyond those in use stay at zero.</summary>
    int Width { get; }

    /// <summary>Fills <paramref name="scores"/> with the sum of the weights of the features.</summary>
    void Score(ReadOnlySpan<ulong> features, Span<int> scores);
}
