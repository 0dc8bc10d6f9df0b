namespace Chancery.Lineage;

/// <summary>Says whether two documents of different languages are one text, from the order of their parts, their lengths, numbers and names.</summary>
internal sealed class TranslationJudge(LineageOptions options)
{
    private const int MostParts = 8;
    private const int FewestAnchors = 4;

    /// <summary>Share of the parts that have to stand side by side.</summary>
    private const double Aligned = 0.7;

    /// <summary>Share of the anchors of the poorer text that have to stand in corresponding parts.</summary>
    private const double Anchored = 0.35;

    /// <summary>True where language, date and number of parts allow it.</summary>
    public bool MayBe(LineageMarks one, LineageMarks other)
    {
        if (one.Language is null || other.Language is null || Primary(one.Language) == Primary(other.Language))
        {
            return false;
        }

        var isNear =
            one.First is null
            || other.First is null
            || (
                one.First.Value.DayNumber - other.Last!.Value.DayNumber <= options.MaxDaysOfTranslation
                && other.First.Value.DayNumber - one.Last!.Value.DayNumber <= options.MaxDaysOfTranslation
            );
        return isNear && Math.Max(one.Parts, other.Parts) <= (2 * Math.Min(one.Parts, other.Parts)) + 2;
    }

    /// <summary>The link between the two, or null.</summary>
    public static LineageLink? Judge(LineageText earlier, LineageText later)
    {
        var pairs = PartAlignment.Find(later, earlier);
        var parts = Math.Max(later.Parts.Length, earlier.Parts.Length);
        var shared = pairs.Sum(pair => pair.Anchors);
        var least = Math.Min(later.PartAnchors.Sum(a => a.Length), earlier.PartAnchors.Sum(a => a.Length));
        var share = parts == 0 ? 0 : (double)pairs.Select(pair => pair.Here).Distinct().Count() / later.Parts.Length;
        var shareOfOther =
            parts == 0 ? 0 : (double)pairs.Select(pair => pair.There).Distinct().Count() / earlier.Parts.Length;
        var isTranslation =
            Math.Min(share, shareOfOther) >= Aligned && shared >= FewestAnchors && shared >= Anchored * least;
        return isTranslation || LineageJudge.IsSourceOf(earlier, later) || LineageJudge.IsSourceOf(later, earlier)
            ? new LineageLink(
                LineageKind.Translation,
                later.Marks.Key,
                earlier.Marks.Key,
                share,
                shareOfOther,
                [
                    .. pairs
                        .OrderByDescending(pair => pair.Anchors)
                        .ThenBy(pair => pair.Here)
                        .Take(MostParts)
                        .Select(pair => new SharedPassage(
                            later.Parts[pair.Here],
                            earlier.Parts[pair.There],
                            pair.Anchors
                        )),
                ],
                LineageJudge.IsSourceOf(earlier, later)
            )
            : null;
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
