using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Reading;

namespace Chancery.Faces.Registers;

/// <summary>Which rows are asked for.</summary>
/// <param name="Holders">Who takes part, is a party, commits himself, holds it or says it; any of them. Empty: anybody.</param>
/// <param name="Period">When it is, or where the row has no date, when it was said; null: any time.</param>
/// <param name="About">Words that occur in its sentence or paragraph; all of them. Empty: anything.</param>
internal sealed record RowFilter(IReadOnlyList<string> Holders, EdtfPeriod? Period, IReadOnlyList<string> About)
{
    /// <summary>The time between two dates, each of which may be left out.</summary>
    /// <param name="from">The first year, month or day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="mark">What stands before the names of the two where a user writes them: <c>--</c> on the command line.</param>
    /// <exception cref="UsageException">A date that is none, or the last before the first.</exception>
    public static EdtfPeriod? PeriodOf(string? from, string? to, string mark = "")
    {
        var first = DateOf(from, $"{mark}from")?.First;
        var last = DateOf(to, $"{mark}to")?.Last;
        return first > last ? throw new UsageException($"{mark}from lies behind {mark}to.")
            : first is null && last is null ? null
            : new EdtfPeriod(first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue);
    }

    public static IReadOnlyList<string> WordsOf(IEnumerable<string> given) =>
        [.. given.SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>True where the row's own date, or without one the time it was said, can lie in the period.</summary>
    public bool IsInPeriod(RecordRow row)
    {
        if (Period is not { } period)
        {
            return true;
        }

        EdtfPeriod[] dates = [.. row.Row.When.Select(EdtfPeriod.Parse).OfType<EdtfPeriod>()];
        return dates.Length > 0
            ? dates.Any(date => date.Overlaps(period))
            : row.Said is { } said && said.Overlaps(period);
    }

    /// <summary>True where nothing tells when the row is.</summary>
    public static bool IsUndated(RecordRow row) =>
        row.Said is null && !row.Row.When.Any(when => EdtfPeriod.Parse(when) is not null);

    /// <summary>True where all words occur in the text, in any case.</summary>
    public static bool Holds(string text, IReadOnlyList<string> words) => words.All(word => Holds(text, word));

    private static bool Holds(string text, string word)
    {
        var isStart = word.EndsWith('*');
        var bare = word.TrimEnd('*');
        for (
            var at = text.IndexOf(bare, StringComparison.OrdinalIgnoreCase);
            at >= 0 && bare.Length > 0;
            at = text.IndexOf(bare, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + bare.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (isStart || end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static PartialDate? DateOf(string? text, string name) =>
        text is null ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new UsageException($"{name} expects a date such as 2031, 2031-05 or 2031-05-14, not '{text}'.");
}
