using Chancery.Reading;

namespace Chancery.Faces.Registers;

/// <summary>The day on which it is asked how commitments stand.</summary>
internal static class StandingDay
{
    /// <summary>The day that was given, or today in UTC.</summary>
    /// <param name="text">A whole date, or null.</param>
    /// <param name="time">The clock.</param>
    /// <param name="name">What a user calls it: <c>--on</c> on the command line.</param>
    /// <exception cref="UsageException">It is no whole date.</exception>
    public static DateOnly Of(string? text, TimeProvider time, string name = "on") =>
        text is null ? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        : PartialDate.TryParse(text, out var date) && date.Day is not null ? date.First
        : throw new UsageException($"{name} expects a day such as 2031-05-14, not '{text}'.");
}
