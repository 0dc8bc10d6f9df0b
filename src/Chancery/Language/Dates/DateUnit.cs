namespace Chancery.Language.Dates;

/// <summary>Units that time is counted in.</summary>
internal enum DateUnit : byte
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
