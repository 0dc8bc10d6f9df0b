using Chancery.Faces.Words;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>The words and inks of verdicts.</summary>
internal static class VerdictWords
{
    /// <summary>All verdicts in the order in which they are counted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["verbatim", "truncated", "altered", "spliced", "misattributed", "not_found"];

    /// <summary>The name for people: not found.</summary>
    public static string Label(string name) => name.Replace('_', ' ');

    public static Ink InkOf(Verdict verdict) => InkOf(verdict.Name);

    public static Ink InkOf(string name) =>
        name switch
        {
            "verbatim" => Ink.Good,
            "truncated" => Ink.Partial,
            "not_found" => Ink.Missing,
            _ => Ink.Bad,
        };

    /// <summary>What the verdict says of these words, in one clause; null where the name says it all.</summary>
    public static string? Remark(Finding finding) =>
        finding.Verdict switch
        {
            Verdict.Altered altered => EditRemark(altered.Edits, finding.Translation is not null),
            Verdict.Truncated truncated =>
                $"{Printable.Count(truncated.Omissions.Sum(omission => omission.Tokens), "word")} left out, as marked",
            Verdict.Spliced spliced => $"{Printable.Count(spliced.Pieces.Length, "piece")} joined as if said together",
            Verdict.Misattributed misattributed => $"said by {misattributed.ActualSpeaker ?? "somebody else"}"
                + (misattributed.Wording is Verdict.Verbatim ? "" : $", {misattributed.Wording.Name}"),
            Verdict.NotFound when finding.Translation?.Sign is TranslationSign.OtherLanguage =>
                "nothing in this record matches; it is in another language",
            Verdict.NotFound { Nearest: null } => "nothing in this record matches",
            Verdict.NotFound => "nothing in this record matches; the nearest passage is shown",
            _ => null,
        };

    /// <summary>What the edits touch: negation, number, name, modal.</summary>
    public static IEnumerable<string> Effects(IEnumerable<Edit> edits)
    {
        var all = edits.Aggregate(EditEffects.None, (effects, edit) => effects | edit.Effects);
        return Enum.GetValues<EditEffects>()
            .Where(effect => effect != EditEffects.None && all.HasFlag(effect))
            .Select(effect => effect.ToString().ToLowerInvariant());
    }

    private static string EditRemark(IReadOnlyCollection<Edit> edits, bool isTranslated)
    {
        var effects = string.Join(", ", Effects(edits));
        var count = Printable.Count(edits.Count, "difference") + (isTranslated ? " between translations" : "");
        return effects.Length == 0 ? count : $"{count}, changing the meaning: {effects}";
    }
}
