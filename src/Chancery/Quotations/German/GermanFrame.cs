namespace Chancery.Quotations.German;

/// <summary>What stands with a German reporting verb.</summary>
[Flags]
internal enum GermanFrame
{
    None = 0,

    /// <summary>Words in marks, before it, behind it or around it: „…“, sagte Tarr.</summary>
    Speech = 1 << 0,

    /// <summary>A clause with "dass", "ob" or "wie", or one in the subjunctive: sagte, die Lage sei ernst.</summary>
    Clause = 1 << 1,

    /// <summary>An infinitive: drohte, den Hafen zu schließen.</summary>
    Infinitive = 1 << 2,

    /// <summary>An object that is what is said: kündigte Gespräche an.</summary>
    Object = 1 << 3,

    /// <summary>An object behind "vor", "von", "über", "für" or "gegen": warnte vor Eile.</summary>
    Prepositional = 1 << 4,

    /// <summary>"als", or a second object: bezeichnete das als Fehler, nannte es einen Fehler.</summary>
    Complement = 1 << 5,
}

/// <summary>One reading of a finite form or participle.</summary>
/// <param name="Prefix">The particle that has to end its clause: kündigte … <em>an</em>; empty where there is none.</param>
/// <param name="Frames">What stands with it.</param>
/// <param name="IsParticiple">True for "gesagt", which needs "hat".</param>
internal readonly record struct GermanReading(string Prefix, GermanFrame Frames, bool IsParticiple);
