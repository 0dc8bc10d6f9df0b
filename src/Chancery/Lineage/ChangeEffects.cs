namespace Chancery.Lineage;

/// <summary>What a change between two versions touches; <see cref="None"/> is other wording.</summary>
[Flags]
public enum ChangeEffects
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>Words inside a quotation, or the marks that make one.</summary>
    Quotation = 1,

    /// <summary>Who is said to have said something: a speaker label, a cue, a speaker's mention.</summary>
    Attribution = 2,

    /// <summary>A number that is part of no date.</summary>
    Number = 4,

    /// <summary>A date.</summary>
    Date = 8,

    /// <summary>A name.</summary>
    Name = 16,

    /// <summary>A negation stands on one side only.</summary>
    Negation = 32,

    /// <summary>Words of a turn of primary speech.</summary>
    Speech = 64,
}
