namespace Chancery.Reading;

/// <summary>How a text writes its dates.</summary>
[Flags]
internal enum DateOrder
{
    /// <summary>Not known: <c>3/4/2021</c> is no date then.</summary>
    Unknown = 0,

    /// <summary>The day before the month: most of the world.</summary>
    DayFirst = 1,

    /// <summary>The month before the day: the United States.</summary>
    MonthFirst = 2,

    /// <summary>The year before both, and nothing else.</summary>
    YearFirst = 4,

    /// <summary>Years may have two digits: <c>12.05.21</c>; only in lines that are there for a date.</summary>
    ShortYears = 8,
}

/// <summary>Tells by a page's language and address how it writes its dates.</summary>
internal static class DateOrders
{
    private static readonly string[] EnglishDayFirst =
    [
        ".uk",
        ".ie",
        ".au",
        ".nz",
        ".in",
        ".za",
        ".pk",
        ".ng",
        ".ke",
        ".gh",
        ".sg",
        ".my",
        ".hk",
        ".mt",
        ".lk",
        ".bd",
        ".jm",
        ".tt",
        ".bb",
        ".bs",
        ".bz",
        ".gd",
        ".vc",
        ".lc",
        ".gy",
    ];

    /// <summary>The order of the page's language; English without a country is not decided, unless the address has one.</summary>
    public static DateOrder Of(string? language, string? url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";
        if (language is null or { Length: < 2 })
        {
            return host.EndsWith(".de", StringComparison.Ordinal) || host.EndsWith(".fr", StringComparison.Ordinal)
                ? DateOrder.DayFirst
                : DateOrder.Unknown;
        }

        if (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            return DateOrder.DayFirst;
        }

        return language.EndsWith("US", StringComparison.OrdinalIgnoreCase)
            && !Array.Exists(EnglishDayFirst, host.EndsWith)
                ? DateOrder.MonthFirst
            : language.Length > 2 || Array.Exists(EnglishDayFirst, host.EndsWith) ? DateOrder.DayFirst
            : DateOrder.Unknown;
    }
}
