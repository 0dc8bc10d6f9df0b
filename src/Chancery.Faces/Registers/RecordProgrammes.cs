using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>What a record knows of programmes, plans and cross years.</summary>
internal static class RecordProgrammes
{
    /// <summary>The programmes that pass the filter, with what is planned, was held and is outstanding in the whole record.</summary>
    public static async Task<ImmutableArray<Programme>> ListAsync(
        RegisterReader reader,
        RowFilter filter,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var everything = new RowFilter([], null, []);
        return Programmes.Of(
            reader.Join(await reader.RowsAsync(Register.Instruments, filter, cancellationToken)),
            reader.Join(await reader.RowsAsync(Register.Meetings, everything, cancellationToken)),
            await reader.RowsAsync(Register.Figures, everything, cancellationToken),
            today
        );
    }
}
