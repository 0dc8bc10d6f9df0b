using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Server.Rest;

/// <summary>Which part of a list is asked for, as it stands in the address.</summary>
internal sealed record Part
{
    [FromQuery(Name = "cursor")]
    [Description("The cursor of the part before, or none.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit")]
    [Description("Most items, 1 to 500; 50 where it is left out.")]
    public int? Limit { get; init; }

    /// <summary>Cuts the part out of a list, with the cursor behind it.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="keyOf">What names an item for good.</param>
    /// <param name="list">What was asked for: a cursor of another question is refused.</param>
    /// <exception cref="Security.ProblemException">A limit that is none, or a cursor of another list.</exception>
    public (IReadOnlyList<T> Items, string? Next) Of<T>(IReadOnlyList<T> all, Func<T, string> keyOf, string list) =>
        Paging.Cut(all, keyOf, list, Cursor, Paging.LimitOf(Limit));

    /// <summary>How many items of the list are needed at least: one more than the part holds tells whether there is more.</summary>
    public int Needed(string list) => Paging.PlaceOf(Cursor, list) + 1 + Paging.LimitOf(Limit) + 1;
}
