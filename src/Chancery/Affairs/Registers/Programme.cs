using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>A programme, plan or cross year with what the texts say is planned, was held and is outstanding.</summary>
/// <param name="Entry">The instrument, with its parties, term and witnesses.</param>
/// <param name="Items">In the order of the record; empty where no text tells of any event.</param>
public sealed record Programme(RegisterEntry Entry, ImmutableArray<ProgrammeItem> Items)
{
    /// <summary>The items in a state.</summary>
    public IEnumerable<ProgrammeItem> In(ProgrammeState state) => Items.Where(item => item.State == state);
}
