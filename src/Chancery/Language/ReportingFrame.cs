namespace Chancery.Language;

/// <summary>What can follow or surround a reporting verb: how it takes the words it reports.</summary>
[Flags]
internal enum ReportingFrame
{
    None = 0,

    /// <summary>Stands with a quotation in marks, or behind the reported clause: "…," she said.</summary>
    Speech = 1 << 0,

    /// <summary>Takes a clause without "that".</summary>
    Clause = 1 << 1,

    /// <summary>Takes a clause with "that".</summary>
    That = 1 << 2,

    /// <summary>"vowed to leave".</summary>
    Infinitive = 1 << 3,

    /// <summary>"denied the report": the object is what is said.</summary>
    Object = 1 << 4,

    /// <summary>"told reporters …": an object before the content is who was spoken to.</summary>
    Addressee = 1 << 5,

    /// <summary>"urged the council to act".</summary>
    ObjectInfinitive = 1 << 6,

    /// <summary>"called for restraint": the content follows a preposition.</summary>
    Prepositional = 1 << 7,

    /// <summary>"called the plan a mistake", "described it as a mistake".</summary>
    ObjectComplement = 1 << 8,

    /// <summary>"explained how", "asked whether".</summary>
    Interrogative = 1 << 9,

    /// <summary>A form that is also a common noun: "claims", "report".</summary>
    AlsoNoun = 1 << 10,

    /// <summary>An -ing form: "adding".</summary>
    Gerund = 1 << 11,

    /// <summary>The bare form: "say"; a subject in the third person singular does not take it.</summary>
    Base = 1 << 12,

    /// <summary>Speech proper, as against thinking, wishing and finding: "say", "announce".</summary>
    Utterance = 1 << 13,

    /// <summary>A verb of another language than English.</summary>
    Foreign = 1 << 14,
}
