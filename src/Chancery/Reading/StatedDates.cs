using System.Globalization;

namespace Chancery.Reading;

/// <summary>Reads dates that are stated for machines, in whatever way.</summary>
internal static class StatedDates
{
    /// <summary>No page is older.</summary>
    public const int FirstYear = 1990;

    /// <summary>No page is younger.</summary>
    public const int LastYear = 2100;

    /// <summary>The date, or null where it is none of a page.</summary>
    public static PartialDate? Parse(string text, DateOrder order)
    {
        text = text.Trim();
        if (text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return
                PartialDate.TryCreate(digits / 10_000, digits / 100 % 100, digits % 100, out var compact)
                && compact.Year >= FirstYear
                ? compact
                : null;
        }

        var isPlain = PartialDate.TryParse(text.Length > 10 && text[4] == '-' ? text[..10] : text, out var date);
        var found = isPlain ? date : WrittenDates.FindFirst(text, order)?.Date;
        return found is { Year: >= FirstYear and <= LastYear } ? found : null;
    }
}
