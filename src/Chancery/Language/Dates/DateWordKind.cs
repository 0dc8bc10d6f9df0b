namespace Chancery.Language.Dates;

/// <summary>What a word does in a time expression.</summary>
internal enum DateWordKind : byte
{
    None,

    /// <summary>Value 1 to 12.</summary>
    Month,

    /// <summary>Value as <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>Value as <see cref="DateUnit"/>.</summary>
    Unit,

    /// <summary>A number in words; value the number.</summary>
    Number,

    /// <summary>"first", "second": value the number.</summary>
    Ordinal,

    /// <summary>"today", "yesterday": value the days from today.</summary>
    Day,

    /// <summary>Value the first month: 3, 6, 9, 12.</summary>
    Season,

    This,
    Last,
    Next,
    That,
    Ago,
    Later,
    Every,

    /// <summary>"once", "twice": value the number.</summary>
    Times,

    /// <summary>"annual", "monthly": value as <see cref="DateUnit"/>.</summary>
    Regularly,

    /// <summary>"half", "quarter": value the number of months.</summary>
    Part,

    /// <summary>"early", "beginning".</summary>
    Early,

    /// <summary>"mid", "middle".</summary>
    Middle,

    /// <summary>"late", "end".</summary>
    Late,

    /// <summary>"morning": a part of the day.</summary>
    DayPart,
    Anniversary,
}
