namespace Chancery.Server.Web.Layout;

/// <summary>An entry of the navigation.</summary>
/// <param name="Path">Where it leads, and the name of the section.</param>
/// <param name="Name">One to three words.</param>
internal sealed record NavigationItem(string Path, string Name)
{
    /// <summary>All sections of the reading room, in the order of the navigation.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("/check", "Check"),
        new("/search", "Search"),
        new("/documents", "Documents"),
        new("/names", "Persons and states"),
        new("/compare", "Compare"),
        new("/calendar", "Calendar"),
        new("/meetings", "Meetings"),
        new("/instruments", "Instruments"),
        new("/commitments", "Commitments"),
        new("/figures", "Figures"),
        new("/review", "Review"),
    ];
}
