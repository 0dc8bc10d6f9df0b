using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>A person's time in an office.</summary>
/// <param name="Office">The office.</param>
/// <param name="Person">Who held it.</param>
/// <param name="Statement">The fact it comes from.</param>
public sealed record AuthorityHolding(AuthorityEntry Office, AuthorityEntry Person, AuthorityStatement Statement)
{
    /// <summary>True where the person may have held the office on a day that <paramref name="date"/> can mean.</summary>
    public bool Includes(PartialDate date) => Statement.Includes(date);
}
