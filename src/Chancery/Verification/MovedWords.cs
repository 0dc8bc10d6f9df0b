using System.Collections.Immutable;
using Chancery.Alignment;

namespace Chancery.Verification;

/// <summary>Joins words inserted in one place with the same words dropped a little further on: to a reader they changed places.</summary>
internal static class MovedWords
{
    /// <summary>Words between the two places at most.</summary>
    private const int Reach = 3;

    /// <summary>The groups of steps with such pairs joined over the words between them.</summary>
    /// <param name="groups">Runs of steps that differ, in order.</param>
    /// <param name="steps">All steps of the alignment.</param>
    /// <param name="query">The quotation.</param>
    /// <param name="passage">Number of the passage it is aligned with.</param>
    public static List<Range> Join(
        List<Range> groups,
        ImmutableArray<AlignmentStep> steps,
        QuotationQuery query,
        int passage
    )
    {
        for (var i = 1; i < groups.Count; i++)
        {
            var (one, other) = (groups[i - 1], groups[i]);
            var between = steps[one.End..other.Start];
            if (
                between.Length <= Reach
                && between.All(step => step.Kind == StepKind.Match)
                && AreSameWords(steps[one], steps[other], query, passage)
            )
            {
                groups[i - 1] = one.Start..other.End;
                groups.RemoveAt(i);
            }
        }

        return groups;
    }

    private static bool AreSameWords(
        ImmutableArray<AlignmentStep> one,
        ImmutableArray<AlignmentStep> other,
        QuotationQuery query,
        int passage
    )
    {
        if (one.Length != other.Length || one[0].Kind == other[0].Kind)
        {
            return false;
        }

        var (inserted, dropped) = one[0].Kind == StepKind.Insert ? (one, other) : (other, one);
        return inserted.All(step => step.Kind == StepKind.Insert)
            && dropped.All(step => step.Kind == StepKind.Drop)
            && query
                .Words.Words.Slice(inserted[0].Query, inserted.Length)
                .SequenceEqual(query.WordsOf(passage, dropped[0].Record, dropped[0].Record + dropped.Length));
    }
}
