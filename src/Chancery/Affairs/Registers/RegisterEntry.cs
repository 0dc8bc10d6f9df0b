using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>One thing of a register, however many documents state it.</summary>
/// <param name="Row">What is known of it: the first witness's row, with what the others add where it is silent.</param>
/// <param name="Witnesses">The rows that state it, in the order of the record; never empty.</param>
/// <param name="Works">How many works they stand in: copies of one text count once.</param>
public sealed record RegisterEntry(RegisterRow Row, ImmutableArray<RecordRow> Witnesses, int Works)
{
    /// <summary>The first witness's key, which names the entry.</summary>
    public string Key => Witnesses[0].Key;
}
