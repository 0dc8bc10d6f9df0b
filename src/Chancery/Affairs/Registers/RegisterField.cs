namespace Chancery.Affairs.Registers;

/// <summary>A field of a register, under the name that tables, JSON and corrections call it by.</summary>
/// <param name="Name">Its name: <c>date</c>, <c>participants</c>, <c>signed</c>.</param>
/// <param name="Read">Its value in a row, as a table shows it: names joined by semicolons, numbers in the invariant culture; null: the row gives none.</param>
public sealed record RegisterField(string Name, Func<RegisterRow, string?> Read)
{
    /// <summary>True for a list of names.</summary>
    public bool IsList { get; init; }

    /// <summary>True for a number.</summary>
    public bool IsNumber { get; init; }
}
