namespace Chancery.Affairs.Registers;

/// <summary>What a sentence says of an event of a programme, or of a number of them.</summary>
public enum ProgrammeState
{
    /// <summary>It is planned, expected or included.</summary>
    Planned,

    /// <summary>It was held, opened, carried out.</summary>
    Held,

    /// <summary>It remains to be held, or its planned day is past and no text says that it was held.</summary>
    Outstanding,
}
