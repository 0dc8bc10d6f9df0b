using System.Collections.Immutable;

namespace Chancery.Alignment;

/// <summary>The whole of a query against a stretch of the record.</summary>
/// <param name="Edits">Words inserted, dropped or replaced.</param>
/// <param name="Start">First word of the stretch.</param>
/// <param name="End">First word after it.</param>
/// <param name="Steps">From the first word to the last.</param>
internal sealed record LocalAlignment(int Edits, int Start, int End, ImmutableArray<AlignmentStep> Steps)
{
    /// <summary>A run of <paramref name="length"/> words that stand in the record as they are.</summary>
    public static LocalAlignment Exact(int length, int start)
    {
        var steps = ImmutableArray.CreateBuilder<AlignmentStep>(length);
        for (var i = 0; i < length; i++)
        {
            steps.Add(new AlignmentStep(StepKind.Match, i, start + i));
        }

        return new LocalAlignment(0, start, start + length, steps.MoveToImmutable());
    }

    /// <summary>The same alignment, its record counted from <paramref name="offset"/> words before.</summary>
    public LocalAlignment Shift(int offset) =>
        new(
            Edits,
            Start + offset,
            End + offset,
            [.. Steps.Select(step => step with { Record = step.Record + offset })]
        );
}
