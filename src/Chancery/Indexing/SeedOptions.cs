namespace Chancery.Indexing;

/// <summary>How much work one search for seeds may take.</summary>
public sealed record SeedOptions
{
    /// <summary>
    /// A run of one to four words seeds only if it stands at no more than so many places; runs that hold a shorter such add
    /// nothing and are passed over. Default 64.
    /// </summary>
    public int MaxPlacesPerRun
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 64;

    /// <summary>Places looked at in one search, the rarest runs first; the search stops before it would pass this. Default 1,024.</summary>
    public int MaxPlaces
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1024;
}
