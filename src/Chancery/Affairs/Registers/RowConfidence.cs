namespace Chancery.Affairs.Registers;

/// <summary>How often rows like this one were right when they were read one by one.</summary>
/// <remarks>The shares of <c>eval/results/affairs.md</c>, by register; a row that gives less than its register asks for lies below.</remarks>
public static class RowConfidence
{
    private const double Thin = 0.8;

    /// <summary>From 0 to 1.</summary>
    public static double Of(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var share = row switch
        {
            Meeting => 0.86,
            Instrument => 0.88,
            Commitment => 0.87,
            Figure => 0.9,
            _ => 0.84,
        };
        return Math.Round(IsThin(row) ? share * Thin : share, 2);
    }

    // One participant or none, no date, no speaker, a date that is an estimate.
    private static bool IsThin(RegisterRow row) =>
        row switch
        {
            Meeting meeting => meeting.Participants.Length < 2 || meeting.Date is null or [.., '?'],
            Instrument instrument => instrument.When.IsEmpty || instrument.Parties.IsEmpty,
            Commitment commitment => commitment.Strength == "will",
            Figure figure => figure.Of is null,
            _ => row.Statement.AssertedBy is null,
        };
}
