using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>The rows that nobody decided on, least certain first.</summary>
/// <param name="Open">The rows with their confidence from 0 to 1; equal ones in the order of the registers.</param>
/// <param name="Rows">How many rows the filter found, decided on or not.</param>
internal sealed record ReviewQueue(ImmutableArray<(RecordRow Row, double Confidence)> Open, int Rows)
{
    /// <summary>The rows of all registers that pass the filter.</summary>
    public static async Task<ReviewQueue> OfAsync(
        RegisterReader reader,
        RowFilter filter,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<RecordRow>();
        foreach (var register in Enum.GetValues<Register>())
        {
            rows.AddRange(await reader.RowsAsync(register, filter, cancellationToken));
        }

        return new ReviewQueue(
            [
                .. rows.Where(row => reader.Decisions.Of(row.Key) is null)
                    .Select(row => (row, Confidence: RowConfidence.Of(row.Row)))
                    .OrderBy(pair => pair.Confidence),
            ],
            rows.Count
        );
    }
}
