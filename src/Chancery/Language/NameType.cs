namespace Chancery.Language;

/// <summary>What a name is the name of.</summary>
public enum NameType
{
    /// <summary>A person, or a people.</summary>
    Person,

    /// <summary>A body that acts: a ministry, a firm, a paper.</summary>
    Organisation,

    /// <summary>A state, a town, a river.</summary>
    Place,
}
