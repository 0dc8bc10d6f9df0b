namespace Chancery.Server.Rest;

/// <summary>A part of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">The cursor of the part behind it, to be sent as it is; null where the list ends.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>A list in one part.</summary>
    public static Page<T> Of(IEnumerable<T> items) => new([.. items], null);
}
