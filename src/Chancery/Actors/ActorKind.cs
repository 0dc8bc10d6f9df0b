namespace Chancery.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, an organ of one or of a state, a format of meetings, a medium.</summary>
    Organisation,

    /// <summary>A state.</summary>
    State,

    /// <summary>A capital, a building or a street: a place that may stand for a body.</summary>
    Place,
}
