using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Lineage;

namespace Chancery.Evaluation.Lineage;

/// <summary>Holds the links that were found against those that were made.</summary>
internal static class LineageScore
{
    public static void Write(
        StringBuilder report,
        IReadOnlyList<MadeDocument> made,
        ImmutableArray<LineageLink> links,
        Func<string, int> numberOf
    )
    {
        report.Append("| made as | documents | linked rightly | recall |\n|---|---|---|---|\n");
        foreach (var kind in made.Where(document => document.Expected is not null).GroupBy(document => document.Kind))
        {
            var right = kind.Count(document => links.Any(link => IsRight(link, made, numberOf, document)));
            Row(report, kind.Key, kind.Count(), right);
        }

        report.Append("\n| found as | links | right | precision |\n|---|---|---|---|\n");
        foreach (var kind in links.GroupBy(link => link.Kind).OrderBy(group => group.Key))
        {
            var right = kind.Count(link => IsPlausible(link, made, numberOf));
            Row(report, kind.Key.ToString().ToLowerInvariant(), kind.Count(), right);
        }
    }

    public static IEnumerable<string> Errors(
        IReadOnlyList<MadeDocument> made,
        ImmutableArray<LineageLink> links,
        Func<string, int> numberOf
    ) =>
        links
            .Where(link => !IsPlausible(link, made, numberOf))
            .Select(link =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"wrong: {made[numberOf(link.From)].Id} {link.Kind} of {made[numberOf(link.To)].Id} {link.Share:F2} {link.ShareOfOther:F2}"
                )
            )
            .Concat(
                made.Where(document =>
                        document.Expected is not null && !links.Any(link => IsRight(link, made, numberOf, document))
                    )
                    .Select(document => $"missed: {document.Id}")
            );

    private static void Row(StringBuilder report, string name, int count, int right) =>
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {count} | {right} | {(count == 0 ? 0 : (double)right / count):F3} |\n"
        );

    private static bool IsRight(
        LineageLink link,
        IReadOnlyList<MadeDocument> made,
        Func<string, int> numberOf,
        MadeDocument document
    ) =>
        link.Kind == document.Expected
        && (
            made[numberOf(link.From)] == document
            || (made[numberOf(link.To)] == document && link.Kind is LineageKind.Translation or LineageKind.Copy)
        )
        && made[numberOf(link.From)].Work == made[numberOf(link.To)].Work;

    // An excerpt of a copy is one of the work as well; two documents of one work that were made otherwise are judged by their kinds.
    private static bool IsPlausible(LineageLink link, IReadOnlyList<MadeDocument> made, Func<string, int> numberOf)
    {
        var (from, to) = (made[numberOf(link.From)], made[numberOf(link.To)]);
        return from.Work == to.Work
            && from.Work >= 0
            && link.Kind switch
            {
                LineageKind.Copy => from.Kind is "copy" or "source" && to.Kind is "copy" or "source",
                LineageKind.Excerpt => from.Kind.EndsWith("excerpt", StringComparison.Ordinal) || from.Kind is "copy",
                LineageKind.Report => from.Kind == "report" && to.Kind != "report",
                _ => from.Kind is "translation" or "source",
            };
    }
}
