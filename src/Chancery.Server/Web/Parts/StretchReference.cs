namespace Chancery.Server.Web.Parts;

/// <summary>A small link behind a marked stretch.</summary>
/// <param name="Name">The verdict that colours it.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Number">What it counts.</param>
/// <param name="Word">What it says in words.</param>
internal sealed record StretchReference(string Name, string Address, int Number, string Word);
