namespace Chancery.Text;

/// <summary>What a sequence of characters says about damage.</summary>
internal enum MojibakeEvidence
{
    /// <summary>Does not stand for text.</summary>
    Against,

    /// <summary>May stand in right text.</summary>
    Doubtful,

    /// <summary>Certain where another one follows.</summary>
    InRun,

    /// <summary>Stands in no right text.</summary>
    Strong,
}
