using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads reports by a noun and its owner: "Tarr's claim that …", "his promise to …".</summary>
internal static class NounCueReader
{
    private const int MaxAdjectives = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithThat = Set(
        """
        claim claims assertion assertions argument arguments statement statements allegation allegations accusation accusations belief beliefs contention
        suggestion suggestions warning warnings announcement declaration insistence admission acknowledgment acknowledgement prediction predictions
        conclusion complaint complaints remark remarks comment comments assurance assurances denial testimony confession revelation disclosure view
        """
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithInfinitive = Set(
        "promise promises pledge pledges vow vows threat threats offer call calls demand demands refusal agreement commitment request requests"
    );

    /// <summary>The report at the noun at <paramref name="noun"/>, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="noun">Index of the noun.</param>
    /// <param name="end">Behind the last word of the sentence that can belong to the content.</param>
    public static ReportingClause? Read(OuterSentence sentence, int noun, int end)
    {
        if (
            noun < 2
            || noun + 2 >= end
            || !sentence.IsWord(noun)
            || !LeadsOn(sentence, noun)
            || !HoldsVerbBefore(sentence, noun)
        )
        {
            return null;
        }

        var owner = OwnerOf(sentence, noun);
        return owner.IsEmpty
            ? null
            : new ReportingClause(owner, new WordRange(noun, noun + 1), [new WordRange(noun + 1, end)]);
    }

    private static bool LeadsOn(OuterSentence sentence, int noun) =>
        (WithThat.Contains(sentence.TextOf(noun)) && sentence[noun + 1].Is(WordClass.That))
        || (
            WithInfinitive.Contains(sentence.TextOf(noun))
            && sentence[noun + 1].Is(WordClass.To)
            && !sentence[noun + 2].Word.IsCapitalized
        );

    // Before the verb of its sentence the noun is the subject, and where the words end cannot be told.
    private static bool HoldsVerbBefore(OuterSentence sentence, int noun)
    {
        for (var i = 1; i < noun; i++)
        {
            if (
                sentence[i].Is(WordClass.Auxiliary | WordClass.Finite)
                || (
                    sentence.IsWord(i)
                    && !sentence[i].Word.IsCapitalized
                    && (
                        sentence[i].Word.Entry.Frames != ReportingFrame.None
                        || sentence.TextOf(i).EndsWith("ed", StringComparison.Ordinal)
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static WordRange OwnerOf(OuterSentence sentence, int noun)
    {
        var at = noun - 1;
        while (at > 0 && noun - at <= MaxAdjectives && sentence.IsWord(at) && !IsOwner(sentence, at))
        {
            at--;
        }

        if (!IsOwner(sentence, at))
        {
            return default;
        }

        var start = at;
        while (
            !sentence[at].Is(WordClass.Possessive)
            && start > 0
            && sentence.IsWord(start - 1)
            && sentence[start - 1].Word.IsCapitalized
        )
        {
            start--;
        }

        return new WordRange(start, at + 1);
    }

    private static bool IsOwner(OuterSentence sentence, int index) =>
        sentence.IsWord(index)
        && (
            sentence.Equals(index, "his")
            || sentence.Equals(index, "her")
            || sentence.Equals(index, "their")
            || (
                sentence[index].Word.IsCapitalized
                && (
                    sentence.TextOf(index).EndsWith("'s", StringComparison.Ordinal)
                    || sentence.TextOf(index).EndsWith("’s", StringComparison.Ordinal)
                )
            )
        );

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
