using System.Collections.Frozen;

namespace Chancery.Language.Dates;

/// <summary>Tells whether a sentence speaks of what was or what will be, by the verb nearest to a word; one before it counts as nearer.</summary>
internal static class TenseReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Future = Words(
        "will shall 'll won't going plans planned plan planning scheduled upcoming forthcoming expected expects expect intend intends due next hopes hope aims "
            + "soon prepare prepares preparing ahead slated tomorrow invite invited would"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Past = Words(
        "was were did had took met held came went gave said told made began became saw brought got left sent led ran won lost fell rose grew paid spent spoke "
            + "wrote chose broke drew flew knew kept set put built bought caught taught thought found felt dealt meant stood understood sat hit cut shot struck sold been ago recently"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotVerbs = Words(
        "united indeed need speed proceed exceed succeed feed seed breed hundred red bed sacred naked wicked limited armed allied"
    );

    /// <summary>The tense around the words <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static Tense At(DateTokens tokens, int start, int end)
    {
        var (best, bestDistance) = (Tense.Unknown, int.MaxValue);
        var from = Math.Max(0, start - 40);
        for (var i = from; i < Math.Min(tokens.Count, end + 40); i++)
        {
            if (i >= start && i < end)
            {
                continue;
            }

            var tense = Of(tokens, i);
            var distance = i < start ? start - i : (i - end + 1) * 2;
            if (tense != Tense.Unknown && distance < bestDistance)
            {
                (best, bestDistance) = (tense, distance);
            }
        }

        return best;
    }

    private static Tense Of(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (Future.Contains(form))
        {
            return Tense.Future;
        }

        var isPast =
            Past.Contains(form)
            || (
                form.Length > 4
                && form.EndsWith("ed", StringComparison.Ordinal)
                && char.IsLower(form[0])
                && !NotVerbs.Contains(form)
            );
        if (!isPast)
        {
            return Tense.Unknown;
        }

        // "is scheduled", "will be held", "to be signed": the participle takes its time from the auxiliary.
        for (var k = i - 1; k >= Math.Max(0, i - 4); k--)
        {
            if (tokens.IsAny(k, "will", "'ll") || tokens.Is(k, "to") || tokens.Is(k, "would"))
            {
                return Tense.Future;
            }
        }

        return Tense.Past;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet
            .ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
