using System.Collections.Frozen;

namespace Chancery.Language.Dates;

/// <summary>Tells whether a sentence speaks of what was or what will be, by the verb nearest to a word; one before it counts as nearer.</summary>
internal static class TenseReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Future = Words(
        "will shall 'll ’ll won't won’t going plans planned plan planning scheduled upcoming forthcoming expected expects expect intend intends due next hopes hope aims "
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

        if (!IsPast(form))
        {
            return Tense.Unknown;
        }

        // "is scheduled", "will be held", "to be signed": the participle takes its time from the auxiliary.
        var before = i - 1;
        while (i - before < 4 && tokens.Form(before) is "be" or "been" or "have" or "also" or "soon" or "then")
        {
            before--;
        }

        if (tokens.Form(before) is "will" or "'ll" or "’ll" or "to" or "would" or "shall" && before < i - 1)
        {
            return Tense.Future;
        }

        return Tense.Past;
    }

    /// <summary>True for a form of the past or a participle: "met", "signed".</summary>
    public static bool IsPast(ReadOnlySpan<char> form) =>
        Past.Contains(form)
        || (
            form.Length > 4
            && form.EndsWith("ed", StringComparison.Ordinal)
            && char.IsLower(form[0])
            && !NotVerbs.Contains(form)
        );

    /// <summary>True for a word that sets its sentence in the future: "will", "scheduled".</summary>
    public static bool IsFuture(ReadOnlySpan<char> form) => Future.Contains(form);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet
            .ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
