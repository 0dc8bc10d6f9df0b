namespace Chancery.Language.English;

/// <summary>The rooms that reading a sentence needs, kept from one sentence to the next.</summary>
internal sealed class NetworkRooms
{
    /// <summary>Vectors of the tokens.</summary>
    public Room Vectors { get; } = new();

    /// <summary>What a layer works with.</summary>
    public Room Gates { get; } = new();

    /// <summary>What a layer gives.</summary>
    public Room Outputs { get; } = new();

    /// <summary>The tokens in their sentence.</summary>
    public Room States { get; } = new();

    /// <summary>What the tree, the tags or the names make of these, and their scores.</summary>
    public Room Parts { get; } = new();

    /// <summary>More of the same.</summary>
    public Room Others { get; } = new();

    /// <summary>Scores.</summary>
    public Room Scores { get; } = new();

    /// <summary>Heads, packed for a product.</summary>
    public Room Strips { get; } = new();
}
