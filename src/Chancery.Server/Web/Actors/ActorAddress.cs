namespace Chancery.Server.Web.Actors;

/// <summary>The address of the page of a person, a state or a body.</summary>
internal static class ActorAddress
{
    public static string Of(string name) => $"/actor/{Uri.EscapeDataString(name)}";

    /// <summary>The name that an address holds; a slash in a name reaches the program as it was escaped.</summary>
    public static string Read(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
