using System.Globalization;
using Chancery.Faces.Words;
using Chancery.Lineage;

namespace Chancery.Faces.Versions;

/// <summary>How changes between versions are said.</summary>
internal static class ChangeWords
{
    private static readonly (ChangeEffects Effect, string Word, string InSentence)[] Words =
    [
        (ChangeEffects.Quotation, "quotation", "in quotations"),
        (ChangeEffects.Speech, "speech", "in speech"),
        (ChangeEffects.Attribution, "attribution", "in attributions"),
        (ChangeEffects.Negation, "negation", "of negations"),
        (ChangeEffects.Number, "number", "of numbers"),
        (ChangeEffects.Date, "date", "of dates"),
        (ChangeEffects.Name, "name", "of names"),
    ];

    /// <summary>The words of a change's effects; empty for other wording.</summary>
    public static IReadOnlyList<string> Of(ChangeEffects effects) =>
        [.. Words.Where(word => effects.HasFlag(word.Effect)).Select(word => word.Word)];

    /// <summary>One line: how many changes, and how many of them touch what.</summary>
    public static string Summary(VersionDiff diff)
    {
        var changes = diff.Text.Changes;
        if (diff.IsSame)
        {
            return diff.Text.OtherMarks > 0
                ? $"the same words; {Printable.Count(diff.Text.OtherMarks, "mark or spelling", "marks or spellings")} differ"
                : "the same words; what differs is not content";
        }

        var parts = Words
            .Select(word => (word.InSentence, Count: changes.Count(change => change.Effects.HasFlag(word.Effect))))
            .Where(part => part.Count > 0)
            .Select(part => $"{Printable.Count(part.Count)} {part.InSentence}");
        var fields = diff.Fields.Select(field => field.Field);
        return string.Join(
            "; ",
            new[]
            {
                changes.IsEmpty ? "no change of words" : Printable.Count(changes.Length, "change"),
                string.Join(", ", parts),
                diff.Fields.IsEmpty ? "" : $"other {string.Join(", ", fields)}",
            }.Where(part => part.Length > 0)
        );
    }

    public static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
