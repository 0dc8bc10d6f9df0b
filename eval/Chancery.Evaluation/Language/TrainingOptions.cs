namespace Chancery.Evaluation.Language;

/// <summary>How one linear model is trained.</summary>
/// <param name="Rounds">How often the sentences are gone through.</param>
/// <param name="DropPercent">Share of the features left out by chance at each step, so that the model does not lean on words it will not meet again.</param>
/// <param name="LeastChanges">How often a weight has to be changed before its feature speaks.</param>
/// <param name="Seed">Seeds the order of the sentences and what is left out.</param>
internal sealed record TrainingOptions(int Rounds, int DropPercent, int LeastChanges, ulong Seed)
{
    public static TrainingOptions Tagger { get; } = new(10, 50, 2, 1);

    public static TrainingOptions Parser { get; } = new(12, 40, 2, 2);

    public static TrainingOptions Names { get; } = new(10, 40, 2, 3);
}
