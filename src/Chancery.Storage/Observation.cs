namespace Chancery.Storage;

/// <summary>What was seen of a name at some time, beside the versions it brought.</summary>
/// <param name="Name">The full path, the address, or the <c>id</c> of a line.</param>
/// <param name="Outcome">What was seen.</param>
/// <param name="First">When it was first seen so, in UTC.</param>
/// <param name="Last">When it was last seen so; nothing else was seen between the two.</param>
/// <param name="Detail">Why, for a reader: "404 Not Found"; or null.</param>
public sealed record Observation(
    string Name,
    ObservationOutcome Outcome,
    DateTimeOffset First,
    DateTimeOffset Last,
    string? Detail = null
);
