using System.Collections.Immutable;
using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Writes an alignment as the differences a reader sees: neighbouring steps are one edit.</summary>
internal static class EditWriter
{
    /// <summary>Characters before an edit that tell whether a capital starts a sentence.</summary>
    private const int Context = 32;

    /// <summary>The edits in the order of the quotation, with those that a bracket hides.</summary>
    public static ImmutableArray<Edit> Write(QuotationQuery query, AlteredReading reading, SeedIndex index)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var steps = reading.Alignment.Steps;
        foreach (var group in MovedWords.Join(EditGroups(steps), steps, query, reading.Passage))
        {
            edits.Add(Write(query, reading.Passage, steps[group], index));
        }

        edits.AddRange(GapWriter.WriteHidden(query, reading.Passage, steps, index));
        edits.Sort((one, other) => one.Quotation.CompareTo(other.Quotation));
        return edits.ToImmutable();
    }

    /// <summary>Runs of steps that differ, in order.</summary>
    private static List<Range> EditGroups(ImmutableArray<AlignmentStep> steps)
    {
        var groups = new List<Range>();
        for (var first = 0; first < steps.Length; )
        {
            var end = first + 1;
            while (IsEdit(steps[first]) && end < steps.Length && IsEdit(steps[end]))
            {
                end++;
            }

            if (IsEdit(steps[first]))
            {
                groups.Add(first..end);
            }

            first = end;
        }

        return groups;
    }

    private static Edit Write(QuotationQuery query, int passage, ImmutableArray<AlignmentStep> steps, SeedIndex index)
    {
        var inserted = steps.Count(step => step.Kind is not StepKind.Drop and not StepKind.Skip);
        var dropped = steps.Count(step => step.Kind is not StepKind.Insert);
        var quotation = PassageText.SpanOf(query.Quotation, steps[0].Query, steps[0].Query + inserted);
        var record = PassageText.SpanOf(index, passage, steps[0].Record, steps[0].Record + dropped);
        return Create(query.Quotation.Text, quotation, index, passage, record);
    }

    /// <summary>The edit that puts the words under one span in the place of those under the other.</summary>
    public static Edit Create(string quotation, TextSpan quoted, SeedIndex index, int passage, TextSpan record)
    {
        var kind =
            quoted.IsEmpty ? EditKind.Dropped
            : record.IsEmpty ? EditKind.Inserted
            : EditKind.Replaced;
        var before = Math.Max(0, record.Start - Context);
        var turn = index.TextOf(passage, new TextSpan(before, record.End));
        var effects = MeaningWords.Compare(quotation, quoted, turn, record.Shift(-before));
        return new Edit(
            kind,
            quoted,
            record,
            quotation[quoted.Start..quoted.End],
            turn[(record.Start - before)..],
            effects
        );
    }

    private static bool IsEdit(AlignmentStep step) => step.Kind is StepKind.Insert or StepKind.Drop or StepKind.Replace;
}
