using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>A person's time in an office.</summary>
/// <param name="Office">The office.</param>
/// <param name="Person">Who held it.</param>
/// <param name="Statement">The fact it comes from.</param>
public sealed record AuthorityHolding(AuthorityEntry Office, AuthorityEntry Person, AuthorityStatement Statement)
{
    /// <summary>True where the person may have held the office on a day that <paramref name="date"/> can mean.</summary>
    /// <remarks>A time without an end lasts to the day for which the file answers.</remarks>
    public bool Includes(PartialDate date)
    {
        var from = Statement.From?.First ?? DateOnly.MinValue;
        var to = (Statement.To ?? Statement.AsOf)?.Last ?? DateOnly.MaxValue;
        return date.Last >= from && date.First <= to;
    }
}
