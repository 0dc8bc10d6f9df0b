using System.Collections.Immutable;

namespace Chancery.Alignment;

/// <summary>The whole of a query against a stretch of the record.</summary>
/// <param name="Edits">Words inserted, dropped or replaced.</param>
/// <param name="Start">First word of the stretch.</param>
/// <param name="End">First word after it.</param>
/// <param name="Steps">From the first word to the last.</param>
internal sealed record LocalAlignment(int Edits, int Start, int End, ImmutableArray<AlignmentStep> Steps)
{
    /// <summary>The same alignment, its record counted from <paramref name="offset"/> words before.</summary>
    public LocalAlignment Shift(int offset) =>
        new(
            Edits,
            Start + offset,
            End + offset,
            [.. Steps.Select(step => step with { Record = step.Record + offset })]
        );
}
