namespace Chancery.Affairs.Registers;

/// <summary>Tells whether two documents speak of one instrument.</summary>
internal static class SameInstrument
{
    /// <summary>One name, by its words, and no date of one against the other's.</summary>
    public static bool Is(Instrument one, Instrument other) =>
        one.Type == other.Type
        && SameName.Key(one.Name) == SameName.Key(other.Name)
        && SameName.Key(one.Name).Contains(' ', StringComparison.Ordinal)
        && !Contradict(one.SignedOn, other.SignedOn)
        && !Contradict(one.InForce, other.InForce)
        && !Contradict(one.Expires, other.Expires);

    /// <summary>The first one, with what the others add.</summary>
    public static Instrument Join(Instrument first, IEnumerable<Instrument> all)
    {
        var rows = all.ToList();
        return first with
        {
            Parties = [.. rows.SelectMany(row => row.Parties).Distinct(StringComparer.Ordinal)],
            SignedOn = First(rows, row => row.SignedOn),
            Ratified = First(rows, row => row.Ratified),
            InForce = First(rows, row => row.InForce),
            Term = First(rows, row => row.Term),
            Article = First(rows, row => row.Article),
            Renewal = First(rows, row => row.Renewal),
            Expires = First(rows, row => row.Expires),
            Status = First(rows, row => row.Status),
            Derived = [.. rows.SelectMany(row => row.Derived).Distinct(StringComparer.Ordinal)],
            Expected = [.. rows.SelectMany(row => row.Expected).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string? First(List<Instrument> rows, Func<Instrument, string?> value) =>
        rows.Select(value).FirstOrDefault(found => found is not null);

    private static bool Contradict(string? one, string? other) =>
        EdtfPeriod.Parse(one) is { } first && EdtfPeriod.Parse(other) is { } second && !first.Overlaps(second);
}
