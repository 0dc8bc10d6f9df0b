namespace Chancery.Affairs.Commitments;

/// <summary>Words of a sentence that commit.</summary>
/// <param name="Verb">The verb whose subject commits itself.</param>
/// <param name="Deed">First word of the deed.</param>
/// <param name="Strength">The words of strength: "will", "ready to".</param>
internal readonly record struct FoundCommitment(int Verb, int Deed, string Strength)
{
    /// <summary>True for "will be held": the subject is what it is done to.</summary>
    public bool IsPassive { get; init; }

    /// <summary>True for "reached an agreement with … to": the other side stands before the deed.</summary>
    public bool IsAgreement { get; init; }
}
