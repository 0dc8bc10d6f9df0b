using System.Globalization;
using Chancery.Reading;

namespace Chancery.Export;

/// <summary>Dates as American English writes them, as Chicago asks: March 12, 2031.</summary>
internal static class CitedDate
{
    public static string Of(PartialDate date) =>
        date switch
        {
            { Month: null } => date.ToString(),
            { Day: null } => date.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => date.First.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
        };
}
