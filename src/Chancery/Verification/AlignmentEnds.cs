using System.Collections.Immutable;
using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Settles whether words at the ends of a quotation were added or put in the place of others.</summary>
/// <remarks>
/// An aligner cannot tell: both cost the same. Where the sentence of the record goes on, its next words are those replaced;
/// beyond the end of a sentence nothing is.
/// </remarks>
internal static class AlignmentEnds
{
    /// <summary>The steps of the reading, with replacements at the ends where the sentence has words for them.</summary>
    public static AlteredReading Settle(AlteredReading reading, SeedIndex index)
    {
        var steps = reading.Alignment.Steps;
        var first = 0;
        while (first < steps.Length && steps[first].Kind is StepKind.Insert or StepKind.Replace)
        {
            first++;
        }

        var last = steps.Length;
        while (last > first && steps[last - 1].Kind is StepKind.Insert or StepKind.Replace)
        {
            last--;
        }

        if (first == last)
        {
            return reading;
        }

        var head = Before(reading.Passage, steps[first], first, index);
        var tail = After(reading.Passage, steps[last - 1], steps.Length - last, index);
        ImmutableArray<AlignmentStep> settled = [.. head, .. steps[first..last], .. tail];
        var start = settled[0].Record;
        var end = settled[^1].Record + (settled[^1].Kind == StepKind.Insert ? 0 : 1);
        return reading with { Alignment = new LocalAlignment(reading.Alignment.Edits, start, end, settled) };
    }

    private static List<AlignmentStep> Before(int passage, AlignmentStep next, int words, SeedIndex index)
    {
        var steps = new List<AlignmentStep>(words);
        var record = next.Record;
        var isOpen = true;
        for (var i = 1; i <= words; i++)
        {
            isOpen = isOpen && record > 0 && !EndsSentence(passage, record - 1, index);
            record -= isOpen ? 1 : 0;
            steps.Add(new AlignmentStep(isOpen ? StepKind.Replace : StepKind.Insert, next.Query - i, record));
        }

        steps.Reverse();
        return steps;
    }

    private static List<AlignmentStep> After(int passage, AlignmentStep previous, int words, SeedIndex index)
    {
        var steps = new List<AlignmentStep>(words);
        var record = previous.Record + (previous.Kind == StepKind.Insert ? 0 : 1);
        var query = previous.Query + (previous.Kind == StepKind.Drop ? 0 : 1);
        var count = index.WordCountOf(passage);
        var isOpen = true;
        for (var i = 0; i < words; i++)
        {
            isOpen = isOpen && record < count && (record == 0 || !EndsSentence(passage, record - 1, index));
            steps.Add(new AlignmentStep(isOpen ? StepKind.Replace : StepKind.Insert, query + i, record));
            record += isOpen ? 1 : 0;
        }

        return steps;
    }

    /// <summary>True where a mark that ends a sentence stands between a word and the next one.</summary>
    private static bool EndsSentence(int passage, int word, SeedIndex index)
    {
        if (word + 1 >= index.WordCountOf(passage))
        {
            return true;
        }

        var between = new TextSpan(index.SpanOf(passage, word).End, index.SpanOf(passage, word + 1).Start);
        return index.TextOf(passage, between).AsSpan().IndexOfAny(".!?…。！？؟\n".AsSpan()) >= 0;
    }
}
