using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>What a difference in words means where a translator chose them.</summary>
/// <remarks>Two translators choose other words, names and modals for the same sentence; a negation or a number neither of them may change.</remarks>
internal static class TranslatedWords
{
    /// <summary>The verdict with only those effects of its edits that no choice of a translator explains.</summary>
    public static Verdict WithoutChoice(Verdict verdict) =>
        verdict switch
        {
            Verdict.Altered altered => altered with { Edits = WithoutChoice(altered.Edits) },
            Verdict.Spliced spliced => spliced with { Edits = WithoutChoice(spliced.Edits) },
            Verdict.NotFound notFound => notFound with { Edits = WithoutChoice(notFound.Edits) },
            Verdict.Misattributed misattributed => new Verdict.Misattributed(WithoutChoice(misattributed.Wording)),
            _ => verdict,
        };

    private static ImmutableArray<Edit> WithoutChoice(ImmutableArray<Edit> edits) =>
        [.. edits.Select(edit => edit with { Effects = edit.Effects & (EditEffects.Negation | EditEffects.Number) })];
}
