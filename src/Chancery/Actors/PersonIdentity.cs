namespace Chancery.Actors;

/// <summary>Whether two names stand for one person, as far as the names alone tell.</summary>
public enum PersonIdentity
{
    /// <summary>At least one of them resolves to no person, or the names fit without settling it.</summary>
    Unknown,

    /// <summary>Both are persons, and one name fits the other.</summary>
    Same,

    /// <summary>Both are persons, and the names contradict each other.</summary>
    Different,
}
