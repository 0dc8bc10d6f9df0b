using System.ComponentModel;
using Chancery.Faces.Registers;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Server.Rest;

/// <summary>Which rows of the registers are asked for, as it stands in the address.</summary>
internal sealed record RowQuestion
{
    [FromQuery(Name = "holder")]
    [Description("Who takes part, is a party, commits himself, holds it or says it; any of them.")]
    public string[]? Holder { get; init; }

    [FromQuery(Name = "from")]
    [Description("The first year, month or day.")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("The last one.")]
    public string? To { get; init; }

    [FromQuery(Name = "about")]
    [Description("Words that occur in its sentence or paragraph.")]
    public string? About { get; init; }

    /// <summary>The same as the registers are asked.</summary>
    /// <exception cref="Faces.UsageException">A date that is none, or the last before the first.</exception>
    public RowFilter Filter() =>
        new(Holder ?? [], RowFilter.PeriodOf(From, To), About is null ? [] : RowFilter.WordsOf([About]));

    /// <summary>Names the list that the question asks for.</summary>
    public string ListOf(string what) => $"{what} {string.Join('\n', Holder ?? [])}\n{From}\n{To}\n{About}";
}
