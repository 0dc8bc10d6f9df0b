namespace Chancery.Storage;

/// <summary>What was seen of a name.</summary>
public enum ObservationOutcome
{
    /// <summary>It still brought the bytes of its newest version.</summary>
    There,

    /// <summary>It was not there: the file is missing, the server says that there is no such page.</summary>
    Gone,

    /// <summary>It could not be reached, which says nothing about whether it is there.</summary>
    Unreachable,
}
