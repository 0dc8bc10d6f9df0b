namespace Chancery.Storage;

/// <summary>How a record is opened.</summary>
public sealed record RecordOptions
{
    /// <summary>Makes a record where there is none. Default false: a missing one is an error.</summary>
    public bool Create { get; init; }

    /// <summary>Reads only, and leaves the file as it is: one of an earlier schema is brought up to date in memory. Default false.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long to wait for another writer. Default 5 seconds.</summary>
    public TimeSpan BusyTimeout
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromSeconds(5);
}
